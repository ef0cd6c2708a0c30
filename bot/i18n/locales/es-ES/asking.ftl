# /ask, /answers y /ask-settings: preguntas para quienes leen otro idioma.

command-ask = preguntar
    .description = Pregunta a quienes leen otro idioma; las respuestas te llegan en el tuyo
command-answers = respuestas
    .description = Busca lo que se ha preguntado y respondido aquí, en cualquier idioma
command-answers-words = palabras
    .description = Lo que buscas, en el idioma que prefieras
command-ask-settings = ajustes-preguntas
    .description = Dónde se pregunta entre idiomas y con qué normas

ask-title = Pregunta al otro lado
ask-form-text = Tu pregunta, en tu idioma
ask-form-details = Algo que deban saber (opcional)
ask-form-target = ¿A quién preguntas?
ask-form-topic = ¿De qué va?
ask-form-name = Tu nombre
ask-form-name-shown = Mostrar mi nombre
ask-form-name-hidden = Preguntar sin mi nombre
ask-form-answer = Tu respuesta, en tu idioma
ask-answer-title = Responder
ask-edit-title = Cambia lo que escribiste

ask-topic-daily = Vida diaria
ask-topic-food = Comida
ask-topic-school = Clases
ask-topic-work = Trabajo
ask-topic-language = Idiomas
ask-topic-culture = Cultura
ask-topic-travel = Viajes
ask-topic-games = Juegos y ocio
ask-topic-health = Salud
ask-topic-love = Amor y familia
ask-topic-religion = Religión
ask-topic-politics = Política

ask-readers = para quienes leen { $language }
ask-by = pregunta de { $member }
ask-by-somebody = pregunta de alguien de la comunidad
ask-answer-by = respuesta de { $member }
ask-answer-for = { $member }, tienes una respuesta:
ask-machine = traducción automática
ask-untranslated = Aún sin traducir: añadiré la traducción en cuanto pueda.
ask-solved = Una respuesta ayudó
ask-helped-mark = Esto ayudó
ask-question-withdrawn = Quien hizo esta pregunta la ha retirado.
ask-answer-withdrawn = Quien dio esta respuesta la ha retirado.
ask-question-removed = La moderación ha quitado esta pregunta.
ask-answer-removed = La moderación ha quitado esta respuesta.

ask-answer = Responder
ask-mine = En mi idioma
ask-helped = Me ha ayudado
ask-helped-thanks = ¡Gracias! La respuesta queda marcada. Puedes elegir otra cuando quieras.
ask-edit = Editar
ask-withdraw = Retirar
ask-report = Denunciar
ask-who = ¿Quién?
ask-remove = Quitar
ask-keep = Dejar
ask-show = Ver
ask-anyway = Publicar la mía igualmente
ask-more = ¿Qué quieres hacer?

ask-similar = Alguien preguntó algo parecido
ask-similar-yours = Tu pregunta:
ask-answer-count = { $count ->
    [0] sin respuestas todavía
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
ask-posted = Tu pregunta ya está publicada: { $link }. Te mencionaré allí cuando alguien responda.
ask-posted-anonymous = Tu pregunta ya está publicada, sin tu nombre: { $link }. Para que nadie sepa quién preguntó no te mencionaré: pásate de vez en cuando.
ask-waits = Tengo tu pregunta, pero ahora no puedo escribir en el tablón. Lo sigo intentando y la administración está avisada.
ask-already = Esta pregunta ya está publicada.
ask-answer-posted = ¡Gracias! Tu respuesta está aquí: { $link }
ask-answer-waits = Tengo tu respuesta, pero Discord no la acepta ahora mismo. Lo sigo intentando.
ask-thread-gone = Han borrado el hilo de esta pregunta y tu respuesta no tiene dónde ir. Pregunta con /preguntar o busca otra con /respuestas.
ask-edited = Cambiado. Enseguida se ve en la tarjeta.
ask-withdrawn = Retirado. He borrado el texto.
ask-nothing-found = No hay nada. Prueba con menos palabras u otras, o pregúntalo con /preguntar.

ask-report-thanks = Gracias. La moderación lo revisará; nadie más sabrá que lo has denunciado.
ask-report-nowhere = No hay ningún canal de moderación en el que pueda escribir. Escribe tú a alguien de la moderación.
ask-reported = 🚩 { $member } denuncia { $link }
ask-removed-by = ⛔ Quitado por { $member }.
ask-kept-by = { $member } lo deja: { $link }
ask-who-is = Lo escribió { $member } (`{ $id }`). Queda anotado que lo has mirado.
ask-board-closed-admins = ⚠️ Hay una pregunta esperando porque no puedo publicar en el tablón. Mira en /ajustes-preguntas si el canal sigue ahí y si puedo escribir y abrir hilos en él.

ask-settings-title = Preguntas entre idiomas
ask-board-in = Las preguntas van a { $channel }.
ask-board-none = Elige un canal o un foro para las preguntas: hasta entonces nadie puede usar /preguntar.
ask-board-choose = Elige el tablón
ask-blocked-title = Roles que no pueden preguntar ni responder
ask-blocked-choose = Elige los roles bloqueados
ask-anonymous-on = 🎭 Se puede preguntar sin nombre. La moderación puede ver quién fue con «…», y queda anotado.
ask-anonymous-off = 🎭 Todo el mundo pregunta con su nombre.
ask-anonymous-allow = Permitir sin nombre
ask-anonymous-forbid = Solo con nombre
ask-sensitive-on = 🌶️ Se ofrecen temas delicados: salud, amor, religión, política.
ask-sensitive-off = 🌶️ No se ofrecen temas delicados: salud, amor, religión, política.
ask-sensitive-allow = Ofrecer temas delicados
ask-sensitive-forbid = Sin temas delicados

ask-only-in-servers = Las preguntas son para servidores. Úsalo en uno en el que estemos los dos.
ask-no-board = Aquí aún no se puede preguntar. La administración elige el tablón con /ajustes-preguntas.
ask-no-languages = Todavía no hay otro idioma al que preguntar. La administración elige los idiomas del servidor con /ajustes.
ask-blocked = Aquí no puedes preguntar ni responder. Si crees que es un error, escribe a la moderación.
ask-empty = Ahí no hay palabras. Escribe lo que quieras saber o decir.
ask-too-long = Son { $length } caracteres y el máximo es { $most }. Acórtalo un poco.
ask-no-topic = Ese tema no se ofrece aquí. Usa /preguntar otra vez y elige otro.
ask-no-target = Este servidor ya no tiene ese idioma. Usa /preguntar otra vez y elige otro.
ask-not-anonymous = Aquí no se puede preguntar sin nombre. Usa /preguntar otra vez y muestra el tuyo.
ask-too-many = Ya has hecho { $most } preguntas. Puedes preguntar de nuevo { $moment }.
ask-too-many-answers = Ya has respondido { $most } veces. Puedes responder de nuevo { $moment }.
ask-not-yet = Esta pregunta aún no está publicada. Inténtalo dentro de un minuto.
ask-gone = Eso ya no está. Busca otras con /respuestas.
ask-not-yours = Solo quien lo escribió puede cambiarlo.
ask-only-asker = Solo quien preguntó puede decir qué ayudó.
ask-not-moderator = Esto es para la moderación.
