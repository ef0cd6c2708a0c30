# The `teahouse` command: what the host reads in the terminal.

cli-teahouse = A Discord bot for communities that do not share a language.
cli-run = run the bot on Discord
cli-play = try the bot in the browser, without Discord and without a token
cli-port = the port of the page, 8770 by default
cli-doctor = check the token, intents, permissions, database and translation engines
cli-translate = translate a text, or each line of standard input
cli-to = into which language
cli-from = from which language, if you know
cli-engine = use only this engine
cli-text = the text; leave it out to read one message from each line of standard input
cli-detect = tell the language of each line of standard input
cli-languages = consider only these languages
cli-playing =
    The teahouse is open: { $url }
    Press Ctrl+C to close it.
cli-port-taken = Port { $port } is in use. Close the other program, or choose another port: PLAY_PORT=8771 make play

# Settings in the environment or in .env that cannot be used.
setting-not-a-token = { $name } does not look like a bot token (three parts with dots between them). Copy it again from the “Bot” page of Discord's developer portal.
setting-not-an-address = { $name } must be an address that starts with { $schemes }
setting-not-a-database = { $name } must look like { $example }
setting-unknown-engine = { $name } names an engine I do not know: { $unknown }. Choose from: { $known }.
setting-engine-without-url = TRANSLATION_ENGINES names an engine that needs { $name }. Set that, too.
setting-unknown-level = { $name } must be one of { $known }.
setting-not-a-count = { $name } must be a whole number: 0, or how many.
