answer-button = Responder
answer-mine = En mi idioma
answer-sides = Leer a ambos lados
answer-edit = Editar
answer-withdraw = Retirar
answer-form = Tu respuesta
answer-form-change = Cambia tu respuesta
answer-form-text = Escribe en el idioma que quieras
answer-form-hint = Aquí todos podrán leerla en su idioma. Puedes cambiarla o retirarla más tarde.
answer-head = **{ $member }** ha respondido · { $language }
answer-by-machine = traducción automática
answer-more = Los idiomas que no caben aquí los tienes en «En mi idioma».
answer-incomplete = La traducción aún no está completa; volveré a intentarlo.
answer-in-every-language = Pulsa «En mi idioma» para leerla en el tuyo.
answer-already-yours = Ya está en tu idioma · { $language }
answer-language-unknown = otros
answer-given = Tu respuesta está publicada, con sus traducciones: { $link }
answer-withdrawn = *Quien escribió esta respuesta la ha retirado.*
answer-withdrawn-now = Tu respuesta está retirada y su texto, borrado.
answer-counts = { $number ->
    [one] 1 respuesta
   *[other] { $number } respuestas
}: { $languages }
answer-counts-alike = { $number ->
    [one] 1 respuesta
   *[other] { $number } respuestas
} · { $language }
answer-counts-none = Aún no hay respuestas
answer-empty = Tu respuesta estaba vacía. Escribe unas palabras y envíala otra vez.
answer-too-long = Una respuesta tiene { $most } caracteres como máximo. Acórtala y envíala otra vez.
answer-gone = Esta respuesta se ha retirado o se ha borrado.
answer-not-yours = Solo quien escribió esta respuesta puede cambiarla o retirarla. Para dar la tuya, pulsa «Responder» en la pregunta.
answer-closed = No he podido publicar tu respuesta: su mensaje o el hilo ya no está, o no puedo escribir ahí. Díselo a un moderador. Para que no se pierda, esto es lo que escribiste:
    { $text }
answer-locked = Un moderador ha cerrado este hilo y tu respuesta no se ha publicado. Para que no se pierda, esto es lo que escribiste:
    { $text }

guess-fact = Verdad
guess-myth = Mito
guess-made = Has dicho: **{ $guess }**. La respuesta llega { $moment }. Hasta entonces puedes cambiarla; nadie la ve.
guess-reveal = Revelar ya
guess-revealed-now = La respuesta está en la tarjeta y en su hilo.
guess-it-is-fact = ✅ Es verdad.
guess-it-is-myth = ❌ Es un mito.
guess-result = { $language }: { $right } de { $number } con acierto
guess-nobody = Nadie se había animado a apostar.
guess-sources = Quién lo dice:
guess-story = Cuenta tu historia
guess-too-late = La respuesta ya se ha dado: está en el hilo de la pregunta.
guess-not-allowed = Solo quien gestiona este servidor puede revelar la respuesta antes de tiempo.

sides-none = Nadie ha respondido aún con el botón. Pulsa «Responder» y empieza tú.
sides-silent = Aún no ha respondido nadie que lea { $languages }.
sides-page = Página { $number } de { $pages }
sides-back = Atrás
sides-on = Siguiente
