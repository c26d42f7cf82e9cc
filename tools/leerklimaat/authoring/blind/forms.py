"""The blind form of banks: answers alone, everything but the key, and the key, as three files.

From: the banks of a language, by way of the command `blind make`. To: a folder, by way of cli.
Members of a contrast set stand apart, as who just met the same answers compares with memory.
Never: an id of an author in what a reader sees; questions have a number.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leerklimaat.authoring.blind.key import Asked, Form, Key
from leerklimaat.authoring.blind.questions import Mixer, Question, question
from leerklimaat.ids import full_id, ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.thresholds import BlindLimits
from leerklimaat.tree import Tree

ONLY, FULL, KEY = "only.md", "full.md", "key.json"

_HOW = {
    Form.LETTER: "Kies één antwoord. Schrijf de letter, zoals `B`.",
    Form.LETTERS: "Kies alles wat klopt. Schrijf de letters, zoals `ACD`.",
    Form.ROW: "Schrijf de letters in volgorde, zoals `CAB`.",
    Form.PAIR: "Schrijf twee letters: eerst het beste, dan het slechtste, zoals `CA`.",
    Form.MARKS: "Geef elk antwoord een cijfer van 1 (werkt averechts) tot 4 (past goed), "
    "in volgorde. Bij vier antwoorden bijvoorbeeld `4132`.",
    Form.GAPS: "Schrijf voor elk gat de letter, of een woord als er niets te kiezen is. "
    'Bij twee gaten bijvoorbeeld `["B", "stoel"]`.',
}
_HEAD = """\
# {title}

{what}

Schrijf je antwoorden in een bestand dat er zo uitziet. Voor de dubbele punt staat het nummer van
de vraag:

```json
{{
  "1": "B",
  "2": "ACD"
}}
```

Beantwoord elke vraag, ook als je het niet weet.
"""
_ONLY_HEAD = _HEAD.format(
    title="Alleen de antwoorden",
    what="Je ziet niet wat er gevraagd wordt. Kies wat volgens jou het goede antwoord is, alleen "
    "door te kijken hoe\nde antwoorden eruitzien. Sommige nummers ontbreken; dat hoort zo.",
)
_FULL_HEAD = _HEAD.format(title="De hele vragen", what="Nu staat alles erbij, behalve wat goed is.")


@dataclass(frozen=True, slots=True)
class Made:
    """Three files. `count`: the questions in them. `missed`: items that could not be one."""

    tree: Tree
    count: int
    missed: int


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A question on its way into a form. `group`: its set, or itself."""

    bank: str
    item: str
    group: str
    question: Question


def make(base: KnowledgeBase, banks: Sequence[Bank], seed: int, measure: BlindLimits) -> Made:
    """The form of these banks, without what learners compare themselves or is not translated."""
    verdicts = (base.ui["item.true"], base.ui["item.false"])
    drawn = [one for bank in banks for one in _drawn(base, bank, seed, verdicts)]
    items = sum(len(bank.items) for bank in banks)
    in_order = apart(sorted(drawn, key=lambda one: Mixer(seed, full_id(one.bank, one.item)).draw()))
    numbered = list(enumerate(in_order, start=1))
    key = Key(
        language=base.language,
        seed=seed,
        measure=measure,
        questions=tuple(
            Asked(
                number=number,
                bank=one.bank,
                item=one.item,
                form=one.question.form,
                places=one.question.places,
                chance=round(float(one.question.chance), 4),
                shown=one.question.alone,
            )
            for number, one in numbered
        ),
    )
    only = [_shown(number, one.question, ()) for number, one in numbered if one.question.alone]
    full = [_shown(number, one.question, one.question.asked) for number, one in numbered]
    tree = {
        ONLY: "\n".join([_ONLY_HEAD, *only]).encode(),
        FULL: "\n".join([_FULL_HEAD, *full]).encode(),
        KEY: (json.dumps(key.model_dump(mode="json"), indent=1) + "\n").encode(),
    }
    return Made(tree, len(drawn), items - len(drawn))


def _drawn(
    base: KnowledgeBase, bank: Bank, seed: int, verdicts: tuple[str, str]
) -> Iterable[_Drawn]:
    set_of = bank.set_of
    for item in bank.items:
        if full_id(ref("bank", bank.id), item.id) in base.fallbacks:
            continue
        unit = full_id(bank.id, item.id)
        if (made := question(item, Mixer(seed, unit), verdicts)) is not None:
            group = full_id(bank.id, "", set_of[item.id].id) if item.id in set_of else unit
            yield _Drawn(bank.id, item.id, group, made)


def apart(drawn: Sequence[_Drawn]) -> list[_Drawn]:
    """The same questions; no two of a set next to each other where that can be."""
    waiting = list(drawn)
    placed: list[_Drawn] = []
    while waiting:
        left = Counter(one.group for one in waiting)
        # A set with more than half of what is left has to go first, or its last ones meet.
        urgent = [group for group, count in left.items() if 2 * count > len(waiting)]
        last = placed[-1].group if placed else None
        fitting = [one for one in waiting if one.group != last] or waiting
        chosen = next((one for one in fitting if one.group in urgent), fitting[0])
        waiting.remove(chosen)
        placed.append(chosen)
    return placed


def _shown(number: int, asked: Question, above: tuple[str, ...]) -> str:
    pieces = (f"## {number}", *above, "\n".join(asked.offered), f"*{_HOW[asked.form]}*")
    return "\n\n".join(piece for piece in pieces if piece) + "\n"
