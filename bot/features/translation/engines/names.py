"""What people call the engines: as whoever makes them writes their names."""

_NAMES = {
    "apertium": "Apertium",
    "azure": "Azure Translator",
    "deepl": "DeepL",
    "google": "Google Translate",
    "google-cloud": "Google Cloud Translation",
    "libretranslate": "LibreTranslate",
    "mymemory": "MyMemory",
}


def engine_name(name: str) -> str:
    """The name to show for that of the settings; a language model goes by its own."""
    return _NAMES.get(name, name)
