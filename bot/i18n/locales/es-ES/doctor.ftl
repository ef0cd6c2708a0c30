doctor-token-missing = Falta DISCORD_TOKEN. Crea una aplicación en el portal de desarrolladores de Discord, copia en el archivo .env el token de la página «Bot» y vuelve a arrancar.
doctor-token-wrong = Discord no reconoce el token de DISCORD_TOKEN. Restablécelo en la página «Bot» del portal de desarrolladores y copia el nuevo.
doctor-token-right = Token: sesión iniciada como { $name }.
doctor-discord-unreachable = No se puede conectar con Discord en { $url }. Revisa la red de este equipo y, si lo has definido, DISCORD_API_URL.
doctor-intent-on = Intent { $name }: concedido.
doctor-intent-off = Intent { $name }: sin conceder. Actívalo en la página «Bot» del portal de desarrolladores, en «Privileged Gateway Intents». El bot funciona sin él, pero ofrece menos.
doctor-permissions-right = { $guilds ->
    [0] Permisos: el bot todavía no está en ningún servidor.
    [one] Permisos: completos en { $guilds } servidor.
   *[other] Permisos: completos en { $guilds } servidores.
}
doctor-permissions-missing = Permisos: en «{ $guild }» faltan { $permissions }. Dáselos allí al rol del bot.
doctor-database-right = Base de datos: { $path } se puede usar.
doctor-database-newer = Base de datos: { $path } se escribió con una versión posterior de Teahouse (esquema { $found }; esta conoce hasta el { $known }). Actualiza Teahouse o restaura una copia anterior.
doctor-database-read-only = Base de datos: no se puede escribir en { $path }. Da permiso de escritura sobre el archivo y su carpeta al usuario que ejecuta el bot.
doctor-database-corrupt = Base de datos: { $path } está dañada o no es de Teahouse. Restaura una copia o aparta el archivo para empezar de nuevo.
doctor-database-busy = Base de datos: otro proceso tiene bloqueada { $path }. ¿Está el bot en marcha dos veces?
doctor-database-full = Base de datos: el disco de { $path } está lleno. Libera espacio y vuelve a empezar.
doctor-database-running = Base de datos: { $path } está en uso. Teahouse funciona con ella desde { $since } (equipo { $host }, proceso { $pid }).
doctor-database-occupied = Ya hay otro Teahouse en marcha con { $path }: desde { $since }, en el equipo { $host }, proceso { $pid }. Detén antes ese o indica otra DATABASE_URL para este.
doctor-engine-right = Motor { $engine }: responde.
doctor-engine-failed = Motor { $engine }: { $reason }

doctor-reason-unreachable = no se puede conectar. Revisa su dirección y la red de este equipo.
doctor-reason-timeout = no ha respondido a tiempo. Puede que esté saturado; prueba más tarde.
doctor-reason-refused = de momento rechaza las peticiones: son demasiadas o se ha agotado la cuota. Prueba más tarde.
doctor-reason-unauthorised = no acepta la clave. Revisa la clave en .env.
doctor-reason-answer-rejected = responde con algo que no es una traducción. Revisa su dirección o usa otro motor.
doctor-reason-failed = responde con un error. Prueba más tarde o usa otro motor.
