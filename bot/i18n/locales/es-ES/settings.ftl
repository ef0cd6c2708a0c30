command-language = idioma
    .description = Qué idiomas lees, hablas y aprendes

language-title = Tus idiomas
language-reads = Leo
language-reads-hint = Traduzco al primero de la lista.
language-reads-guess = Sin elegir. De momento me guío por el idioma de tu Discord: { $language }.
language-speaks = Hablo
language-learns = Aprendo
language-none = sin elegir
language-choose-reads = Elige los idiomas que lees
language-choose-speaks = Elige los idiomas que hablas
language-choose-learns = Elige los idiomas que estás aprendiendo
language-type = Escribirlos por orden
language-form-hint = Separados por comas, el más importante primero
language-too-many = Son más de { $most } idiomas. Quédate con los { $most } que más te importen.

language-opt-out = Mis mensajes
language-opted-in = Los demás pueden traducir lo que escribo.
language-opted-out = Nadie recibe traducciones de lo que escribo, en ningún servidor: ni automáticas, ni con banderas, ni desde el menú.
language-opt-out-now = No traducir mis mensajes
language-opt-in = Volver a traducir mis mensajes

command-settings = ajustes
    .description = Los idiomas de este servidor y lo que me falta aquí

settings-title = Este servidor
settings-languages = Idiomas
settings-languages-hint = Se ofrecen los primeros cuando alguien elige un idioma.
settings-choose = Elige los idiomas de este servidor
settings-type = Escribirlos por orden
settings-form-title = Idiomas de este servidor
settings-form-label = Idiomas
settings-not-allowed = Solo quien tiene el permiso «Gestionar servidor» puede cambiar estos ajustes. Tus propios idiomas están en /idioma.
settings-only-in-servers = Los ajustes son de cada servidor. Usa este comando dentro de uno.
settings-not-installed = No estoy en este servidor, así que aquí no hay nada que ajustar. Quien lo gestiona puede añadirme; tus propios idiomas están en /idioma.

settings-flags = Reacciones con banderas
settings-flags-on = Reacciona a un mensaje con una bandera (🇬🇧, por ejemplo) y respondo con la traducción, una sola vez para todos. Si quitas la bandera, la respuesta desaparece.
settings-flags-off = Desactivadas: en este servidor no hago caso de las banderas.
settings-flags-turn-off = Desactivar
settings-flags-turn-on = Activar
settings-flags-channels = Elige los canales donde las banderas no hacen nada

settings-notices = Avisos para administradores
settings-notices-in = Cuando haga falta que intervengas, lo digo una sola vez en { $channel }, sin notificar a nadie.
settings-notices-nowhere = No encuentro ningún canal donde pueda dejar avisos. Elige uno o deja que escriba en un canal de administradores.
settings-notices-choose = Elige el canal de los avisos

settings-health = Lo que puedo hacer aquí
settings-all-well = En este canal no me falta nada.
settings-works-anyway = Esto funciona siempre: /traducir, «Aplicaciones → Traducir» en el menú de un mensaje y /idioma.
settings-missing-view_channel = Falta **Ver canal**: no me entero de lo que pasa en este canal.
settings-missing-send_messages = Falta **Enviar mensajes**: puedo responder a quien me llame, pero no escribir aquí por iniciativa propia.
settings-missing-send_messages_in_threads = Falta **Enviar mensajes en hilos**: lo mismo en los hilos.
settings-missing-embed_links = Falta **Insertar enlaces**: los enlaces que escribo salen sin vista previa.
settings-missing-attach_files = Falta **Adjuntar archivos**: no puedo publicar imágenes aquí.
settings-missing-read_message_history = Falta **Leer el historial de mensajes**: no puedo responder a mensajes anteriores.
settings-fix-permissions = Para darme un permiso: Ajustes del servidor → Roles → { $role }, o los ajustes de este canal.
settings-missing-message_content = **Message Content** (contenido de los mensajes) está desactivado: solo veo lo que alguien me pasa con un comando, con el menú de un mensaje o al mencionarme.
settings-missing-members = **Server Members** (miembros del servidor) está desactivado: no me entero cuando entra alguien.
settings-fix-intents = Quien administra este bot puede activarlos en la página «Bot» del portal de desarrolladores de Discord, en «Privileged Gateway Intents», y reiniciarme.

forget-me = Olvídame
forget-title = ¿Quieres que te olvide?
forget-what = Borro todo lo que tengo guardado sobre ti, en todos los servidores: tus idiomas, lo que has elegido (también si me pediste que no te tradujera), tus banderas, tus cifras, tus apuestas y lo que has respondido a las preguntas. Las traducciones ya publicadas se quedan donde están.
forget-yes = Sí, olvídalo todo
forget-no = No, déjalo
forget-done = Hecho. Ya no guardo nada sobre ti. Si vuelves a usarme, empezamos de cero.
forget-kept = Todo se queda como estaba.
