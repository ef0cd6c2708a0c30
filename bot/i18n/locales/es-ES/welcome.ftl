command-welcome = bienvenida
    .description = Cómo se recibe aquí a quien llega
command-welcome-setup = configurar
    .description = Prepara lo que ve quien llega, o cámbialo
command-welcome-preview = vista-previa
    .description = Recórrela como quien acaba de llegar; no se guarda ni se da nada
command-welcome-preview-language = idioma
    .description = El idioma de quien llega
command-welcome-test = probar
    .description = Mira el saludo tal como saldría, y qué no funciona
command-welcome-status = estado
    .description = Hasta dónde llegan las personas nuevas y qué falla
command-welcome-pause = pausar
    .description = Deja de recibir a gente por ahora
command-welcome-export = exportar
    .description = Llévate toda la bienvenida en un archivo
command-welcome-import = importar
    .description = Trae una bienvenida de un archivo, viendo antes qué cambiaría
command-welcome-import-file = archivo
    .description = Un archivo de /bienvenida exportar, cambiado a tu gusto

welcome-not-allowed = Solo quien tiene el permiso «Gestionar servidor» puede cambiar la bienvenida.
welcome-none-yet = Aquí todavía no hay bienvenida. Créala con /bienvenida configurar.
welcome-somebody = alguien
welcome-more = y { $count } más
welcome-back = Volver
welcome-next = Siguiente

welcome-title = Recibir a quien llega
welcome-choose = Elige por dónde empezar. Luego se puede cambiar todo, y nadie la ve hasta que la actives.
welcome-use-cultural-exchange = Intercambio cultural
welcome-about-cultural-exchange = una guía completa en español, inglés y chino: cómo se traduce, cortesía entre culturas, seguridad, normas, el impuesto del gato y qué decir primero
welcome-use-minimal = Mínima
welcome-about-minimal = un saludo, los idiomas y una página
welcome-use-blank = En blanco
welcome-about-blank = un saludo y los idiomas, para construir lo demás
welcome-state-draft = **Aún no está activa.** Quien llega no la ve.
welcome-state-live = **Activa.** Se saluda a quien llega.
welcome-state-paused = **En pausa.** No se saluda a nadie; quien esté a medias puede seguir.
welcome-changed = Cambiada por { $author } { $when }
welcome-choose-channel = Dónde saludar a quien llega
welcome-choose-languages = Qué idiomas ofrecer
welcome-choose-moment = Cuándo saludar
welcome-choose-role = El rol por el que se saluda
welcome-moment-join = Al entrar
welcome-moment-screening = Tras aceptar las normas
welcome-moment-onboarding = Tras contestar las preguntas de Discord
welcome-moment-role = Al recibir un rol
welcome-moment-first-message = Con su primer mensaje
welcome-page-steps = Pasos
welcome-page-texts = Textos
welcome-page-roles = Roles
welcome-page-places = Lugares
welcome-page-more = Más
welcome-preview = Vista previa
welcome-start = Activar
welcome-pause = Pausar
welcome-undo = Deshacer
welcome-start-over = Empezar de nuevo

welcome-all-well = Todo está listo.
welcome-tested = Lo que he visto
welcome-not-yet = Aún no se puede activar. Abajo tienes lo que falta.
welcome-no-channel = Aún no sé dónde saludar a quien llega. Elige antes un canal.
welcome-channel-gone = Ese canal ya no existe. Elige otro.
welcome-channel-closed = No puedo escribir en { $channel }. Dame allí los permisos «Ver canal» y «Enviar mensajes».
welcome-channel-hidden = Quien llega no ve { $channel } sin un rol. Elige un canal que vea todo el mundo, o saluda cuando reciban ese rol.
welcome-members-withheld = No me entero cuando entra alguien, porque tengo desactivado «Server Members». Quien administra este bot puede activarlo en el portal de desarrolladores de Discord; hasta entonces, saluda con el primer mensaje.
welcome-role-gone = Un rol de esta bienvenida ya no existe. Elige otro.
welcome-step-channel-gone = El canal del paso «{ $step }» ya no existe. Elige otro en Pasos.
welcome-helpers-nowhere = Quien llega no puede llamar a nadie: no hay ningún canal que solo lean ayudantes y moderación. Oculta uno a @everyone, déjame entrar y elígelo en el paso de ayuda.
welcome-place-gone = «{ $place }» ya no existe. Vuelve a elegirlo en Lugares.
welcome-unfilled = Sin elegir todavía, en Lugares: { $places }. Mientras tanto se muestra el canal principal o una palabra normal.
welcome-missing = { $language }: { $count ->
    [one] falta un texto
   *[other] faltan { $count } textos
 }. Se leen en el idioma principal.
welcome-unconfirmed = { $language }: { $count ->
    [one] hay un texto de máquina
   *[other] hay { $count } textos de máquina
 } sin confirmar.

welcome-choose-step = Elige un paso para cambiarlo
welcome-add-step = Añadir un paso
welcome-kind-page = Página
welcome-kind-languages = Idiomas
welcome-kind-interests = Intereses
welcome-kind-rules = Normas
welcome-kind-helper = Ayuda
welcome-kind-finish = Final
welcome-task-picture = Subir una imagen
welcome-task-post = Escribir un mensaje
welcome-task-introduction = Presentarse
welcome-task-reaction = Reaccionar a un mensaje
welcome-task-prompt = Contestar la pregunta del día
welcome-optional = opcional
welcome-hidden = oculto
welcome-new-page = Una página nueva
welcome-new-languages = Tus idiomas
welcome-new-interests = ¿Qué te gusta?
welcome-new-rules = Nuestras normas
welcome-new-helper = Conoce a alguien
welcome-new-finish = Eso es todo
welcome-new-text = Esta página aún no está escrita.
welcome-interest-food = Comida
welcome-interest-languages = Idiomas
welcome-interest-music = Música
welcome-interest-games = Juegos
welcome-interest-films = Cine y series
welcome-interest-books = Libros
welcome-interest-pets = Mascotas
welcome-interest-outdoors = Aire libre y deporte
welcome-interest-studies = Estudios
welcome-interest-daily-life = Vida cotidiana
welcome-write = Escribirlo en…
welcome-task-channel = En qué canal
welcome-interest-roles = Roles entre los que elegir
welcome-interests-offered = Cuáles se ofrecen
welcome-step-roles = Roles que se dan al completarlo
welcome-only-languages = Solo para quien lee…
welcome-only-roles = Solo para quien tiene…
welcome-up = Subir
welcome-down = Bajar
welcome-copy = Duplicar
welcome-remove = Quitar
welcome-show-on = Mostrar
welcome-show-off = Ocultar
welcome-optional-on = Hacer opcional
welcome-optional-off = Hacer obligatorio
welcome-pictures = Imágenes
welcome-pictures-hint = Direcciones que empiecen por https://, una por línea

welcome-write-greeting = Escribir el saludo en…
welcome-write-farewell = Escribir la despedida en…
welcome-choose-answer = Cambiar una respuesta de «Me he perdido»
welcome-confirm = He leído y confirmo todos los textos en…
welcome-complete = Traducir lo que falta
welcome-completed = { $added ->
    [one] Una máquina ha traducido un texto
   *[other] Una máquina ha traducido { $added } textos
 }; sin traducir: { $missing }. Que los lea y confirme alguien que hable el idioma.
welcome-add-answer = Añadir una pregunta
welcome-complete-language = completo
welcome-lacks = { $count ->
    [one] falta un texto
   *[other] faltan { $count } textos
 }
welcome-by-machine = { $count } de máquina, sin confirmar
welcome-text-missing = Aún incompleto
welcome-text-by-machine = De máquina, sin confirmar
welcome-placeholders = Esto se rellena solo allí donde lo escribas: {"{member} {server} {chat_channel} {intro_channel} {pets_channel} {rules_channel} {helpers}"}
welcome-field-title = Título
welcome-field-text = Texto
welcome-field-greeting = Saludo
welcome-field-farewell = Despedida (vacía si no quieres)
welcome-field-question = Pregunta
welcome-field-answer = Respuesta
welcome-field-labels = Lo que se puede elegir, uno por línea

welcome-roles-hint = Quien elige un idioma recibe el rol que le pongas aquí.
welcome-role-for = Rol para { $language }
welcome-places-hint = Los textos hablan de estos lugares. Lo que dejes sin elegir será el canal principal.
welcome-place-chat_channel = El canal principal
welcome-place-intro_channel = Dónde se presenta la gente
welcome-place-pets_channel = Dónde van las fotos de mascotas
welcome-place-rules_channel = Dónde están las normas
welcome-place-buddies_channel = Dónde se conoce la gente
welcome-place-helpers = El rol de quienes ayudan
welcome-some-channel = el canal principal
welcome-some-helpers = quienes moderan
welcome-numbers = Cambiar los números
welcome-number-delay = Segundos de espera antes del saludo
welcome-number-per_minute = Saludos por minuto, como mucho
welcome-number-digest_above = Saludo conjunto si esperan más de…
welcome-number-account_age_days = Días que debe tener la cuenta
welcome-number-stale_days = Días hasta retirar un saludo (0: nunca)
welcome-no-number = «{ $text }» no es un número entero de 0 a { $most }. Escribe uno.
welcome-buddies-on = Quien llega puede buscar a alguien con quien charlar.
welcome-buddies-off = Quien llega no puede buscar a alguien con quien charlar.
welcome-buddies-turn-on = Permitir buscar con quien charlar
welcome-buddies-turn-off = No permitir buscar con quien charlar

welcome-preview-greeting = Esta tarjeta la ve todo el mundo. Pulsa un idioma para seguir como quien acaba de llegar; no se guarda ni se da nada.
welcome-preview-note = vista previa, no se guarda ni se da nada
welcome-does-page = Aquí se lee y se sigue.
welcome-does-languages = Aquí se elige qué se lee, se habla y se aprende.
welcome-does-interests = Aquí se elige lo que gusta.
welcome-does-rules = Aquí se aceptan las normas.
welcome-does-helper = Aquí se puede pedir ayuda o buscar a alguien con quien charlar.
welcome-does-finish = Aquí termina la guía.
welcome-does-picture = Se completa al subir allí una imagen.
welcome-does-post = Se completa al escribir allí un mensaje.
welcome-does-introduction = Aquí se rellena un formulario pequeño y yo lo publico.
welcome-does-reaction = Se completa al reaccionar allí a un mensaje.
welcome-does-prompt = Se completa al contestar la pregunta del día.
welcome-gives = Al completarlo doy { $roles }.
welcome-not-for-all = Este paso no lo ve todo el mundo.

welcome-export-hint = Toda la bienvenida. Cámbiala en cualquier editor y tráela con /bienvenida importar: la reviso y antes te enseño las diferencias.
welcome-import-too-large = Ese archivo es más grande que cualquier bienvenida. Elige el de /bienvenida exportar.
welcome-import-not-text = No puedo leer ese archivo como texto. Guárdalo en UTF-8 y vuelve a intentarlo.
welcome-import-same = Este archivo no cambia nada: la bienvenida ya es así.
welcome-import-mistakes = { $count ->
    [one] Un error en el archivo
   *[other] { $count } errores en el archivo
 }
welcome-import-again = No se ha cambiado nada. Corrige el archivo y usa otra vez /bienvenida importar.
welcome-import-changes = Qué cambiaría
welcome-import-new = Una bienvenida nueva con { $steps } pasos
welcome-line = Línea { $line }:
welcome-apply = Aplicar

# Roles creados a petición
welcome-plan-roles = Crear los roles que faltan
welcome-make-roles = Crearlos y usarlos
welcome-role-new = un rol nuevo «{ $name }»
welcome-role-taken = { $role }, que ya existe
welcome-roles-complete = Cada idioma tiene ya su rol.
welcome-roles-harmless = Los roles nuevos no tienen ningún permiso. Un servidor puede tener { $most } roles.
welcome-roles-full = Serían { $count } roles nuevos y un servidor puede tener { $most } en total. Borra antes algunos que nadie use.
welcome-roles-not-yours = Para que yo cree roles tienes que poder gestionar roles tú también. Pídeselo a quien pueda.
welcome-roles-not-mine = Aquí no puedo gestionar roles. Dame ese permiso, o crea tú los roles y elígelos en esta página.

welcome-page-status = Estado
welcome-status-title = Cómo les va a quienes llegan
welcome-status-span = Qué mostrar
welcome-status-weeks = Las últimas { $weeks } semanas
welcome-status-week = La semana del { $week }
welcome-status-by-week = Por semana, entradas (guías terminadas):
welcome-status-merged = Los idiomas y las semanas con menos de 3 personas se muestran juntos para que nadie quede señalado.
welcome-status-helpers = Ayudantes: { $counts }
welcome-status-no-helpers = Todavía nadie ayuda en { $languages }. Pide a quienes lo hablen bien que usen /ayudante; si has elegido un rol para ayudantes en Lugares, dáselo antes.
welcome-status-to-do = Qué falta por arreglar
welcome-stage-joined = Entradas
welcome-stage-greeted = Saludos
welcome-stage-language = Idioma elegido
welcome-stage-finished = Guía terminada
welcome-stage-first-message = Primer mensaje
welcome-stage-stayed = Aquí a los 7 días
welcome-figure-joined = han entrado
welcome-figure-finished = terminaron la guía
welcome-figure-stayed = siguen a los 7 días
welcome-chart-title = Hasta dónde han llegado
welcome-chart-weeks = Entraron en la semana del
welcome-chart-others = otros
welcome-chart-undecided = sin elegir aún
welcome-chart-empty = Nadie ha entrado en estas semanas
welcome-chart-empty-hint = Cuando la bienvenida esté activa, aquí verás cuántos llegan.
welcome-chart-described = Hasta dónde han llegado: { $joined } han entrado y { $finished } ({ $percent } %) han terminado la guía. Por idioma: { $languages }. Debajo están todas las cifras en texto.
welcome-fix-channel = Elegir un canal
welcome-fix-open = Abrir el canal
welcome-fix-moment = Saludar con el primer mensaje
welcome-fix-role = Crear un rol nuevo
welcome-fix-step = Cambiar el paso
welcome-fix-places = Elegir lugares
welcome-fix-texts = Completar los textos
