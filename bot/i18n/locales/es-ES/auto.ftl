auto-thread-name = Traducciones
auto-tap = Traducir
auto-lively = Hay mucho movimiento por aquí: durante un rato, las traducciones te esperan en este botón.
auto-unavailable = Ahora mismo no puedo traducir por mi cuenta. Pulsa el botón para pedir la traducción o saber por qué no la hay.
auto-tap-gone = Los mensajes de este botón ya no están. En el menú de cualquier mensaje, «Aplicaciones → Traducir» hace lo mismo.
auto-tap-nothing = Aquí no hay nada que traducir al idioma que lees ({ $language }).
