cli-teahouse = Un bot de Discord para comunidades que no comparten idioma.
cli-run = pone el bot en marcha en Discord
cli-play = prueba el bot en el navegador, sin Discord y sin token
cli-port = el puerto de la página (por defecto, 8770)
cli-doctor = revisa el token, los intents, los permisos, la base de datos y los motores de traducción
cli-translate = traduce un texto, o cada línea de la entrada estándar
cli-to = a qué idioma
cli-from = de qué idioma, si lo sabes
cli-engine = usa solo este motor
cli-text = el texto; si falta, lee un mensaje de cada línea de la entrada estándar
cli-detect = dice en qué idioma está cada línea de la entrada estándar
cli-languages = solo tiene en cuenta estos idiomas
cli-playing =
    La casa de té está abierta: { $url }
    Pulsa Ctrl+C para cerrarla.
cli-port-taken = El puerto { $port } está ocupado. Cierra el otro programa o elige otro puerto: PLAY_PORT=8771 make play

setting-not-a-token = { $name } no parece el token de un bot (tres partes separadas por puntos). Vuelve a copiarlo de la página «Bot» del portal de desarrolladores de Discord.
setting-not-an-address = { $name } debe ser una dirección que empiece por { $schemes }
setting-not-a-database = { $name } debe tener la forma { $example }
setting-unknown-engine = { $name } incluye un motor que no conozco: { $unknown }. Elige entre estos: { $known }.
setting-engine-without-url = TRANSLATION_ENGINES incluye un motor que necesita { $name }. Añádelo también.
setting-unknown-level = { $name } debe ser uno de estos: { $known }.
setting-not-a-count = { $name } debe ser un número entero: 0 o la cantidad que quieras.
