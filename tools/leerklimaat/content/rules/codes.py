"""The codes of rules about wording and items, and which of them may be waived with a reason.

From: the project's quality criteria, whose codes these are. To: the rules, and the rule that
checks waivers. Only warnings can be waived; an error is an error.
"""

SENTENCES = "RD-01"
STIGMA = "RD-06"
GENDER = "RD-07"
DESCRIBED = "IT-01"
RATIONALE = "IT-02"
KEY = "IT-03"
OPTIONS = "IT-04"
ALL_OF_THE_ABOVE = "IT-06"
GAPS = "IT-22"
PARITY = "IT-24"
SET = "set"
OBJECTIVE = "AL-02"
LESSON = "LE-01"
SCENE = "LE-08"
FRAMEWORK = "AL-06"

WAIVABLE: dict[str, str] = {
    SENTENCES: "zinslengte en alinea's",
    STIGMA: "woorden die mensen tot hun stoornis of gedrag maken",
    DESCRIBED: "vraag en leerdoel met dezelfde competentie",
    PARITY: "een vraag zegt in elke taal hetzelfde",
}
"""Per code that a waiver may name: what the rule is about."""
