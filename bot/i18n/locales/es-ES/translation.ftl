command-translate = traducir
    .description = Traduce un texto, solo para ti
command-translate-text = texto
    .description = Qué quieres traducir
command-translate-to = a
    .description = A qué idioma; si lo dejas vacío, al que lees tú
command-translate-source = de
    .description = De qué idioma; si lo dejas vacío, lo averiguo yo
command-translate-share = compartir
    .description = Muestra la traducción a todo el canal
menu-translate = Traducir

translation-from-phrasebook = de la guía de conversación
translation-from-engine = traducción automática de { $engine }
translation-from-member = de alguien de la comunidad
translation-from-conversion = otros caracteres, las mismas palabras ({ $engine })
translation-by = compartida por { $member }

translation-another = Otro idioma
translation-share = Compartir
translation-mine = En mi idioma

translation-choose = ¿A qué idioma?
translation-type = Escribir un idioma
translation-type-title = Otro idioma
translation-type-label = Idioma
translation-type-hint = En cualquier idioma: français, 德语, japonés

translation-nothing = Aquí no hay palabras que traducir: solo enlaces, emojis, números o código.
translation-interjection = Aquí no hay nada que traducir: las risas, las exclamaciones y los nombres son iguales en todos los idiomas.
translation-only-slang = Aquí no hay nada que traducir, pero sí jerga de internet:
translation-same-language = Esto ya está en { $language }.

translation-no-engine = No he podido conectar con ningún servicio de traducción, así que no he traducido esto. Las frases cotidianas siguen funcionando. Inténtalo dentro de unos minutos; si sigue igual, quien administra este bot puede ver el motivo con `teahouse doctor`.
translation-no-pair = Ninguno de mis servicios de traducción conoce esta combinación de idiomas. Prueba con otro idioma.
translation-unusable = Los servicios de traducción no han dado una respuesta útil para este texto, así que no la muestro. Prueba con frases más cortas.
translation-unknown-language = No conozco ningún idioma llamado «{ $name }». Elige uno de la lista que aparece al escribir; vale el nombre en cualquier idioma: 中文, español, French.
translation-cannot-share-here = No puedes escribir en este canal, así que aquí las traducciones son solo para ti. Traduce sin compartir, o comparte en un canal donde puedas escribir.
translation-shared-already = Esta traducción ya se ha compartido.
translation-limit = Has llegado a lo que puedo traducir por ahora para una sola persona. Podrás seguir <t:{ $moment }:R>.

translation-flag-no-engine = Ahora mismo no responde ningún servicio de traducción. Quita la bandera y vuelve a ponerla dentro de unos minutos.
translation-flag-limit = ¡Gracias por las banderas! Son más de las que puedo traducir de golpe para una sola persona. Vuelve a poner esta <t:{ $moment }:R>.

translation-note = **{ $form }**: { $meaning }
translation-note-literal = **{ $form }**, «{ $literal }»: { $meaning }

translation-opted-out = Quien ha escrito esto prefiere que no se traduzca. Siempre puedes preguntarle qué quería decir.

translation-cannot-correct = Esta traducción ocupa varios mensajes o la publicó una versión anterior, así que no se puede corregir.
translation-original-gone = El original ya no está o no puedo leerlo, así que no puedo corregir su traducción.

translation-why = ¿Por qué?
translation-why-title = Por qué dice eso
translation-why-read = Creo que el original está en **{ $language }**, con un { $percent } % de seguridad.
translation-why-told = El original se ha tomado por **{ $language }**. Solo por las palabras no lo tenía claro.
translation-why-unsure = No he podido saber en qué idioma está el original, así que lo ha decidido el servicio de traducción.
translation-why-mixed = El original está en { $languages }. Se ha traducido del { $language }.
translation-why-engine = Lo ha traducido una máquina: { $engine }.
translation-why-phrasebook = Viene de la guía de conversación que llevo conmigo. La escribieron personas; no ha intervenido ninguna máquina.
translation-why-member = Lo ha traducido alguien de la comunidad.
translation-why-conversion = { $engine } solo lo ha pasado a los otros caracteres chinos. Cada palabra es de quien lo escribió.
translation-why-parts-member = Estas palabras son del glosario de la comunidad:
translation-why-parts-phrasebook = Estas partes son de la guía de conversación:
translation-why-doubt-engine = A las máquinas se les escapan las bromas, el tono y los nombres. Si algo te suena raro, pide a alguien que lea los dos idiomas que lo corrija.
translation-why-doubt-phrasebook = Una frase puede querer decir otra cosa según el contexto. Si no encaja, pregunta a quien la escribió.
translation-why-doubt-member = Dos personas pueden traducir lo mismo de formas distintas. Si dudas, pregunta a quien lo escribió.
translation-why-doubt-conversion = Algún nombre poco común puede salir con otro carácter.
