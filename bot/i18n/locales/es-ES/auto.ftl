command-auto = autotraducir
    .description = Canales que se traducen solos

auto-title = Canales que se traducen solos
auto-intro = Elige un canal, un foro, un hilo o una categoría entera. Los ajustes de un hilo mandan sobre los de su canal, y estos sobre los de su categoría.
auto-guild-paused = En pausa en todo el servidor
auto-more = { $number ->
    [one] y uno más
   *[other] y { $number } más
}
auto-choose-place = Elige el canal, el hilo o la categoría que quieras configurar
auto-pause-guild = Pausar en todo el servidor
auto-resume-guild = Reanudar en todo el servidor

auto-state-on = ▶️ Traduciendo.
auto-state-paused = ⏸️ En pausa. Aquí no se traduce nada hasta que pulses «Empezar».
auto-start = Empezar
auto-pause = Pausar
auto-back = Volver
auto-languages = Idiomas
auto-choose-languages = Elige los idiomas que se leen aquí
auto-type-languages = Escribir idiomas
auto-choose-way = Elige cómo se muestran las traducciones
auto-way-reply = Respuesta
auto-way-reply-hint = Una respuesta discreta bajo el mensaje, con todos los idiomas
auto-way-thread = Hilo
auto-way-thread-hint = Un hilo en cada mensaje: el canal queda despejado
auto-way-line = Línea compacta
auto-way-line-hint = Letra pequeña bajo el mensaje, una línea por idioma
auto-way-tap = Al pulsar
auto-way-tap-hint = Solo un botón: quien lo pulsa lee en su idioma
auto-preview = Así se ve
auto-stay-always = Las traducciones se quedan
auto-stay-day = Las traducciones se borran al cabo de un día
auto-stay-hour = Las traducciones se borran al cabo de una hora
auto-stay-minutes = Las traducciones se borran a los 10 minutos
auto-bots = Bots
auto-bots-too = También se traducen: { $bots }
auto-bots-label = ID de bots o webhooks
auto-bots-hint = Los demás bots se ignoran; estos se traducen como personas. Hasta { $most }, separados por espacios
auto-remove = Quitar
auto-remove-sure = ¿Quieres quitar los ajustes de { $place }? Las traducciones ya publicadas se quedan. Si solo quieres parar un tiempo, pulsa «Volver» y luego «Pausar».
auto-remove-yes = Sí, quitar

auto-missing = Me falta esto en { $where }: { $permissions }. Puedes dármelo en los ajustes del canal o en Ajustes del servidor → Roles → { $role }.
auto-missing-content = **Message Content** (contenido de los mensajes) está desactivado, así que no puedo leer lo que se escribe. Quien administra este bot puede activarlo en la página «Bot» del portal de desarrolladores de Discord.
auto-permission-view_channel = Ver canal
auto-permission-read_message_history = Leer el historial de mensajes
auto-permission-send_messages = Enviar mensajes
auto-permission-send_messages_in_threads = Enviar mensajes en hilos
auto-permission-create_public_threads = Crear hilos públicos
auto-permission-connect = Conectar

auto-not-allowed = Solo puede cambiarlo quien tenga allí el permiso «Gestionar canales», o bien «Gestionar servidor». Pídeselo a alguien que lo tenga.
auto-guild-not-allowed = Solo quien tiene el permiso «Gestionar servidor» puede pausar todo el servidor. Sí puedes pausar los canales que gestionas.
auto-no-such-place = Ese canal ya no existe o no puedo verlo. Vuelve a usar /autotraducir y elige otro.
auto-place-removed = Alguien acaba de quitar los ajustes de este canal. Vuelve a usar /autotraducir para configurarlo.
auto-too-many-places = Este servidor ya tiene { $most } canales o categorías que se traducen solos, que es el máximo. Quita alguno o configura una categoría para varios canales a la vez.
auto-how-many-languages = Elige entre 1 y { $most } idiomas.
auto-too-many-bots = Son más de { $most } bots. Quédate con los { $most } que más te importen.
auto-not-an-id = «{ $text }» no es un ID. Con el modo desarrollador activado (Ajustes de usuario → Avanzado), haz clic derecho en el bot y elige «Copiar ID de usuario».

auto-thread-name = Traducciones
auto-tap = Traducir
auto-lively = Hay mucho movimiento por aquí: durante un rato, las traducciones te esperan en este botón.
auto-unavailable = Ahora mismo no puedo traducir. Con el botón puedes volver a intentarlo.
auto-tap-gone = Los mensajes de este botón ya no están. En el menú de cualquier mensaje, «Aplicaciones → Traducir» hace lo mismo.
auto-tap-nothing = Aquí no hay nada que traducir al idioma que lees ({ $language }).
