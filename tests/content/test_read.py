"""The reader: whatever the bytes are, it gives nodes or a problem inside the file."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from leerklimaat.content.decode import MAX_BYTES, read_text
from leerklimaat.content.node import Mapping, Node, Scalar, Sequence, plain_value
from leerklimaat.content.read import MAX_DEPTH, read_page, read_yaml
from leerklimaat.problems import Place, Problem

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=300)

pieces = st.sampled_from(
    [
        *("a", "sleutel", ":", ": ", "- ", "\n", "\n  ", "\n\n", "[", "]", "{", "}", ",", "|", ">"),
        *(
            "#",
            "'",
            '"',
            "&a ",
            "*a",
            "!t ",
            "%",
            "@",
            "?",
            "? ",
            "---\n",
            "...\n",
            "\t",
            "\\",
            "é",
        ),
        *(
            "😀",
            "\0",
            "\x07",
            "\x85",
            "\u2028",
            "\ufeff",
            "<<",
            "~",
            "no",
            "2026-11-21",
            "\r",
            "\r\n",
        ),
    ]
)
texts = st.one_of(st.text(), st.lists(pieces, max_size=40).map("".join))
files = st.one_of(st.binary(), texts.map(lambda text: text.encode("utf-8")))


def places(node: Node) -> Iterator[Place]:
    yield node.place
    match node:
        case Mapping():
            yield from node.key_places.values()
            for value in node.items.values():
                yield from places(value)
        case Sequence():
            for item in node.items:
                yield from places(item)


def is_inside(place: Place, text: str) -> bool:
    lines = text.split("\n")
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@FIXED
@given(files)
def test_it_gives_nodes_or_a_problem_inside_the_file(data: bytes) -> None:
    text, problems = read_text(data, "a.yml")
    assert text is not None or problems
    if text is None:
        return
    for read in (read_yaml, read_page):
        node, problems = read(text, "a.yml")
        assert node is not None or problems
        for problem in problems:
            assert is_inside(problem.place, text)
        for place in places(node) if node is not None else ():
            assert is_inside(place, text)


@FIXED
@given(st.binary())
def test_the_place_of_a_wrong_byte_is_inside_the_file(data: bytes) -> None:
    _, problems = read_text(data, "a.yml")
    for problem in problems:
        assert 1 <= problem.place.line <= data.count(b"\n") + 1
        assert problem.place.column >= 1


values = st.recursive(
    st.text("ab é😀:-#'\"[]{}&*!|>%@`~?,.\\\n0"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b", "een sleutel"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@FIXED
@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), values, min_size=1))
def test_what_yaml_writes_is_read_back_as_text(value: dict[str, object]) -> None:
    node, problems = read_yaml(yaml.safe_dump(value, allow_unicode=True), "a.yml")
    assert problems == []
    assert node is not None
    assert plain_value(node) == value


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "y", "1.0", "0777", "1e3", "2026-11-21"]
)
def test_a_word_stays_a_word(word: str) -> None:
    node, _ = read_yaml(f"a: {word}\n", "a.yml")
    assert node is not None
    assert plain_value(node) == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null", "# niets"])
def test_nothing_is_nothing_unless_it_is_quoted(nothing: str) -> None:
    node, _ = read_yaml(f"a: {nothing}\n", "a.yml")
    assert node is not None
    assert plain_value(node) == {"a": None}
    quoted, _ = read_yaml(f"a: '{nothing}'\n", "a.yml")
    assert quoted is not None
    assert plain_value(quoted) == {"a": nothing}


def only(problems: list[Problem]) -> str:
    assert len(problems) == 1
    return str(problems[0])


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "{a: " * 20_000, "a: " + "[" * 20_000 + "]" * 20_000, "- " * 20_000]
)
def test_twenty_thousand_brackets_are_one_problem(text: str) -> None:
    node, problems = read_yaml(text, "a.yml")
    assert node is None
    assert f"meer dan {MAX_DEPTH} niveaus diep genest" in only(problems)


def test_a_file_may_be_as_deep_as_the_limit() -> None:
    node, problems = read_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yml")
    assert node is not None
    assert problems == []


def test_ten_megabytes_are_one_problem() -> None:
    text, problems = read_text(b"a: " + b"b" * 10_000_000, "a.yml")
    assert text is None
    assert only(problems) == (
        "a.yml:1:1: fout: dit bestand is 10.0 MB; wij lezen tot 2 MB. "
        "Splits het in kleinere bestanden."
    )


def test_a_file_may_be_as_big_as_the_limit() -> None:
    assert read_text(b"a" * MAX_BYTES, "a.yml")[0] == "a" * MAX_BYTES


def test_every_line_end_and_a_byte_order_mark_are_fine() -> None:
    text, problems = read_text(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n", "a.yml")
    assert text == "a: 1\nb: 2\nc: 3\n"
    assert problems == []


def test_a_text_remembers_where_it_begins() -> None:
    node, _ = read_yaml("a: |\n\n  een\nb: >-\n  twee\nc: drie\n", "a.yml")
    assert isinstance(node, Mapping)
    found = {key: value for key, value in node.items.items() if isinstance(value, Scalar)}
    assert {key: value.first_line for key, value in found.items()} == {"a": 2, "b": 5, "c": 6}


def test_the_body_of_a_page_is_what_follows_its_head() -> None:
    node, problems = read_page("---\nid: a\n---\n\nTekst.\n", "a.md")
    assert problems == []
    assert node is not None
    assert plain_value(node) == {"id": "a", "body": "\nTekst.\n"}
    assert isinstance(node, Mapping)
    body = node.items["body"]
    assert isinstance(body, Scalar)
    assert body.first_line == 5
