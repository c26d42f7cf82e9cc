"""The codes of rules about wording and items, and which of them may be waived with a reason.

From: the project's quality criteria, whose codes these are. To: the rules, and the rule that
checks waivers. Only warnings can be waived; an error is an error.
"""

SENTENCES = "RD-01"
DEFINITION = "RD-05"
STIGMA = "RD-06"
GENDER = "RD-07"
SHORT = "RD-10"
INDICATOR = "SA-01"
DESCRIBED = "IT-01"
RATIONALE = "IT-02"
KEY = "IT-03"
OPTIONS = "IT-04"
NEGATION = "IT-05"
ALL_OF_THE_ABOVE = "IT-06"
KEY_LENGTH = "IT-07"
LONGEST_IS_KEY = "IT-08"
SPREAD = "IT-09"
ABSOLUTE = "IT-10"
FREQUENCY = "IT-11"
CLANG = "IT-12"
GRAMMAR = "IT-13"
OVERLAP = "IT-14"
CONVERGENCE = "IT-15"
DUPLICATE = "IT-16"
TOLD = "IT-17"
ASKED = "IT-18"
OPINION = "IT-19"
POSITION = "IT-20"
STATEMENT = "IT-21"
GAPS = "IT-22"
PARITY = "IT-24"
FLAWS = "IT-26"
SET = "set"
ALIGNED = "AL-01"
OBJECTIVE = "AL-02"
TOO_HIGH = "AL-04"
LESSON = "LE-01"
SCENE = "LE-08"
FRAMEWORK = "AL-06"
RUBRIC = "AL-08"
LOAD = "AL-09"
PROGRAMME = "programma"

WAIVABLE: dict[str, str] = {
    SENTENCES: "zinslengte en alinea's",
    STIGMA: "woorden die mensen tot hun stoornis of gedrag maken",
    DESCRIBED: "vraag en leerdoel met dezelfde competentie",
    KEY_LENGTH: "een goed antwoord dat langer is dan de andere",
    SPREAD: "antwoorden van ongelijke lengte",
    FREQUENCY: "vage woorden in een antwoord, zoals *soms*",
    CLANG: "een woord uit de vraag dat alleen in het goede antwoord staat",
    CONVERGENCE: "twee antwoorden die elkaars tegendeel zijn",
    DUPLICATE: "vragen die op elkaar lijken",
    TOLD: "een vraag die het antwoord op een andere noemt",
    ASKED: "een vraag die te lang of te kort is, of geen vraag",
    OPINION: "een vraag naar een mening",
    STATEMENT: "een bewering die één ding zegt",
    ALIGNED: "leerdoelen, vragen en plannen die bij elkaar passen",
    PARITY: "een vraag zegt in elke taal hetzelfde",
}
"""Per code that a waiver may name: what the rule is about."""
