"""The key itself scores 100 %, guessing scores the chance that is told, and the measure is kept."""

import json
from itertools import combinations, permutations, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.authoring.blind.answers import Reader, read_answers, read_key
from leerklimaat.authoring.blind.forms import KEY
from leerklimaat.authoring.blind.key import Answer, Asked, Form, Key
from leerklimaat.authoring.blind.score import alone, as_lines, most, whole
from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank
from tests.authoring.blind.test_forms import BANKS, SEEDS, key_of, made_of


def right(asked: Asked) -> Answer:
    """An answer that is right, the first there is."""
    found: list[str] = []
    for place in asked.places:
        used = asked.form in (Form.ROW, Form.PAIR)
        found.append(next(one for one in place.right if not used or one not in found))
    return tuple(found)


def written(asked: Asked, answer: Answer) -> object:
    """As a reader writes it down."""
    return list(answer) if asked.form is Form.GAPS else "".join(answer)


def every(asked: Asked) -> list[Answer]:
    """All that can be answered by who guesses; typed words are not guessed."""
    signs, count = asked.places[0].signs, len(asked.places)
    match asked.form:
        case Form.LETTER:
            return [(letter,) for letter in signs]
        case Form.LETTERS:
            sizes = range(1, len(signs))
            return [some for size in sizes for some in combinations(signs, size)]
        case Form.ROW | Form.PAIR:
            return list(permutations(signs, count))
        case Form.MARKS:
            return list(product(signs, repeat=count))
        case Form.GAPS:
            return list(product(*(place.signs or "?" for place in asked.places)))


@given(BANKS, SEEDS)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_the_key_itself_is_right_and_guessing_gives_the_chance(bank: Bank, seed: int) -> None:
    for asked in key_of(made_of(bank, seed)).questions:
        assert asked.is_hit(right(asked))
        if len(asked.places[0].signs) ** len(asked.places) < 5_000 or asked.form is Form.LETTERS:
            guesses = every(asked)
            hits = sum(asked.is_hit(guess) for guess in guesses)
            assert hits / len(guesses) == pytest.approx(asked.chance, abs=1e-4)


@given(BANKS, SEEDS)
@settings(max_examples=30, derandomize=True, deadline=None)
def test_answers_that_are_written_down_are_read_as_they_are_meant(
    tmp_path_factory: pytest.TempPathFactory, bank: Bank, seed: int
) -> None:
    folder = tmp_path_factory.mktemp("blind")
    made = made_of(bank, seed)
    (folder / KEY).write_bytes(made.tree[KEY])
    key, problems = read_key(folder / KEY)
    assert (key, problems) == (key_of(made), [])
    assert key is not None
    given_ = {str(one.number): written(one, right(one)) for one in key.questions}
    (folder / "lezer.json").write_text(json.dumps(given_), "utf-8")
    reader, problems = read_answers(folder / "lezer.json", list(key.questions))
    assert problems == []
    assert reader is not None
    if key.questions:
        sheet = whole(key, [reader])
        assert sheet.whole.share == 1
        assert (sheet.beyond, sheet.told) == ((), ())


def some_key(sample: Loaded, count: int = 12) -> Key:
    """Questions with one answer of three or four, each of the same bank."""
    [(_, bank)] = sample.source.all(Bank)
    key = key_of(made_of(bank))
    [first] = [one for one in key.questions if one.item == "eerste-stap"]
    asked = tuple(
        first.model_copy(update={"number": n, "item": f"v{n}"}) for n in range(1, count + 1)
    )
    return key.model_copy(update={"questions": asked})


def reader_with(key: Key, hits: int, name: str = "lezer") -> Reader:
    [good] = key.questions[0].places[0].right
    [wrong, *_] = set("ABC") - {good}
    return Reader(
        name, {one.number: (good if one.number <= hits else wrong,) for one in key.questions}
    )


@pytest.mark.parametrize(("hits", "is_beyond"), [(5, False), (6, True)])
def test_alone_a_bank_may_be_right_to_the_measure(
    sample: Loaded, hits: int, is_beyond: bool
) -> None:
    """Of twelve with a chance of a third five are 42 %, and six 50 %; the measure is 45 %."""
    key = some_key(sample)
    assert bool(alone(key, [reader_with(key, hits)]).beyond) == is_beyond


def test_a_large_bank_may_not_be_far_above_chance(sample: Loaded) -> None:
    key = some_key(sample)
    rare = tuple(one.model_copy(update={"chance": 0.1}) for one in key.questions)
    score = alone(key.model_copy(update={"questions": rare}), [reader_with(key, 4)]).whole
    assert most(score, key.measure) == pytest.approx(0.3)
    few = alone(key.model_copy(update={"questions": rare[:9]}), [reader_with(key, 4)]).whole
    assert most(few, key.measure) == 0.45


@pytest.mark.parametrize(("hits", "is_beyond"), [(20, False), (19, False), (18, True)])
def test_with_everything_a_bank_is_right_to_the_measure(
    sample: Loaded, hits: int, is_beyond: bool
) -> None:
    key = some_key(sample, 20)
    assert bool(whole(key, [reader_with(key, hits)]).beyond) == is_beyond


def test_what_every_reader_guesses_and_what_any_misses_is_told(sample: Loaded) -> None:
    key = some_key(sample)
    readers = [reader_with(key, 3, "een"), reader_with(key, 5, "twee")]
    assert [one.number for one in alone(key, readers).told] == [1, 2, 3]
    assert [one.number for one in whole(key, readers).told] == list(range(4, 13))


def test_readers_agree_where_they_say_the_same(sample: Loaded) -> None:
    key = some_key(sample)
    one, other = reader_with(key, 3, "een"), reader_with(key, 6, "twee")
    assert whole(key, [one, other]).whole.same == pytest.approx(9 / 12)
    assert whole(key, [one]).whole.same is None
    silent = [Reader("stil", {}), Reader("ook-stil", {})]
    assert whole(key, silent).whole.same == 0


def test_it_reads_as_a_table(sample: Loaded) -> None:
    key = some_key(sample)
    readers = [reader_with(key, 6, "een"), reader_with(key, 8, "twee")]
    [good] = key.questions[0].places[0].right
    lines = list(as_lines(key, readers, readers[:1]))
    assert lines[:4] == [
        "Alleen de antwoorden. De maat: hoogstens 45% goed, en vanaf 10 vragen hoogstens 20 punten "
        "meer dan gokken.",
        "bank       vragen  gokken  een  twee  samen  gelijk",
        "aan-tafel      12     33%    6     8    58%     83%",
        "aan-tafel: 58%, boven de maat van 45%.",
    ]
    assert "Goed geraden door elke lezer:" in lines
    assert f"    1  aan-tafel/v1: de sleutel is {good}, gegeven {good}, {good}" in lines
    assert "aan-tafel: 50%, onder de maat van 95%." in lines
    assert lines[-1].startswith("   12  aan-tafel/v12: de sleutel is ")


@given(st.text(max_size=30))
@settings(max_examples=200, derandomize=True, deadline=None)
def test_whatever_is_written_is_an_answer_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("any") / "x.json"
    path.write_bytes(text.encode("utf-8", "replace"))
    reader, problems = read_answers(path, [])
    assert reader is not None or problems


def test_a_key_that_was_changed_is_told_with_its_place(sample: Loaded, tmp_path: Path) -> None:
    [(_, bank)] = sample.source.all(Bank)
    text = made_of(bank).tree[KEY].decode()
    (tmp_path / KEY).write_text(text.replace('"seed": 1', '"seed": "een"'), "utf-8")
    key, problems = read_key(tmp_path / KEY)
    assert key is None
    assert [str(one) for one in problems] == [
        f"{tmp_path / KEY}:3:10: fout: `een` is geen heel getal. Schrijf alleen cijfers."
    ]


@pytest.mark.parametrize("emptied", ["places", "right"])
def test_a_key_with_nothing_right_is_no_key(sample: Loaded, tmp_path: Path, emptied: str) -> None:
    [(_, bank)] = sample.source.all(Bank)
    key = json.loads(made_of(bank).tree[KEY])
    within = key["questions"][0] if emptied == "places" else key["questions"][0]["places"][0]
    within[emptied] = []
    (tmp_path / KEY).write_text(json.dumps(key), "utf-8")
    found, problems = read_key(tmp_path / KEY)
    assert found is None
    assert [f"in `{emptied}` staat te weinig" in problem.what for problem in problems] == [True]
