# /prompts: preguntas que se hacen a su hora.

command-prompts = prompts
    .description = Preguntas para todo el mundo, a su hora
command-prompts-streams = streams
    .description = Mira y cambia qué se pregunta, dónde y cuándo
command-prompts-stats = stats
    .description = Mira en una imagen qué ha salido de las preguntas
command-prompts-new = new
    .description = Pregunta en un canal, en todos los idiomas del servidor
command-prompts-new-where = where
    .description = Un canal de texto o un foro
command-prompts-new-zone = zone
    .description = Qué reloj cuenta: empieza a escribir una ciudad
command-prompts-export = export
    .description = Descarga un mazo de preguntas
command-prompts-export-deck = deck
    .description = Uno de los míos o uno vuestro
command-prompts-export-spreadsheet = spreadsheet
    .description = Un archivo CSV, en vez de TOML para escribir a mano
command-prompts-import = import
    .description = Crea o cambia un mazo vuestro desde un archivo
command-prompts-import-file = file
    .description = Un archivo TOML o CSV como los que se exportan
command-prompts-import-name = name
    .description = Cómo se llama el mazo; si ya existe, se sustituye

prompts-title = Preguntas a su hora
prompts-intro = Lanzo preguntas que pueden responder los dos lados, en todos los idiomas del servidor.
prompts-none = Aún no se pregunta nada. Elige un canal aquí abajo y empezamos.
prompts-choose-channel = Elige un canal para preguntas nuevas
prompts-choose-stream = Elige qué quieres cambiar
prompts-next = Siguiente: { $time }
prompts-new-title = Preguntas nuevas
prompts-zone = Zona horaria
prompts-zone-hint = Continente y ciudad, como Europe/Madrid o Asia/Shanghai
prompts-times = Horas del día
prompts-times-hint = Hasta seis, por ejemplo 09:00 21:00
prompts-name = Nombre
prompts-day = Volver a preguntar desde
prompts-day-hint = Una fecha como 2026-12-24 o un número de días. Vacío: hasta que la reanudes
prompts-back = Volver
prompts-move = Preguntar en otro canal
prompts-choose-decks = Elige mazos
prompts-choose-days = Elige días de la semana
prompts-choose-style = Elige el aspecto de las preguntas
prompts-choose-first = Elige qué mazo va primero
prompts-choose-sensitivity = Elige cuán personales pueden ser
prompts-choose-level = Elige cuán difíciles pueden ser
prompts-choose-role = Elige un rol al que avisar
prompts-style-card = Tarjeta
prompts-style-thread = Tarjeta con hilo
prompts-style-poll = Encuesta
prompts-style-forum = Publicación en el foro
prompts-style-card-hint = Solo la pregunta
prompts-style-thread-hint = Las respuestas van juntas y el hilo se traduce solo
prompts-style-poll-hint = Lo que se puede votar será encuesta; lo demás, tarjeta
prompts-style-forum-hint = Cada pregunta es una publicación que se traduce sola
prompts-sensitivity-light = Ligeras: nada personal
prompts-sensitivity-usual = Normales: algo personales
prompts-sensitivity-any = De todo, también temas delicados
prompts-level-easy = Solo cortas y fáciles
prompts-level-middling = Hasta dificultad media
prompts-level-hard = También largas y difíciles
prompts-shuffled = Mezclados
prompts-ordered = Un mazo tras otro
prompts-make-ordered = Preguntar mazo por mazo
prompts-make-shuffled = Mezclar los mazos
prompts-clock = Horas y zona
prompts-rename = Cambiar nombre
prompts-preview = Lo que viene
prompts-more = Más ajustes
prompts-now = Preguntar ya
prompts-skip = Saltar la siguiente
prompts-pause = Pausar
prompts-resume = Reanudar
prompts-remove = Eliminar
prompts-remove-sure = ¿Eliminar «{ $name }»? Lo que ya se preguntó y respondió se queda.
prompts-remove-yes = Sí, eliminar
prompts-no-role = No avisar a nadie
prompts-every-day = todos los días
prompts-fact-decks = Mazos
prompts-fact-limits = Cuáles
prompts-fact-role = Se avisa a
prompts-paused-until = ⏸️ En pausa; sigue { $time }.
prompts-stopped-admin = ⏸️ En pausa hasta que pulses «Reanudar».
prompts-stopped-channel = ⚠️ Su canal ya no existe. Elige otro aquí abajo.
prompts-stopped-access = ⚠️ No puedo escribir ahí. Déjame ver el canal, enviar mensajes y abrir hilos, y pulsa «Reanudar».
prompts-stopped-zone = ⚠️ Ya no conozco su zona horaria. Pulsa «Horas y zona» y elige otra.
prompts-stopped-decks = ⚠️ Sus mazos no tienen nada que encaje. Elige otros o amplía en «Más ajustes».
prompts-halted = **{ $name }** ha dejado de preguntar en { $channel }.
prompts-halted-open = Ajustes
prompts-low = A **{ $name }** le { $count ->
    [one] queda una pregunta
   *[other] quedan { $count } preguntas
} sin hacer. Después volverá a empezar. Puedes elegir más mazos o importar los vuestros.
prompts-coming-title = Lo que preguntará { $name }
prompts-coming-nothing = nada que encaje

prompts-automatic = Pregunta automática, del mazo «{ $deck }»
prompts-credit = Idea de { $member }
prompts-by-machine = traducción automática
prompts-myth-question = ¿Verdad o mito?
prompts-mine = En mi idioma
prompts-bell = Avísame
prompts-bell-on = Ya tienes { $role }: te avisaré cuando haya una pregunta. Pulsa otra vez para dejarlo.
prompts-bell-off = Ya no tienes { $role }, así que no te avisaré más.
prompts-bell-none = Ya no se avisa a nadie de estas preguntas.
prompts-untranslated = Ahora mismo no puedo traducir. Esta es la pregunta tal como se escribió.

prompts-stream-gone = Alguien ha eliminado estas preguntas. Usa /prompts streams para ver las que quedan.
prompts-posting-gone = Ya no conozco esta pregunta. Hay otras más recientes más abajo en el canal.
prompts-prompt-gone = Esta pregunta se quitó de su mazo.
prompts-panel-old = Este panel es antiguo. Usa /prompts streams para abrir otro.
prompts-nothing-fits = Los mazos elegidos no tienen nada que encaje. Elige otros o amplía en «Más ajustes».
prompts-too-many-streams = Ya hay { $most }, que son los que puedo llevar. Elimina antes una.
prompts-too-many-decks = Ya hay { $most } mazos vuestros, que son los que puedo guardar. Elimina antes uno.
prompts-deck-gone = Ese mazo ya no existe. Usa /prompts streams y elige otro.
prompts-zone-unknown = No conozco la zona horaria «{ $zone }». Escribe continente y ciudad, como Europe/Madrid o America/New_York.
prompts-zone-several = ¿Cuál quieres decir: { $zones }? Escribe una de ellas.
prompts-times-unclear = No entiendo «{ $time }» como hora. Escribe horas como 09:00 21:30.
prompts-times-how-many = Escribe entre una y { $most } horas del día.
prompts-pause-no-day = Eso no es un día del próximo año. Escribe una fecha como 2026-12-24 o un número de días.
prompts-name-length = Un nombre tiene entre 1 y { $most } caracteres.
prompts-not-allowed = Solo quien tiene el permiso «Gestionar servidor» puede cambiar esto. Pídeselo a esa persona.
prompts-channel-gone = Ese canal ya no existe o no puedo verlo. Elige otro.
prompts-role-gone = Ese rol ya no existe. Elige otro.

# /prompts stats. Las palabras de la imagen son cortas: van dibujadas.
prompts-stats-title = Qué ha salido de las preguntas
prompts-stats-answers = { $count ->
    [one] respuesta
   *[other] respuestas
}
prompts-stats-asked = { $count ->
    [one] pregunta hecha
   *[other] preguntas hechas
}
prompts-stats-by-week = Respuestas por semana
prompts-stats-by-language = Por idioma
prompts-stats-best = Lo que más gente respondió
prompts-stats-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
prompts-stats-others = otros
prompts-stats-empty = Nadie ha respondido en las últimas 12 semanas
prompts-stats-empty-hint = Aquí se cuentan las respuestas: las del botón y las de los hilos.
prompts-stats-described = Respuestas de las últimas 12 semanas: { $answers }, a { $asked } preguntas. Idiomas, de más a menos: { $languages }. Debajo están todas las cifras en texto.

prompts-decks = Mazos
prompts-decks-shipped = Listos para usar. Con /prompts export te llevas uno en un archivo y a partir de él haces el vuestro.
prompts-decks-own = Los vuestros; se cambian con /prompts import:
prompts-decks-none-own = Aún no tenéis ninguno propio. Escribe uno, o cambia un archivo exportado, y súbelo con /prompts import.
prompts-deck-size = { $count ->
    [one] 1 pregunta
   *[other] { $count } preguntas
}
prompts-drop-deck = Eliminar un mazo vuestro
prompts-drop-deck-sure = ¿Eliminar el mazo «{ $name }» con { $count ->
    [one] su pregunta
   *[other] sus { $count } preguntas
}? Lo que ya se preguntó se queda, y sigo con los demás mazos. Si quieres una copia, usa antes /prompts export.

prompts-exported = **{ $deck }**: { $count } preguntas. Cambia el archivo y con /prompts import tendrás un mazo vuestro.
prompts-import-would = { $new } nuevas, { $changed } cambiadas, { $gone } quitadas. Todavía no se ha hecho nada.
prompts-import-yes = Adelante
prompts-imported = **{ $deck }** tiene ahora { $count ->
    [one] una pregunta
   *[other] { $count } preguntas
}. Elígelo en los ajustes de vuestras preguntas (/prompts streams).
prompts-more-lines = y { $count } más
prompts-file-problems = { $count ->
    [one] Hay una cosa que corregir en el archivo. No se ha importado nada.
   *[other] Hay { $count } cosas que corregir en el archivo. No se ha importado nada.
}
prompts-file-place = Línea { $line }, columna { $column }: { $what }
prompts-file-again = Corrígelo y usa /prompts import otra vez.
prompts-file-too-large = El archivo pasa de { $most } kB. Divídelo en varios mazos.
prompts-file-not-text = El archivo no es texto en UTF-8. Guárdalo como UTF-8 y prueba otra vez.
prompts-file-too-many = El archivo tiene más de { $most } preguntas. Divídelo en varios mazos.
prompts-file-empty = En el archivo no hay preguntas. Con /prompts export tienes uno para empezar.
prompts-file-not-toml = desde aquí esto no es TOML; suele faltar una comilla o un corchete.
prompts-file-not-csv = desde aquí esto no es CSV; suele faltar una comilla.
prompts-file-no-table = aquí solo puede haber tablas como [mi-pregunta].
prompts-file-more-cells = esta fila tiene más celdas que las { $columns } columnas.
prompts-file-slug = cada pregunta necesita un nombre de 1 a { $most } letras, cifras o guiones.
prompts-file-twice = el nombre «{ $slug }» aparece por segunda vez.
prompts-file-no-text = esta pregunta no tiene texto en ningún idioma.
prompts-file-myth-needs = lo que es verdad o mito necesita explicación y fuentes.
prompts-file-myth-or-choice = una pregunta es de verdad o mito, o tiene opciones; no las dos cosas.
prompts-file-choices = hacen falta de 2 a { $most } opciones de hasta { $long } caracteres.
prompts-file-choices-differ = todos los idiomas necesitan el mismo número de opciones.
prompts-file-unknown-key = «{ $word }» no es un idioma ni nada que conozca.
prompts-file-not-a-text = aquí tiene que haber un texto.
prompts-file-too-long = { $count } caracteres; caben { $most }.
prompts-file-number = aquí va un número del { $least } al { $most }.
prompts-file-word = aquí solo puede ir una de estas: { $words }.
prompts-file-list = aquí va una lista de hasta { $items } textos de hasta { $most } caracteres.
