"""A file with what was changed in a form: everything else stays as it was, to the byte."""

import difflib
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerklimaat.authoring.desk.written import fresh, values, written
from tests.sampling import ROOT, SAMPLE

FILES = sorted(
    path
    for folder in ("docs", "quizzes")
    for path in (SAMPLE / folder).rglob("*.yml")
    if not path.name.startswith("ui")
)
SEED = 5
TEXT = """\
# boven alles
kind: scene # wat het is
title: "Een titel"
also: [een, twee]

# over de rollen
roles:
  - id: jij
    title: Jij
  # de ander
  - id: anna
    title: Anna
text: |
  Een eerste alinea die
  over twee regels loopt.

  Een tweede.
number: 2
"""


def changed(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def put(value: Any, path: tuple[str | int, ...], new: Any) -> None:
    for step in path[:-1]:
        value = value[step]
    value[path[-1]] = new


def texts(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    match value:
        case dict():
            return [found for key, below in value.items() for found in texts(below, (*path, key))]
        case list():
            return [found for at, below in enumerate(value) for found in texts(below, (*path, at))]
        case str():
            return [path]
        case _:
            return []


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_form_that_changes_nothing_changes_no_byte(path: Any) -> None:
    text = path.read_text("utf-8")
    assert written(text, values(text)) == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_one_text_that_changes_changes_its_own_lines_alone(path: Any) -> None:
    text = path.read_text("utf-8")
    found = texts(values(text))
    where = random.Random(SEED).choice(found)  # noqa: S311
    wanted = values(text)
    was = at(wanted, where)
    put(wanted, where, f"{was} erbij")
    made = written(text, wanted)
    assert at(values(made), where) == f"{was} erbij"
    assert values(made) == wanted
    lines = changed(text, made)
    rows = was.count("\n") + len(was) // 60 + 4
    assert 1 <= len(lines) <= 2 * rows, lines


def test_a_large_file_of_the_real_content_is_no_other() -> None:
    text = (ROOT / "docs/scenes/de-gemiste-sigaret.yml").read_text("utf-8")
    wanted = values(text)
    wanted["nodes"][0]["choices"][1]["text"] = "Iets anders."
    assert len(changed(text, written(text, wanted))) <= 6


def test_comments_and_order_stay() -> None:
    wanted = values(TEXT) | {"title": "Een andere titel"}
    assert changed(TEXT, written(TEXT, wanted)) == [
        '-title: "Een titel"',
        '+title: "Een andere titel"',
    ]


def test_a_paragraph_that_changed_leaves_the_others_alone() -> None:
    wanted = values(TEXT)
    assert wanted["text"] == "Een eerste alinea die over twee regels loopt.\n\nEen tweede."
    wanted["text"] = wanted["text"].replace("tweede", "andere")
    assert changed(TEXT, written(TEXT, wanted)) == ["-  Een tweede.", "+  Een andere."]


def test_items_are_known_by_their_id_when_they_move_come_and_go() -> None:
    wanted = values(TEXT)
    wanted["roles"] = [wanted["roles"][1], {"id": "piet", "title": "Piet"}]
    made = written(TEXT, wanted)
    assert values(made)["roles"] == wanted["roles"]
    assert "# over de rollen" in made
    assert "jij" not in made


def test_keys_come_where_they_belong_and_go() -> None:
    wanted = {key: value for key, value in values(TEXT).items() if key != "also"}
    wanted = {"kind": wanted.pop("kind"), "place": "De keuken", **wanted}
    made = written(TEXT, wanted)
    assert "also" not in made
    assert made.index("place") < made.index("title")
    assert values(made) == wanted


def test_a_number_that_is_a_text_stays_as_it_is_written() -> None:
    text = "title: 2026\nid: 404\nflag: true\n"
    assert written(text, {"title": "2026", "id": "404", "flag": True}) == text


@pytest.mark.parametrize(
    "word",
    ["ja: nee", "- streep", "# hekje", "true", "404", "2026-01-01", "'", '"', "*nadruk*", "é"],
)
def test_whatever_a_text_is_it_is_a_text_again(word: str) -> None:
    made = written("title: een\n", {"title": word})
    assert str(values(made)["title"]) == word


SIGNS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")))
LINES = st.lists(SIGNS, min_size=1, max_size=4).map(lambda found: " ".join(" ".join(found).split()))


@given(st.lists(LINES.filter(bool), min_size=1, max_size=4))
def test_every_text_comes_back(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    shown = values(written("text: |\n  Een.\n", {"text": text}))["text"]
    assert str(values(written("text: |\n  Een.\n", {"text": shown}))["text"]) == str(shown)


def test_a_long_text_of_one_paragraph_is_folded() -> None:
    long = "een woord en " * 20 + "klaar"
    made = written("title: kort\n", {"title": long})
    assert max(map(len, made.split("\n"))) <= 120
    assert values(made)["title"] == long


def test_a_file_of_its_own_begins_with_its_head() -> None:
    made = fresh({"title": "The plate", "nodes": {"een": {"text": "One.\n\nTwo."}}}, "# schema\n")
    assert made.startswith("# schema\ntitle: The plate\n")
    assert values(made)["nodes"]["een"]["text"] == "One.\n\nTwo."


def test_a_list_is_no_record() -> None:
    with pytest.raises(ValueError, match="no keys"):
        written("- een\n", {})
