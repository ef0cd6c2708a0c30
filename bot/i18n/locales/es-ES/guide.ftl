# Lo que ve quien llega alrededor de los textos del flujo: saludos, la guía y lo que puede fallar en ella.

command-guide = guía
    .description = Tu guía de este servidor, por donde la dejaste

# En tarjetas que ve todo el mundo; cada línea aparece en varios idiomas.
guide-say-hi = Saluda
guide-said-hi = { $count ->
    [one] una persona ha saludado
   *[other] { $count } personas han saludado
}
guide-many-joined = **Acaban de llegar { $count } personas. ¡Os damos la bienvenida!** Pulsa tu idioma y te enseño esto; solo lo verás tú.
guide-start-title = Empieza por aquí
guide-start = ¿Acabas de llegar o andas un poco a ciegas? Pulsa tu idioma y te enseño esto; solo lo verás tú.
guide-hi-thanks = 👋 Lo verá en la tarjeta. Gracias por hacer que alguien se sienta en casa.
guide-hi-already = Ya has saludado. Unas palabras en el chat también se agradecen.
guide-hi-yourself = Esta es para ti: deja que saluden los demás. Pulsa tu idioma para empezar.
guide-greeting-over = Este saludo ya ha pasado. Si acabas de llegar, usa /guía y te enseño esto.

# La guía
guide-progress = { $at } de { $count }
guide-back = Atrás
guide-next = Siguiente
guide-on = Seguir
guide-contents = Índice
guide-turn = Ir a una página
guide-links = Todos los enlaces
guide-language = Leer la guía en otro idioma
guide-copy = Mándame una copia
guide-copy-sent = Te he mandado la guía por mensaje directo.
guide-copy-closed = No aceptas mensajes directos míos, así que aquí la tienes, solo para ti. Ciérrala cuando quieras.
guide-done = Hecho
guide-optional = Puedes saltarte esta página.
guide-has-to-be-done = El camino sigue cuando esto esté hecho.
guide-accept = Acepto
guide-finish = Terminar
guide-check = Ya está, compruébalo
guide-intro = Presentarme
guide-intro-title = Unas palabras sobre ti
guide-intro-line-who = Hola, soy…
guide-intro-line-what = Estoy aprendiendo, me gusta…
guide-intro-line-ask = Pregúntame por…
guide-choose-reads = Idiomas que leo
guide-choose-speaks = Idiomas que hablo
guide-choose-learns = Idiomas que aprendo
guide-choose-interests = ¿Qué te gusta?
guide-not-given = No he podido darte { $roles }. No es culpa tuya; quienes moderan ya lo saben.
guide-queue = Está llegando mucha gente: hay { $ahead } personas antes que tú, así que tus roles tardarán un momento. Mientras tanto, sigue leyendo.
guide-moved = La guía ha cambiado entretanto. Sigues por aquí.
guide-returned = ¡Qué bien que hayas vuelto! Sigues por donde lo dejaste.
guide-of-somebody-else = Ese saludo es para otra persona, pero la guía es para todo el mundo: esta es la tuya.

# Ando a ciegas
guide-lost = Me he perdido
guide-lost-text = Aquí nos ha pasado a todo el mundo. ¿Qué te gustaría saber?
guide-try = Traduce esta línea
guide-call = Pedir ayuda
guide-called = Hecho. Quienes ayudan ya lo saben y alguien te dirá algo. Nadie más puede ver que has pedido ayuda.
guide-called-already = Has pedido ayuda hace poco. Vendrán en cuanto puedan.
guide-calls = 🙋 A { $member } le vendría bien una mano; lee { $language } y va por «{ $step }» en la guía. Con unas palabras amables basta.

# Lo que puede fallar
guide-only-in-servers = La guía es de cada servidor. Usa /guía en uno.
guide-none = Aquí no hay guía. Pregunta en el chat, la gente te ayudará encantada.
guide-paused = La guía está en obras. Vuelve un poco más tarde o pregunta en el chat.
guide-not-begun = Usa /guía para empezar: se abre en tu idioma.
guide-language-gone = La guía ya no está en ese idioma. Usa /guía para leerla en otro.
guide-task-open = Esa página se completa haciendo lo que dice. Después pulsa «Ya está, compruébalo».
guide-not-yet = Primero haz lo que piden las páginas anteriores; /guía te lleva hasta ahí.
guide-step-gone = La guía ha cambiado y esta página ya no existe. Usa /guía para seguir.
guide-not-found = Todavía no lo encuentro. Publícalo en el canal que dice la página y pulsa otra vez.
guide-task-channel-gone = El canal para esto ya no existe o no puedo entrar. Puedes saltarte la página; avisa a quien modere, por favor.
guide-no-helpers = Desde aquí no llego a quienes ayudan. Pregunta en el chat y alguien te acompañará.

# Lo que se dice a quienes administran
guide-young-accounts = Han entrado cuentas más recientes de lo que permite vuestra bienvenida. No las he saludado; pueden usar /guía igualmente. El límite está en /bienvenida configurar.
guide-channel-gone = No puedo saludar a nadie: el canal { $channel } ya no existe. Elige otro en /bienvenida configurar.
guide-channel-closed = No puedo saludar a nadie en { $channel }: no puedo verlo o escribir en él. Dame permiso o elige otro canal en /bienvenida configurar.
guide-greeting-blocked = Discord no ha dejado pasar mi saludo en { $channel }: puede que AutoMod bloquee alguna palabra o enlace. Exclúyeme de esa regla o cambia el texto en /bienvenida configurar.
guide-role-gone = Ya no existe. Elige otro en /bienvenida configurar.
guide-role-refused = No he podido dar a alguien nuevo el rol { $role }. { $reason }
guide-pin = Fijar «Empieza por aquí»
guide-pinned = 📌 La tarjeta «Empieza por aquí» está fijada en { $channel }. Lleva a la guía, también a quien ya estaba.
guide-pin-refused = La tarjeta «Empieza por aquí» está en { $channel }, pero no puedo fijar mensajes ahí. Fíjala tú o dame ese permiso.
