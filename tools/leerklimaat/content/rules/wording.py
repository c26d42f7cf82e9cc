"""How texts are worded: sentences, words, and the length of what is looked up.

From: readings, and docs/schrijfregels.yml. To: rules/__init__. Brings together sentences.py
(RD-01) and voice.py (RD-06, RD-07), which hold per language.
"""

from collections.abc import Iterator

from leerklimaat import languages, prose
from leerklimaat.content.rules import estimate, sentences, voice
from leerklimaat.content.rules.codes import DEFINITION, INDICATOR, SHORT
from leerklimaat.content.rules.reading import Reading, Readings
from leerklimaat.content.suggest import did_you_mean
from leerklimaat.model.competence import Indicator
from leerklimaat.model.reference import Term
from leerklimaat.model.section import Section
from leerklimaat.model.site import WritingRules
from leerklimaat.problems import Place, Problem

RULES_FILE = "docs/schrijfregels.yml"


def check(readings: Readings) -> Iterator[Problem]:
    """Everything about wording, in every language."""
    for reading in readings.values():
        rules = reading.base.rules
        if rules is not None:
            yield from nothing_that_is_read_at_a_glance_is_too_long(reading, rules)
            if reading.wording is not None:
                yield from sentences.check(reading, rules, reading.wording)
                yield from voice.check(reading, reading.wording)
            if reading.is_source:
                yield from every_language_has_rules_of_its_own(rules)
        elif reading.is_source and not _rules_are_there(reading):
            yield Problem(
                Place(RULES_FILE),
                "dit bestand met de schrijfregels ontbreekt.",
                "Zet het terug; zonder dit bestand kijkt niemand naar zinslengte en woordkeus.",
                "bestand",
            )


def every_language_has_rules_of_its_own(rules: WritingRules) -> Iterator[Problem]:
    """Once each: words to avoid differ per language, and no list fits another."""
    written = [wording.id for wording in rules.languages]
    for code, language in languages.LANGUAGES.items():
        if code not in written and language.whole:
            yield Problem(
                Place(RULES_FILE),
                f"de schrijfregels voor het {language.dutch} ontbreken.",
                f"Zet ze onder `languages`, bij `id: {code}`.",
                "bestand",
            )
    for code in sorted(set(written)):
        if code not in languages.ALL:
            what, hint = f"`{code}` is geen taal van de site.", did_you_mean(code, languages.ALL)
        elif written.count(code) > 1:
            what = f"de schrijfregels voor `{code}` staan er {written.count(code)} keer."
            hint = "Laat er één staan."
        else:
            continue
        yield Problem(Place(RULES_FILE), what, hint, "bestand")


def nothing_that_is_read_at_a_glance_is_too_long(
    reading: Reading, rules: WritingRules
) -> Iterator[Problem]:
    """A definition fits a pop-up (RD-05), an indicator is one behaviour (SA-01), and an answer
    above a text is one line (RD-10)."""
    for where, part in reading.parts:
        if where.unit in reading.base.fallbacks:
            continue
        match part:
            case Term():
                field, text, rule = "definition", part.definition, DEFINITION
                most = rules.definition_words
            case Indicator():
                field, text, rule = "text", part.text, INDICATOR
                most = rules.competences.indicator_words
            case Section() if part.short is not None:
                field, text, rule = "short", part.short, SHORT
                most = rules.short_words
            case _:
                continue
        # Most texts are clearly short enough, and need no exact count.
        is_near = estimate.most_words(text) > most
        if is_near and (count := len(prose.words(prose.plain(text)))) > most:
            yield Problem(
                reading.place(where, field),
                f"`{field}` telt {count} woorden, meer dan {most}.",
                "Houd de kern over; de rest past in een voorbeeld of uitleg.",
                rule,
            )


def _rules_are_there(reading: Reading) -> bool:
    """True if the file is there but gave no rules; it then has problems of its own."""
    loaded = reading.loaded
    return RULES_FILE in loaded.texts or "writing-rules" in loaded.kinds.values()
