"""One page of every kind, so that a browser need not visit them all.

A new kind of page is one line here. `tests/e2e/test_coverage.py` notices a kind without one.
"""

LANGUAGES = ("nl", "en")

PAGES = {
    "home": "index",
    "folder": "beroepsprofiel/index",
    "folder-with-chain": "beroepsprofiel/uitgangspunten/index",
    "folder-with-functions": "beroepsprofiel/sociale-systemen/systeemfuncties/index",
    "principle": "beroepsprofiel/uitgangspunten/wederzijds-handelen",
    "concept": "beroepsprofiel/sociale-systemen/wederzijdse-instemming",
    "system-function": "beroepsprofiel/sociale-systemen/systeemfuncties/grensbepaling",
    "glossary": "begrippen",
    "sources": "bronnen",
    "handwritten": "over",
    "not-found": "404",
}


def address(kind: str, language: str) -> str:
    """Where the page of a kind stands below the root of the site."""
    folder = "" if language == "nl" else f"{language}/"
    return f"{folder}{PAGES[kind]}.html"
