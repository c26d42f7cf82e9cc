"""Names of people in questions: counted once per question, by the lists that writers keep."""

from collections import Counter
from dataclasses import replace

import pytest

from leerklimaat.command.named import Named, named, whole
from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.site import NameLists
from tests.content.rules.banks import bank_of, item_of

LISTS = {
    "she": ["Mina", "Els", "mevrouw"],
    "he": ["Karel", "Jan", "meneer"],
    "either": ["Bo"],
    "others": ["Korsakov", "De Linde"],
}


def counted(sample: Loaded, dutch: str, english: str | None = None) -> Named:
    """The names in one question, told in both languages."""
    rules = sample.source.rules
    assert rules is not None
    rules = rules.model_copy(update={"names": NameLists.model_validate(LISTS)})
    bases = dict(sample.bases)
    for language, text in (("nl", dutch), ("en", dutch if english is None else english)):
        bank = bank_of([item_of(f"{text} >> Wat nu? | *ja | nee | ach", "v0")])
        entry = Entry("bank:proef", bank, "quizzes/proef.yml", "")
        bases[language] = replace(bases[language], entries={entry.ref: entry}, rules=rules)
    return named(replace(sample, bases=bases))["proef"]


@pytest.mark.parametrize(
    ("dutch", "english", "counts"),
    [
        ("Mina ziet Karel en Bo.", "Mina sees Karel and Bo.", (1, 1, 1)),
        ("Mina zit. Mina staat. Daar is Mina.", "Mina sits. Mina stands. Mina.", (1, 0, 0)),
        ("Je ziet Mina's jas en Karels pet.", "You see Mina's coat and Karel's cap.", (1, 1, 0)),
        ("Els pakt Els' jas.", "Els takes Els's coat.", (1, 0, 0)),
        ("Mevrouw Jan zit bij meneer De Bo.", "Mrs Jan sits with Mr De Bo.", (1, 1, 0)),
        ("Jan zegt iets.", "Someone says something.", (0, 0, 0)),
        ("Het jan-boek ligt hier.", "The Jan book lies here.", (0, 0, 0)),
    ],
)
def test_a_name_counts_once_where_both_languages_have_it(
    sample: Loaded, dutch: str, english: str, counts: tuple[int, int, int]
) -> None:
    found = counted(sample, dutch, english)
    assert (found.she, found.he, found.either) == counts
    assert found.unlisted == frozenset()


@pytest.mark.parametrize(
    ("dutch", "english", "unlisted"),
    [
        ("Daar zit Onno bij Mina.", "There Onno sits with Mina.", {"Onno"}),
        ("Onno zit. Daar is Onno.", "Onno sits. There is Onno.", {"Onno"}),
        ("Stil zit de groep.", "Stil the group sits.", set()),
        ("Over het syndroom van Korsakov.", "On the syndrome of Korsakov.", set()),
        ("Bij De Linde eet men.", "At De Linde they eat.", set()),
        ("Hier zit mevrouw Van der Aa.", "Here sits Mrs Van der Aa.", set()),
        ("Op maandag en in Mei.", "On Monday and in May.", set()),
    ],
)
def test_a_name_in_no_list_is_told(
    sample: Loaded, dutch: str, english: str, unlisted: set[str]
) -> None:
    assert counted(sample, dutch, english).unlisted == unlisted


def test_without_a_translation_the_dutch_alone_tells(sample: Loaded) -> None:
    assert counted(sample, "Mina ziet Karel.").total == 2


@pytest.mark.parametrize(
    ("she", "he", "chi_square"), [(0, 0, 0), (5, 5, 0), (2, 8, 3.6), (8, 2, 3.6), (20, 34, 3.63)]
)
def test_how_far_from_even_is_that_of_the_table(she: int, he: int, chi_square: float) -> None:
    """By hand: the square of the difference, over the sum."""
    assert Named(she, he, either=3).chi_square == pytest.approx(chi_square, abs=0.005)


def test_some_together_are_the_sum_of_each(sample: Loaded) -> None:
    parts = [Named(1, 2, 3, frozenset({"Onno"})), Named(10, 20, 30, frozenset({"Zus"}))]
    assert whole(parts) == Named(11, 22, 33, frozenset({"Onno", "Zus"}))
    assert whole([]) == Named()


def test_without_lists_no_one_is_counted(sample: Loaded) -> None:
    bases = {name: replace(base, rules=None) for name, base in sample.bases.items()}
    assert whole(named(replace(sample, bases=bases)).values()).total == 0


def test_the_sample_counts_its_own(sample: Loaded) -> None:
    """Each question whose text has the name, counted without looking for words."""
    [(_, bank)] = sample.source.all(Bank)
    found = named(sample)[bank.id]
    texts = [item.model_dump_json() for item in bank.items]
    by_hand = Counter(
        name for text in texts for name in ("Samira", "Mina", "Karel") if name in text
    )
    assert (found.she, found.he) == (by_hand["Samira"] + by_hand["Mina"], by_hand["Karel"])
    assert found.unlisted == frozenset()


def test_a_name_stands_in_one_list(real: Loaded) -> None:
    rules = real.source.rules
    assert rules is not None
    assert rules.names is not None
    lists = rules.names.model_dump().values()
    counts = Counter(name for names in lists for name in names)
    assert [name for name, count in counts.items() if count > 1] == []
    assert [list(names) for names in lists] == [
        sorted(names, key=lambda name: (name[0].islower(), name)) for names in lists
    ]
