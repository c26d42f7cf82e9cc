"""Which pages a browser looks at: of the sample one of every kind, of the real site a handful.

What is about a template holds on any page that it made, so most tests look at the sample, which
stays as small as it is when the real site grows. test_whole_site.py notices a kind of page that is
not here, and anything that some page shows and none of these does.
"""

from leerklimaat import languages
from leerklimaat.pages.sheet import SheetKind

LANGUAGES = languages.WHOLE
SAMPLE = "sample:"

PAGES: dict[str, tuple[SheetKind, str]] = {
    "home": ("home", "index"),
    "door": ("door", "met-het-team"),
    "door-with-folders": ("door", "opzoeken"),
    "trainers": ("trainers", "voor-docenten-en-trainers"),
    "leaving": ("leaving", "wat-meegaat"),
    "look-back": ("look-back", "terugkijken"),
    "folder-with-chain": ("folder", "beroepsprofiel/index"),
    "folder-with-functions": ("folder", "beroepsprofiel/functies/index"),
    "folder-with-scenes": ("folder", "scenes/index"),
    "folder-with-map": ("folder", "programmas/index"),
    "principle": ("explanation", "beroepsprofiel/samen-eten"),
    "concept": ("explanation", "beroepsprofiel/leefgroep"),
    "system-function": ("explanation", "beroepsprofiel/functies/zin"),
    "topic": ("explanation", "beroepsprofiel/eetschema"),
    "glossary": ("glossary", "begrippen"),
    "sources": ("sources", "bronnen"),
    "handwritten": ("handwritten", "over"),
    "not-found": ("handwritten", "404"),
    "framework": ("framework", "competenties/kader"),
    "competence": ("competence", "competenties/maaltijd-dragen"),
    "observation": ("observation", "competenties/maaltijd-dragen-observatie"),
    "rubric": ("rubric", "competenties/maaltijd-dragen-rubric"),
    "five-minutes": ("five-minutes", "competenties/feedbackformulier"),
    "checklist": ("checklist", "beroepsprofiel/tafelvragen"),
    "talks": ("talks", "competenties/gesprekken"),
    "attitudes": ("attitudes", "competenties/houding"),
    "attitude": ("attitude", "competenties/houding/rustig"),
    "profiles": ("profiles", "competenties/profielen"),
    "self-assessment": ("self-assessment", "competenties/zelfbeoordeling"),
    "check": ("check", "competenties/mijn-check"),
    "picture": ("picture", "competenties/mijn-beeld"),
    "plan": ("plan", "competenties/mijn-plan"),
    "evidence": ("evidence", "competenties/mijn-bewijs"),
    "ask": ("ask", "competenties/feedback-vragen"),
    "answer": ("answer", "competenties/feedback-geven"),
    "statements": ("statements", "uitspraken"),
    "doubts": ("doubts", "meelezen"),
    "module": ("module", "lessen/eerste-dienst/index"),
    "lesson": ("lesson", "lessen/eerste-dienst/aan-tafel"),
    "trainer": ("trainer", "lessen/eerste-dienst/aan-tafel-trainer"),
    "quiz": ("quiz", "lessen/eerste-dienst/aan-tafel-quiz"),
    "review": ("review", "quizzen/aan-tafel-nakijken"),
    "banks": ("banks", "quizzen/index"),
    "coverage": ("coverage", "lessen/dekking"),
    "crosswalk": ("crosswalk", "competenties/aansluiting"),
    "blueprint": ("blueprint", "lessen/eerste-dienst/toetsmatrijs"),
    "programme": ("programme", "programmas/middag"),
    "programme-alone": ("programme", "programmas/avond"),
    "compose": ("compose", "programmas/samenstellen"),
    "scene": ("scene", "scenes/bord-weg"),
    "team": ("team", "scenes/bord-weg-team"),
    "quiz-group": ("group", "lessen/eerste-dienst/aan-tafel-quiz-groep"),
    "scene-group": ("group", "scenes/bord-weg-groep"),
    "scene-graph": ("scene-graph", "scenes/bord-weg-graaf"),
    "today": ("today", "vandaag"),
    "data": ("data", "gegevens"),
    "licences": ("licences", "licentieteksten"),
}

REAL = {
    "real-home": "index",
    "real-door": "leren",
    "real-folder": "beroepsprofiel/index",
    "real-explanation": "beroepsprofiel/sociale-systemen/systeemfuncties/grensbepaling",
    "real-competence": "competenties/begrenzen",
    "real-scene": "scenes/de-gemiste-sigaret",
    "real-scene-at-night": "scenes/een-koffer-om-drie-uur",
    "real-help": "hulp",
}
"""Pages of people's own texts, whose length does not grow with the site."""

LOOKED_AT = (*PAGES, *REAL)


def address(name: str, language: str) -> str:
    """Where a page stands: `sample:` and below the root of that site, or below the real one's."""
    folder = "" if language == languages.SOURCE else f"{language}/"
    if name in REAL:
        return f"{folder}{REAL[name]}.html"
    return f"{SAMPLE}{folder}{PAGES[name][1]}.html"
