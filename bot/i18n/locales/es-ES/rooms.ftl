# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = Original
# Why a copy is not translated.
rooms-waiting = aún sin traducir
rooms-left = sin traducir, como prefiere su autor
# Above a message that somebody forwarded.
rooms-forwarded = Reenviado
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = vota en el original
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = { $count ->
    [one] Un mensaje anterior se ha quedado sin traer. Puedes leerlo aquí:
   *[other] { $count } mensajes anteriores se han quedado sin traer. Puedes leerlos aquí:
}

# The message menu that shows a copy's original.
menu-original = Original
rooms-no-copy = Ese mensaje no viene de otra sala. «Original» funciona con los mensajes que sí.
rooms-original-hidden = Ese mensaje viene de un canal que no puedes ver y que ya no está enlazado con este.
rooms-original-gone = El original se ha borrado; la copia de aquí también desaparecerá.
rooms-without-words = *(sin texto)*
# $counts: emojis with numbers.
rooms-reactions = En todas las salas juntas: { $counts }
# Button.
rooms-go = Ir al mensaje
