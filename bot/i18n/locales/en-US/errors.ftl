# When something went wrong. Each sentence says what happened and what to do next.

error-unexpected = Something went wrong on my side (reference { $reference }). Please try again; if it happens again, give that reference to whoever runs this bot.
error-command-outdated = I have been updated, and your Discord still shows the old version of this command. Please restart Discord (Ctrl+R on a computer) and try again.
error-component-outdated = This button is from an older version of me and no longer works. Please run the command again.
error-forbidden = Discord does not let me do that here. Somebody who manages this server can see under /settings which permission I am missing.
error-discord-trouble = Discord is having trouble right now. Please try again in a minute.
error-database-busy = Saving is taking longer than it should, so nothing was changed. Please try again in a moment.
error-database-full = I cannot save anything: the disk I live on is full. Translating still works. Please tell whoever runs this bot.
error-database-read-only = I cannot save anything: my database is write-protected. Translating still works. Please tell whoever runs this bot.
error-database-corrupt = I cannot read my saved data: the file is damaged. Please tell whoever runs this bot.
