# Linked rooms: small lines under what was carried from one room to another.

# Label of the link to the original, where the copy is in the words of its author.
rooms-original = Original
# Why a copy is not translated.
rooms-waiting = aún sin traducir
# Above a message that somebody forwarded.
rooms-forwarded = Reenviado
# Under a poll, behind a link to it: votes cannot be carried.
rooms-poll = vota en el original
# After an absence of the bot; a link follows. $count: messages that were not carried.
rooms-skipped = { $count ->
    [one] Un mensaje anterior se ha quedado sin traer. Puedes leerlo aquí:
   *[other] { $count } mensajes anteriores se han quedado sin traer. Puedes leerlos aquí:
}
