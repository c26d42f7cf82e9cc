"""One page of every kind, so that a browser need not visit them all.

A new kind of page is one line here; test_whole_site.py notices a kind without one. Most pages
are those of the real site; kinds it has no page of yet come from the sample.
"""

from leerklimaat import languages
from leerklimaat.pages.sheet import SheetKind

LANGUAGES = languages.WHOLE
SAMPLE = "sample:"

PAGES: dict[str, tuple[SheetKind, str]] = {
    "home": ("home", "index"),
    "folder": ("folder", "beroepsprofiel/index"),
    "folder-with-chain": ("folder", "beroepsprofiel/uitgangspunten/index"),
    "folder-with-functions": ("folder", "beroepsprofiel/sociale-systemen/systeemfuncties/index"),
    "principle": ("explanation", "beroepsprofiel/uitgangspunten/wederzijds-handelen"),
    "concept": ("explanation", "beroepsprofiel/sociale-systemen/wederzijdse-instemming"),
    "system-function": (
        "explanation",
        "beroepsprofiel/sociale-systemen/systeemfuncties/grensbepaling",
    ),
    "topic": ("explanation", "sample:beroepsprofiel/eetgroep"),
    "glossary": ("glossary", "begrippen"),
    "sources": ("sources", "bronnen"),
    "handwritten": ("handwritten", "over"),
    "not-found": ("handwritten", "404"),
    "framework": ("framework", "competenties/kader"),
    "competence": ("competence", "competenties/begrenzen"),
    "observation": ("observation", "competenties/begrenzen-observatie"),
    "checklist": ("checklist", "sample:beroepsprofiel/tafelvragen"),
    "talks": ("talks", "sample:competenties/gesprekken"),
    "attitudes": ("attitudes", "competenties/houding"),
    "attitude": ("attitude", "competenties/houding/betrokken"),
    "profiles": ("profiles", "competenties/profielen"),
    "self-assessment": ("self-assessment", "competenties/zelfbeoordeling"),
    "statements": ("statements", "bronverantwoording"),
    "module": ("module", "sample:lessen/eerste-dienst/index"),
    "lesson": ("lesson", "sample:lessen/eerste-dienst/aan-tafel"),
    "trainer": ("trainer", "sample:lessen/eerste-dienst/aan-tafel-trainer"),
    "quiz": ("quiz", "sample:lessen/eerste-dienst/aan-tafel-quiz"),
    "review": ("review", "sample:quizzen/aan-tafel-nakijken"),
    "banks": ("banks", "sample:quizzen/index"),
    "coverage": ("coverage", "sample:lessen/dekking"),
    "scene": ("scene", "sample:scenes/bord-weg"),
    "team": ("team", "sample:scenes/bord-weg-team"),
    "scene-graph": ("scene-graph", "sample:scenes/bord-weg-graaf"),
    "today": ("today", "sample:vandaag"),
    "data": ("data", "sample:gegevens"),
    "licences": ("licences", "sample:licentieteksten"),
}


def address(name: str, language: str) -> str:
    """Where a page stands: below the root of the real site, or `sample:` and below that one's."""
    _, page = PAGES[name]
    site, _, path = page.rpartition(":")
    folder = "" if language == languages.SOURCE else f"{language}/"
    return f"{site}:{folder}{path}.html" if site else f"{folder}{path}.html"
