# `teahouse doctor`, one line each.

doctor-token-missing = DISCORD_TOKEN is not set. Create an application in Discord's developer portal, copy its token from the “Bot” page into the .env file, and start again.
doctor-token-wrong = Discord does not know the token in DISCORD_TOKEN. Reset it on the “Bot” page of the developer portal, and copy the new one.
doctor-token-right = Token: logged in as { $name }.
doctor-discord-unreachable = Discord cannot be reached at { $url }. Check the network of this machine, and DISCORD_API_URL if you set it.
doctor-intent-on = Intent { $name }: granted.
doctor-intent-off = Intent { $name }: not granted. Switch it on in the developer portal, on the “Bot” page under “Privileged Gateway Intents”. The bot runs without it, with less to offer.
doctor-permissions-right = { $guilds ->
    [0] Permissions: the bot is in no server yet.
    [one] Permissions: complete in { $guilds } server.
   *[other] Permissions: complete in { $guilds } servers.
}
doctor-permissions-missing = Permissions: { $permissions } missing in “{ $guild }”. Give them to the bot's role there.
doctor-database-right = Database: { $path } can be used.
doctor-database-newer = Database: { $path } was written by a later version of Teahouse (schema { $found }, this one knows { $known }). Update Teahouse, or restore a backup from before.
doctor-database-read-only = Database: { $path } cannot be written to. Give the user that runs the bot write access to the file and its folder.
doctor-database-corrupt = Database: { $path } is damaged or is not a Teahouse database. Restore a backup, or move the file away to start over.
doctor-database-busy = Database: { $path } is locked by another process. Is the bot running twice?
doctor-database-full = Database: the disk with { $path } is full. Make room, and start again.
doctor-database-running = Database: { $path } is in use. Teahouse has been running on it since { $since } (host { $host }, process { $pid }).
doctor-database-occupied = Another Teahouse is already running on { $path }: since { $since }, on host { $host }, as process { $pid }. Stop that one first, or set another DATABASE_URL for this one.
doctor-engine-right = Engine { $engine }: answers.
doctor-engine-failed = Engine { $engine }: { $reason }

doctor-reason-unreachable = cannot be reached. Check its address and the network of this machine.
doctor-reason-timeout = did not answer in time. It may be overloaded; try again later.
doctor-reason-refused = is turning requests away for now: too many, or its quota is used up. Try again later.
doctor-reason-unauthorised = does not accept the key. Check the key in .env.
doctor-reason-answer-rejected = answers with something that is not a translation. Check its address, or use another engine.
doctor-reason-failed = answers with an error. Try again later, or use another engine.
