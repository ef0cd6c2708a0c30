command-link = enlazar
    .description = Une canales de distintos idiomas en una misma conversación

link-title = Canales enlazados
link-about = Los canales enlazados son una sola conversación con un canal para cada idioma: lo que alguien escribe en uno aparece traducido en los demás.
link-new = Enlazar canales
link-manage = Elige los canales enlazados que quieres gestionar
link-back = Volver
link-and-more = …y { $number } más

link-channels = Elige los canales
link-channels-hint = Elige de { $fewest } a { $most } canales, todos de texto (también de anuncios) o todos foros. El chat de un canal de voz o de escenario no se puede enlazar: para eso tienes /auto. Cada uno tendrá un idioma. No haré nada hasta que hayas visto una vista previa.
link-languages = Idiomas de los canales
link-languages-hint = He rellenado lo que he podido adivinar. Comprueba qué se escribe en cada canal.
link-language = Elige un idioma
link-language-other = Otro idioma…
link-language-form-hint = En el idioma que quieras: «polaco», «Polish», «pl»
link-language-twice = Hay dos canales con el mismo idioma. Dale a cada uno el suyo.

link-preview = Vista previa
link-preview-what =
    - Lo que se escriba en uno de estos canales aparecerá en los demás en su idioma, con el nombre y la foto de quien lo escribió y marcado como traducción. El original queda a un clic.
    - Las ediciones, los borrados, las respuestas, las reacciones, las imágenes y los hilos también se copian. Nadie recibe dos avisos, y @everyone nunca pasa de un canal a otro.
    - Creo un webhook en cada canal para publicar. No guardo ningún mensaje.
    - No creo nada hasta que pulses «Enlazar estos canales», y puedes pausarlo o deshacerlo cuando quieras.
link-checks = Lo que he comprobado
link-all-well = Tengo todo lo que necesito en estos canales.
link-visibility = No todo el mundo ve todos estos canales
link-visibility-ask = Quien ve uno de los canales lee allí lo que se escribe en los demás. Si no es lo que quieres, cambia antes quién puede verlos.
link-sees-some = Ven { $rooms }, pero no { $others }: { $who }
link-example = Así quedará
link-example-text = Alguien escribe «{ $text }» en { $here }. En { $there } aparece así:
link-confirm = Enlazar estos canales
link-explain = Explicarlo en los canales
link-explanation = Este canal está enlazado con { $rooms }. Lo que escribas aquí aparece allí traducido, con tu nombre y tu foto, y lo que se escribe allí aparece aquí. Escribe como siempre, en tu idioma.

link-working = Enlazados: todo se copia de un canal a otro.
link-paused-admin = En pausa por decisión de un administrador: no se copia nada de un canal a otro.
link-paused-preparing = Aún sin enlazar: me interrumpieron antes de que todo estuviera listo. Con «Volver a comprobar» lo termino.
link-paused-permission = En pausa: he perdido un permiso que necesito en { $channel }. Devuélvemelo y pulsa «Volver a comprobar».
link-paused-visibility = En pausa: ahora hay quien ve solo algunos de estos canales y leería en ellos lo que se le oculta en los demás. Cambia quién ve los canales y pulsa «Volver a comprobar»; si es lo que buscas, pulsa «Es lo que quiero».
link-paused-nsfw = En pausa: { $channel } tiene restricción de edad y otros canales no. Pónsela a todos o a ninguno y pulsa «Volver a comprobar».
link-paused-channel = En pausa: se ha borrado un canal. Quítalo para que los demás sigan; mientras no lo decidas, todo queda configurado como estaba.
link-paused-webhook = En pausa: han borrado mi webhook de { $channel } y no he podido reponerlo. Si no fue a propósito, pulsa «Volver a comprobar» y creo otro.
link-pause = Pausar
link-resume = Reanudar
link-check-again = Volver a comprobar
link-accept = Es lo que quiero
link-out = Quitar este canal
link-open = Abrir /enlazar
link-settled = { $member } lo ha resuelto: todo vuelve a copiarse de un canal a otro.
link-change = Canales e idiomas

link-bots = Bots
link-bots-label = ID de aplicación de los bots
link-bots-hint = Sus mensajes también se copian. PluralKit: 466378653216014359
link-bots-carried = También se copian los mensajes de estos bots: { $bots }
link-bots-no-id = Eso no es el ID de una aplicación. Es un número largo: clic derecho en el bot → Copiar ID de usuario (con el modo desarrollador activado en Ajustes → Avanzado).
link-too-many-bots = Son más de { $most } bots. Quédate con los que más te importen.

link-unlink = Deshacer el enlace
link-unlink-question = ¿Deshacer el enlace de estos canales? Los mensajes dejarán de copiarse de uno a otro y quitaré mis webhooks. Los canales y todo lo escrito se quedan. Si solo quieres parar un tiempo, basta con pausarlo.
link-unlink-yes = Deshacer
link-unlink-no = Dejarlo como está

link-found-channel = Se ha borrado un canal.
link-found-permission = { $channel }: me falta **{ $permission }**, y sin ese permiso no se puede copiar nada.
link-found-nsfw = { $channel } tiene restricción de edad y otros canales no. Pónsela a todos o a ninguno.
link-found-webhook = En { $channel } no cabe otro webhook. Borra uno en Editar canal → Integraciones → Webhooks.
link-found-less = { $channel }: me falta **{ $permission }**, así que { $loss }.
link-fix-permissions = Para darme un permiso: Editar canal → Permisos → { $role }.
link-without-attach_files = no puedo publicar allí imágenes propias
link-without-embed_links = los enlaces que escribo allí salen sin vista previa
link-without-add_reactions = allí no aparecen las reacciones de los demás canales
link-without-create_public_threads = allí no aparecen los hilos de los demás canales
link-without-send_messages_in_threads = no puedo copiar nada en los hilos de allí
link-without-manage_threads = allí los hilos no cambian de nombre ni se cierran a la vez
link-without-pin_messages = los mensajes que se fijan en otros canales no se fijan allí

permission-view_channel = Ver canal
permission-read_message_history = Leer el historial de mensajes
permission-send_messages = Enviar mensajes
permission-manage_webhooks = Gestionar webhooks
permission-attach_files = Adjuntar archivos
permission-embed_links = Insertar enlaces
permission-add_reactions = Añadir reacciones
permission-create_public_threads = Crear hilos públicos
permission-send_messages_in_threads = Enviar mensajes en hilos
permission-manage_threads = Gestionar hilos
permission-pin_messages = Fijar mensajes

link-taken = { $channel } ya está enlazado. Deshaz antes ese enlace o elige otro canal.
link-number-of-rooms = Se enlazan de { $fewest } a { $most } canales distintos. Elige otros o deshaz el enlace en /enlazar.
link-too-many-groups = Este servidor ya tiene { $most } grupos de canales enlazados. Deshaz alguno que no haga falta.
link-mixed = Los canales de texto y los foros no se pueden enlazar entre sí. Elige solo canales de texto o solo foros.
link-gone = Esos canales ya no están enlazados. En /enlazar ves los que lo están.
link-not-yours = Necesitas los permisos «Ver canal» y «Gestionar webhooks» en { $channel }. Pídeselo a alguien que los tenga en todos los canales.
link-only-in-servers = Los canales se enlazan dentro de un servidor. Usa este comando en uno de ellos.
link-not-allowed = Solo quien tiene los permisos «Gestionar servidor» y «Gestionar webhooks» puede enlazar canales. Pídeselo a alguien que los tenga.
