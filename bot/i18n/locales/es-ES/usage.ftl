command-usage = consumo
    .description = Cuánto he traducido aquí y cuánto queda por hoy

usage-spent-server = Este servidor ya ha gastado sus traducciones de hoy. Podré volver a usar un servicio de traducción <t:{ $moment }:R>. Las frases cotidianas y lo que se acaba de traducir siguen funcionando.
usage-spent-member = Ya has gastado tus traducciones de hoy. Podré volver a usar un servicio de traducción para ti <t:{ $moment }:R>. Las frases cotidianas y lo que se acaba de traducir siguen funcionando.
usage-flag-spent-server = Este servidor ya ha gastado sus traducciones de hoy. Vuelve a poner la bandera <t:{ $moment }:R>.
usage-flag-spent-member = Quien ha puesto esta bandera ya ha gastado sus traducciones de hoy. Podrá volver a ponerla <t:{ $moment }:R>; los demás, ahora mismo.

usage-title = Las traducciones de este servidor
usage-server-of = Hoy se han enviado **{ $used }** de { $limit } caracteres a servicios de traducción ({ $percent } %).
usage-server = Hoy se han enviado **{ $used }** caracteres a servicios de traducción. No hay límite.
usage-server-spent = Los { $limit } caracteres de hoy ya están gastados. Lo que se traduce solo muestra un botón en su lugar, y /traducir dice cuándo se podrá seguir.
usage-again = El nuevo día empieza <t:{ $moment }:R>.
usage-member-of = Cada miembro puede usar { $limit } caracteres al día.
usage-member = Los miembros no tienen un límite propio.
usage-mine-title = Tus traducciones
usage-mine = { $translations ->
        [0] Hoy no has pedido ninguna traducción.
        [one] Una traducción hoy.
       *[other] { $translations } traducciones hoy.
    }
usage-mine-of = Has gastado **{ $used }** de tus { $limit } caracteres de hoy.
usage-mine-sent = Hoy se han enviado **{ $used }** caracteres tuyos a servicios de traducción. No hay límite.
usage-mine-hint = Esto solo lo ves tú. Las frases que me sé de memoria no gastan nada.
usage-days = { $days } días
usage-set = Fijar límites
usage-show = Ver consumo

usage-form-title = Límites por día
usage-form-server = Todo el servidor, en caracteres
usage-form-member = Cada miembro, en caracteres
usage-form-most = Como mucho { $most }. Si lo dejas vacío, vale ese máximo.
usage-form-any = Los que quieras. Si lo dejas vacío, no hay límite.
usage-budget-not-a-number = No entiendo «{ $text }» como número. Escribe algo como 20000.
usage-budget-too-low = El límite más bajo es 1 carácter. Para desactivar las traducciones en un canal, mira /ajustes.
usage-budget-too-high = Quien administra este bot permite como mucho { $most } caracteres al día. Elige esa cantidad o menos.
usage-not-allowed = Solo quien tiene el permiso «Gestionar servidor» puede ver el consumo del servidor y fijar sus límites. Tus propias cifras están en /consumo.

usage-reached-most = Las traducciones de hoy han gastado el { $percent } % del límite de este servidor.
usage-reached-most-hint = Cuando se agote, no dejaré a nadie sin respuesta: lo que se traduce solo mostrará un botón en su lugar, y /traducir dirá cuándo se podrá seguir.
usage-reached-all = Se ha agotado el límite de traducciones de hoy.
usage-reached-all-hint = De momento, lo que se traduce solo muestra un botón, y /traducir dice cuándo se podrá seguir. El nuevo día empieza <t:{ $moment }:R>.

usage-chart-title = Caracteres por día
usage-chart-sent = caracteres a servicios
usage-chart-saved = resueltos sin ellos
usage-chart-translations = traducciones
usage-chart-way-command = a petición
usage-chart-way-flag = banderas
usage-chart-way-tap = botones
usage-chart-way-auto = canales automáticos
usage-chart-way-rooms = canales enlazados
usage-chart-known = ya traducido
usage-chart-budget = límite para servicios
usage-chart-pairs = Idiomas
usage-chart-engines = Quién ha traducido
usage-chart-memory = frases y glosario
usage-chart-cache = ya dicho antes
usage-chart-others = otros
usage-chart-unknown = desconocido
usage-chart-empty = Aún no hay traducciones en estos días
usage-chart-empty-hint = Prueba /traducir o una bandera bajo un mensaje.
usage-chart-described = Caracteres por día, del { $first } al { $last }: { $sent } enviados a servicios de traducción y { $saved } ({ $percent } %) resueltos sin ellos, en { $translations } traducciones. El día de más uso fue el { $day }, con { $most } caracteres. Lo más traducido: { $pairs }.
