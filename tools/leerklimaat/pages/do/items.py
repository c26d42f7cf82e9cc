"""Items as scripts see them: ids, keys and hashes, no texts.

From: bank records. To: quiz pages and bank scripts, as JSON. The shape is that of
client/src/quiz/item.ts. Never: a text; those stand in the form of the item.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, assert_never

from leerklimaat.content.units import unit_texts
from leerklimaat.ids import full_id, ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.items import (
    Cloze,
    Criterion,
    Expected,
    Item,
    Lure,
    Matching,
    MultipleResponse,
    Option,
    Ordering,
    Pair,
    ShortAnswer,
    SingleChoice,
    SituationalJudgement,
    TrueFalse,
)
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.scoring import chance, groups, worth

_HASH_LENGTH = 12


def bank_data(name: str, source: KnowledgeBase) -> dict[str, Any]:
    """A bank by its name (`bank:id`), as the Dutch says it: all languages share ids and hashes."""
    written = source.entries[name]
    hashes = unit_texts([written])
    items = [_data(name, item, hashes) for item in _bank(name, source).items]
    return {"bank": name, "items": items}


def quiz_data(name: str, source: KnowledgeBase) -> dict[str, Any]:
    """The same for a page that has the whole bank, with its sets.

    Their options keep one order there: on paper they stand once, and a result lays them side by
    side.
    """
    data = bank_data(name, source)
    sets = sets_data(name, _bank(name, source))
    shared = {member for one in sets for member in one["members"]}
    items = [item | {"fixed": item["fixed"] or item["id"] in shared} for item in data["items"]]
    return data | {"items": items, "sets": sets}


def sets_data(name: str, bank: Bank) -> list[dict[str, Any]]:
    """The sets of a bank, and the items that belong to each."""
    return [
        {
            "id": full_id(name, one.id),
            "members": [full_id(name, member) for member in one.members],
        }
        for one in bank.sets
    ]


def _bank(name: str, source: KnowledgeBase) -> Bank:
    record = source.entries[name].record
    if not isinstance(record, Bank):
        raise TypeError(f"{name} is not a bank")
    return record


def key_hash(item: Item) -> str:
    """A hash of the key alone: answers given to another key are not compared."""
    key = json.dumps([item.type, _key(item)], sort_keys=True)
    return hashlib.sha256(key.encode()).hexdigest()[:_HASH_LENGTH]


def _data(bank: str, item: Item, hashes: dict[str, str]) -> dict[str, Any]:
    unit = full_id(bank, item.id)
    return {
        "id": unit,
        "type": item.type,
        "textHash": hashes[unit],
        "keyHash": key_hash(item),
        "fixed": item.fixed,
        "worth": worth(item),
        "chance": chance(item),
        "competence": ref("competence", item.competence),
        "objective": ref("lesson", item.objective),
        "repairs": ref("lesson", item.repairs),
        **_asked(item),
    }


def _key(item: Item) -> object:
    match item:
        case SingleChoice():
            return [item.key]
        case MultipleResponse():
            return sorted(item.keys)
        case TrueFalse():
            return item.answer
        case Matching():
            return sorted(pair.id for pair in item.pairs)
        case Ordering():
            return [sorted(group) for group in groups(item.steps)]
        case Cloze():
            return {gap.id: sorted(gap.keys) for gap in item.gaps}
        case ShortAnswer():
            return sorted(criterion.id for criterion in item.criteria)
        case SituationalJudgement():
            return [item.mode, {option.id: option.rating for option in item.options}]
        case _:
            assert_never(item)


def _asked(item: Item) -> dict[str, Any]:
    """What differs per type."""
    match item:
        case SingleChoice():
            return {"options": _ids(item.options), "keys": [item.key]}
        case MultipleResponse():
            return {"options": _ids(item.options), "keys": list(item.keys)}
        case TrueFalse():
            return {"answer": item.answer}
        case Matching():
            return {"pairs": _ids(item.pairs), "responses": _ids((*item.pairs, *item.lures))}
        case Ordering():
            return {"groups": groups(item.steps)}
        case Cloze():
            return {
                "gaps": [
                    {
                        "id": gap.id,
                        "entry": gap.entry,
                        "answers": _ids(gap.answers),
                        "keys": list(gap.keys),
                    }
                    for gap in item.gaps
                ]
            }
        case ShortAnswer():
            return {"criteria": _ids(item.criteria)}
        case SituationalJudgement():
            return {
                "mode": item.mode,
                "ratings": {option.id: option.rating for option in item.options},
            }
        case _:
            assert_never(item)


def _ids(parts: Iterable[Option | Pair | Lure | Expected | Criterion]) -> list[str]:
    return [part.id for part in parts]
