"""The commands, one folder for each feature. A cog reads the interaction, calls a service, replies."""

EXTENSIONS = (
    "cogs.translation",
    "cogs.settings",
    "cogs.auto",
    "cogs.rooms",
    "cogs.usage",
    "cogs.glossary",
    "cogs.onboarding",
    "cogs.buddies",
    "cogs.asking",
    "cogs.prompts",
)
