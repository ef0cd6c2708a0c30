# Gente que se conoce: /meet, /helper y /meetings.

command-meet = conocer
    .description = Conoce a quien aprende tu idioma y sabe el que tú aprendes
command-helper = ayudante
    .description = Acompaña a quien llega: a cuántas personas, pausa, dejarlo
command-meetings = encuentros
    .description = Quién ayuda y quién se ve con quién; nunca lo que dicen

meet-fluent = { $language } (con soltura)
meet-conversational = { $language } (para conversar)
meet-learning = { $language } (aprendiendo)
meet-no-languages-known = ningún idioma todavía

meet-title = Conoce a alguien
meet-someone = Conocer a alguien
meet-text =
    Busco a alguien que sepa el idioma que aprendes y aprenda el que tú sabes. Primero os pregunto a los dos; después se abre un hilo privado donde cada cual escribe en su idioma.
    Lo que sé de ti: { $mine }. Puedes cambiarlo con /idioma.
meet-looking =
    Estoy buscando a alguien que encaje: { $mine }. En cuanto aparezca te lo preguntaré con una mención en el canal donde se conoce la gente. Vuelvo a mirar cada minuto; pasados tres días pregunto también a parejas si puedes unirte a ellas.
meet-withdraw = Dejar de buscar
meet-asked-other = Has dicho que sí y estoy preguntando a la otra parte. Si no contesta { $until }, buscaré a otra persona.
meet-said-yes = Bien. El resto depende de la otra parte.
meet-said-no = De acuerdo, esta vez no. No se lo digo a nadie.
meet-said-never = Apuntado. No os presentaré, y no se lo digo a nadie.
meet-being-opened = se está abriendo el hilo
meet-avoid = Con estas personas no…
meet-avoid-hint = A quien elijas aquí no te lo presentaré nunca. Esta lista solo la ves tú.

meet-asks = { $member } Hay alguien que quiere conocerte. Esto solo lo puedes abrir tú.
meet-asks-host = { $member } Hay alguien que lleva un tiempo buscando y encajaría bien aquí. ¿Le hacéis sitio en la mesa? Esto solo lo puedes abrir tú.
meet-look = Echar un vistazo
meet-offer = He encontrado a alguien para ti
meet-offer-helper = A alguien que acaba de llegar le vendría bien tu ayuda
meet-offer-third = ¿Puede unirse a vosotros dos?
meet-offer-how = Si todo el mundo dice que sí, se abre un hilo privado. Contestes lo que contestes, nadie sabrá por qué.
meet-shared = { $count ->
    [one] Tenéis una afición en común.
   *[other] Tenéis { $count } aficiones en común.
}
meet-yes = Sí, preséntanos
meet-no = Esta vez no
meet-never = Nunca con esta persona

meet-introduced = ¡Os presento! Escribe en tu idioma: lo que escribas aquí se traduce para la otra persona.
meet-begin = Para empezar
meet-privacy = No guardo nada de lo que escribís. La moderación ve que os conocéis; quien gestiona los hilos puede abrir cualquiera, como en todo Discord.
meet-end = Terminar
meet-end-for-good = Con esta persona, nunca más
meet-report = Denunciar
meet-sure = ¿Quieres terminar este encuentro? No se pide ningún motivo ni se muestra ninguno. El hilo se archiva.
meet-sure-for-good = ¿Quieres terminar este encuentro y que no os vuelva a presentar nunca? La otra persona no lo sabrá.
meet-you-left = Hecho. Si quieres conocer a otra persona, usa /conocer.
meet-ended = Este encuentro ha terminado. ¡Gracias a los dos por la conversación! Con /conocer siempre hay otro.
meet-report-thanks = La moderación sabe que aquí pasa algo y quién está en este hilo, pero no lo que se ha escrito. Puedes terminar el encuentro cuando quieras.
meet-reported = 🚩 { $by } denuncia el encuentro { $tag } con { $others }: { $thread }. No guardo nada de lo que se escribió allí; habla con quienes están en él.

meet-only-in-servers = Conocer gente es cosa de un servidor. Úsalo en uno.
meet-no-languages = Dime primero qué idiomas lees o hablas y cuáles aprendes: /idioma, o la página de idiomas en /guía.
meet-too-many = Ya te ves con { $most } personas. Termina antes uno de esos encuentros.
meet-no-room = Aquí todavía no puedo presentar a nadie. Díselo a moderación: hace falta un canal en /bienvenida configurar donde yo pueda abrir hilos privados.
meet-no-room-admins = Dos personas quieren conocerse y no puedo abrirles un hilo privado. Dadme permiso para crear hilos privados y escribir en hilos, en un canal que vean las dos; se elige en /bienvenida configurar. Lo vuelvo a intentar cada minuto.
meet-offer-over = Esto ya ha pasado: alguien ha contestado o ha cambiado de idea. Usa /conocer para buscar a alguien.
meet-offer-not-yours = Esta pregunta es para otra persona. Con /conocer puedes buscar a alguien tú también.
meet-answered-already = Ya has contestado. Con /conocer ves cómo va.
meet-over = Este encuentro ha terminado. Usa /conocer para conocer a otra persona.
meet-not-yours = No estás en este encuentro.
meet-report-nowhere = No encuentro ningún canal que solo lea la moderación. Escribe tú a alguien del equipo.
meet-not-for-you = Esta lista es para la moderación. Con /conocer ves tus propios encuentros.

helper-title = Ayudar a quien llega
helper-text =
    Quien llega y anda un poco perdido agradece tener a quién preguntar. Tú dices a cuántas personas a la vez, puedes hacer una pausa y se te pregunta siempre antes.
    Lo que sé de ti: { $mine }.
helper-join = Quiero ayudar
helper-thanks = Gracias por ayudar. Lo que sé de ti: { $mine }. Puedes cambiarlo con /idioma.
helper-whom = A quién ayudas
helper-nobody = Ahora mismo nadie te necesita. Ya te preguntaré.
helper-places = ¿A cuántas personas a la vez?
helper-place-count = { $count ->
    [one] una persona a la vez
   *[other] hasta { $count } personas a la vez
}
helper-pause = Pausar o seguir
helper-pause-days = { $count ->
    [one] Pausa de un día
   *[other] Pausa de { $count } días
}
helper-resume = Ya he vuelto
helper-paused = en pausa, hasta { $until }
helper-stop = Dejar de ayudar
helper-take = Voy yo
helper-on-it = 🙋 { $helper } se encarga: { $member } está en buenas manos.
helper-needs-role = Aquí quienes ayudan tienen el rol «{ $role }». Pídeselo a moderación.
helper-not-yet = Todavía no eres ayudante. Usa /ayudante para empezar.
helper-call-over = Esta llamada ya ha pasado: quien llamó se ha ido o ha vuelto a llamar.
helper-call-yours = Esta llamada es tuya. Ya vendrá otra persona.
helper-call-taken = Alguien ha sido más rápido y ya se encarga. ¡Gracias igualmente!

meetings-title = Quién se ve con quién
meetings-helpers = Ayudantes
meetings-asking = preguntando
meetings-open = en marcha
meetings-none = Nadie todavía.
meetings-looking = { $count ->
    [0] Nadie está buscando a alguien.
    [one] Una persona está buscando a alguien.
   *[other] { $count } personas están buscando a alguien.
}
meetings-no-hidden-channel = Quien llega no puede llamar a nadie: no hay ningún canal que solo lean ayudantes y moderación. Oculta uno a @everyone y déjame entrar.
meetings-privacy = Guardo quién se ve con quién y desde cuándo, nunca lo que dicen.
