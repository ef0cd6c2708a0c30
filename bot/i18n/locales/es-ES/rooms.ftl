# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = Original
# Why a copy is not translated.
rooms-waiting = aún sin traducir
rooms-left = sin traducir, por deseo de quien lo escribió
# $moment: when translating goes on.
rooms-spent = sin traducir: se han gastado los caracteres de hoy, hasta las { $moment }
# Who translated, where it was no machine.
rooms-by-member = traducido por alguien de la comunidad
# Above a message that somebody forwarded.
rooms-forwarded = Reenviado
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = vota en el original
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = { $count ->
    [one] Un mensaje anterior se ha quedado sin copiar. Puedes leerlo aquí:
   *[other] { $count } mensajes anteriores se han quedado sin copiar. Puedes leerlos aquí:
}
# To admins. $channel: a room.
rooms-late = Los mensajes de los otros canales enlazados llegan a { $channel } con más de un minuto de retraso: Discord va lento ahí o hay muchísimos en espera. No se pierde ninguno y mantienen su orden. Si sigue así, mira https://discordstatus.com.
rooms-withheld = AutoMod, la moderación automática, no deja pasar a { $channel } mensajes de los otros canales enlazados: la traducción contiene una palabra bloqueada. Los originales siguen donde se escribieron. Si no es lo que quieres, excluye el rol Teahouse en Ajustes del servidor → AutoMod.

# The message menu that shows a copy's original.
menu-original = Original
rooms-no-copy = Ese mensaje no viene de otro canal. «Original» solo funciona con los mensajes copiados de un canal enlazado.
rooms-original-hidden = Ese mensaje viene de un canal que no puedes ver. Si deberías verlo, pídeselo a quien administra el servidor.
rooms-original-gone = El original se ha borrado; la copia de aquí también desaparecerá.
rooms-without-words = *(sin texto)*
# $counts: emojis with numbers.
rooms-reactions = En todos los canales enlazados: { $counts }
# Button.
rooms-go = Ir al mensaje
