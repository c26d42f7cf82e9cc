"""A set is written once and read as items: nothing is lost, and no item is in two languages."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.load import Loaded
from leerklimaat.content.node import Mapping, Scalar, Sequence, scalar_at
from leerklimaat.content.overlay import lay
from leerklimaat.content.sets import open_sets, open_texts
from leerklimaat.content.trees import read_all
from leerklimaat.content.validate import validate
from leerklimaat.ids import full_id
from leerklimaat.model.bank import Bank, BankFile
from leerklimaat.model.items import SingleChoice, SituationalJudgement
from leerklimaat.model.shape import Path, texts
from leerklimaat.problems import Severity
from tests.content.test_overlay import leaves, without
from tests.content.translating import MARK, SIDECAR, translation_of
from tests.sampling import SAMPLE

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=60)
FILE = "quizzes/aan-tafel.yml"
SET = "zelfde-woorden"
MEMBERS = ("brief", "grap", "broodmes", "zakgeld")


@cache
def written() -> Mapping:
    node = read_all(SAMPLE).nodes[FILE]
    assert isinstance(node, Mapping)
    return node


def bank(sample: Loaded, language: str = "nl") -> Bank:
    found = sample.bases[language].find("bank:aan-tafel", Bank)
    assert found is not None
    return found


def test_members_are_items_in_the_place_of_their_set(sample: Loaded) -> None:
    found = bank(sample)
    assert tuple(item.id for item in found.items[-4:]) == MEMBERS
    assert [(one.id, one.members) for one in found.sets] == [(SET, MEMBERS)]


def test_members_have_the_same_answers_and_reasons_of_their_own(sample: Loaded) -> None:
    for language in ("nl", "en"):
        items = bank(sample, language).items[-4:]
        options = [
            item.options for item in items if isinstance(item, SingleChoice | SituationalJudgement)
        ]
        assert len(options) == len(MEMBERS)
        assert len({tuple((one.id, one.text) for one in some) for some in options}) == 1
        assert len({one.rationale for some in options for one in some}) == 16


def test_a_set_counts_as_one_among_the_items(sample: Loaded) -> None:
    groups = [[item.id for item in group] for group in bank(sample).together()]
    assert groups[-1] == list(MEMBERS)
    assert [len(group) for group in groups] == [1] * 9 + [4]


def test_an_item_is_named_by_its_bank_and_not_by_its_set(sample: Loaded) -> None:
    units = sample.hashes["nl"]
    assert {full_id("bank:aan-tafel", member) for member in MEMBERS} < units.keys()
    assert [unit for unit in units if f"{SET}/" in unit] == []


def test_every_text_stays_where_it_was_written(sample: Loaded) -> None:
    """A problem with a shared answer points at the set, one with a reason at the member."""
    lines = sample.texts[FILE].splitlines()
    index = [item.id for item in bank(sample).items].index("grap")
    for field, said in (("text", "Je zegt hardop"), ("rationale", "Zo hoort iedereen")):
        place = sample.place("nl", "bank:aan-tafel", ("items", index, "options", 1, field))
        assert said in lines[place.line - 1]


def test_a_bank_without_sets_is_left_as_it_is() -> None:
    items = written().items["items"]
    assert isinstance(items, Sequence)
    plain = written()._replace(items={**written().items, "items": Sequence([], items.place)})
    assert open_sets(plain).node == plain


@FIXED
@given(st.data())
def test_one_missing_text_of_a_translation_makes_whole_items_dutch(data: st.DataObject) -> None:
    """A text of the set is missed by all its members, one of a member by that member alone."""
    translation = translation_of(BankFile, written())
    dropped = data.draw(st.sampled_from(leaves(BankFile, written())))
    opened = open_sets(written()).node
    given_texts = open_texts(written(), without(translation, dropped))
    laid = lay(Bank, opened, given_texts.node, SIDECAR, "en")
    record, problems = validate(Bank, laid.node)
    assert (problems, given_texts.problems) == ([], ())
    assert record is not None
    assert {problem.severity for problem in laid.problems} == {Severity.WARNING}
    assert len(set(laid.problems)) == 1
    assert set(laid.fallen) == expected_to_fall(dropped)
    for index, item in enumerate(record.items):
        marked = {text.startswith(MARK.strip()) for _, text, _ in texts(item)}
        assert marked == {(record.items[index].id,) not in laid.fallen}


def expected_to_fall(dropped: Path) -> set[tuple[str, ...]]:
    match dropped:
        case ("items", "zelfde-woorden", "options", *_):
            return {(member,) for member in MEMBERS}
        case ("items", "zelfde-woorden", "members", str(member), *_):
            return {(member,)}
        case ("items", str(item), *_):
            return {(item,)}
        case _:
            return {()}


def test_a_complete_translation_leaves_nothing_in_dutch() -> None:
    texts_of_all = open_texts(written(), translation_of(BankFile, written()))
    laid = lay(Bank, open_sets(written()).node, texts_of_all.node, SIDECAR, "en")
    assert (laid.fallen, laid.problems, texts_of_all.problems) == ((), (), ())
    title = scalar_at(laid.node, ("title",))
    assert isinstance(title, Scalar)
    assert title.text.startswith(MARK.strip())
