"""Banks made of one line per item, read as if they stood in a file, for tests of rules about items.

To: test_linting.py and test_balance.py. The writing rules are those of the site.
"""

from leerklimaat.content.load import Loaded
from leerklimaat.content.rules.reading import Reading, read
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import Cloze, Item, MultipleResponse, SingleChoice, TrueFalse
from leerklimaat.model.knowledge_base import Entry, KnowledgeBase

TRUE = ("waar", "true")


def item_of(line: str, identifier: str, waived: tuple[str, ...] = ()) -> Item:
    """One item; how a line is read is told in test_linting.py."""
    situation, _, asked = line.rpartition(" >> ")
    shared: dict[str, object] = {
        "id": identifier,
        "situation": situation or None,
        "explanation": "x",
        "repairs": "les/blok",
        "objective": "les/doel",
        "competence": "c",
        "bloom": "apply",
        "miller": "knows-how",
        "difficulty": "easy",
        "basis": "redactie",
        "changed": "2026-11-30",
        "waivers": [{"rule": code, "reason": "Een reden."} for code in waived],
    }
    if " :: " in asked:
        return _cloze(asked, shared)
    if " = " in asked:
        return _statement(asked, shared)
    stem, *options = (part.strip() for part in asked.split(" | "))
    right = [f"k{at}" for at, text in enumerate(options) if text.startswith("*")]
    told = [
        {"id": f"k{at}", "text": text.removeprefix("*"), "rationale": "x"}
        for at, text in enumerate(options)
    ]
    shared |= {"stem": stem, "options": told}
    if len(right) == 1:
        shared |= {"type": "single-choice", "key": right[0]}
        return SingleChoice.model_validate(shared)
    return MultipleResponse.model_validate(shared | {"type": "multiple-response", "keys": right})


def _cloze(asked: str, shared: dict[str, object]) -> Cloze:
    text, _, words = asked.partition(" :: ")
    first, *variants = words.split(", ")
    answer = {"id": "a", "text": first, "variants": variants, "rationale": "x"}
    gap = {"id": "g", "entry": "type", "answers": [answer], "keys": ["a"]}
    return Cloze.model_validate(
        shared | {"type": "cloze", "stem": "Vul in wat hier past:", "text": text, "gaps": [gap]}
    )


def _statement(asked: str, shared: dict[str, object]) -> TrueFalse:
    stem, _, answer = asked.partition(" = ")
    reasons = dict.fromkeys(
        ("rationale_true", "rationale_false", "reason_prompt", "reason_model"), "x"
    )
    return TrueFalse.model_validate(
        shared | reasons | {"type": "true-false", "stem": stem, "answer": answer in TRUE}
    )


def bank_of(items: list[Item], identifier: str = "proef", sets: bool = False) -> Bank:
    """A bank of these; with `sets` they are one contrast set."""
    together = [{"id": "set", "difference": "x", "members": [item.id for item in items]}]
    return Bank.model_validate(
        {
            "kind": "bank",
            "id": identifier,
            "title": "Proef",
            "summary": "Een proef.",
            "basis": "redactie",
            "changed": "2026-11-30",
            "items": items,
            "sets": together if sets else [],
        }
    )


def reading_of(real: Loaded, language: str, items: list[Item], sets: bool = False) -> Reading:
    """A knowledge base of one bank in this language, under the writing rules of the site."""
    return reading_with(real, language, [bank_of(items, sets=sets)])


def reading_with(real: Loaded, language: str, banks: list[Bank]) -> Reading:
    """The same of several."""
    entries = {
        f"bank:{bank.id}": Entry(f"bank:{bank.id}", bank, f"quizzes/{bank.id}.yml", "")
        for bank in banks
    }
    return read(real, KnowledgeBase(language, entries, {}, real.source.rules))
