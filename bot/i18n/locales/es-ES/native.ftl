native-title = Preguntas de Discord
native-about = Discord puede hacer unas preguntas a quien entra, en un solo idioma y las mismas para todo el mundo: <id:customize>. Puedo añadir una sobre idiomas escrita en varios. Quien la responda recibe el rol, y mi guía empieza en ese idioma.
native-is-on = { $count ->
    [0] Está activado, pero todavía no hay preguntas.
   *[other] Discord hace estas preguntas a quien entra.
 }
native-is-off = Ahora Discord no pregunta nada. Puedes activarlo en los ajustes del servidor, en «Onboarding».
native-look = Añadir la pregunta de idiomas
native-would-add = Se añadiría esto
native-nothing-else = { $count ->
    [0] No cambia nada más. Se pueden elegir varios, o ninguno.
    [one] No cambia nada más, y la pregunta que ya hay se queda como está. Se pueden elegir varios, o ninguno.
   *[other] No cambia nada más, y las { $count } preguntas que ya hay se quedan como están. Se pueden elegir varios, o ninguno.
 }
native-add = Añadirla
native-added = La pregunta ya está puesta. El botón de abajo la quita.
native-remove = Quitar mi pregunta
native-removed = He quitado mi pregunta. Las demás siguen como estaban.
native-changed = Alguien ha cambiado estas preguntas mientras tanto. Míralas otra vez y decide.
native-no-community = Solo los servidores de comunidad tienen estas preguntas. Puedes convertir este en los ajustes del servidor; mi guía funciona también sin eso.
native-no-roles = La pregunta da un rol por idioma y todavía no hay ninguno. Créalos antes en «Roles».
native-not-allowed = Para cambiar estas preguntas necesito «Gestionar servidor» y «Gestionar roles». Dame los dos permisos en los ajustes del servidor y vuelve a intentarlo.
native-full = Ya hay { $most } preguntas, el máximo de Discord. Quita antes una en los ajustes del servidor.
native-below-requirements = Discord rechaza el cambio: el onboarding de este servidor no cumple sus requisitos (bastantes canales predeterminados en los que todo el mundo pueda escribir). Abre «Onboarding» en los ajustes del servidor, haz lo que pide y vuelve a intentarlo.
native-question = ¿Qué idiomas lees?
