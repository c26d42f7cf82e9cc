"""The languages of the site: one to write in, the others laid over it.

From: nothing. To: everyone. A third language is one word here and its files.
"""

SOURCE = "nl"
TRANSLATIONS = ("en",)
ALL = (SOURCE, *TRANSLATIONS)


def sidecar(file: str, language: str) -> str:
    """The file beside `x.yml` or `x.md` that holds a translation: `x.en.yml`."""
    stem, _, suffix = file.rpartition(".")
    return f"{stem}.{language}.{suffix}"


def language_of_file(file: str) -> str:
    """`nl` for `x.yml`, `en` for `x.en.yml`."""
    parts = file.rsplit("/", 1)[-1].split(".")
    return parts[-2] if len(parts) > 2 and parts[-2] in TRANSLATIONS else SOURCE
