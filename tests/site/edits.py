"""What people do to a project while they look at it: small changes of every kind, by chance.

From: test_preview. An edit says what files will hold, or None for a file that goes. Some are
mistakes, as people make them. The same number always gives the same edits.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import Protocol

Edit = dict[str, bytes | None]


class Kind(Protocol):
    """Makes an edit of one kind."""

    __name__: str

    def __call__(self, root: Path, chance: Random, number: int) -> Edit: ...


_SENTENCE = re.compile(r"^ +[A-Z].*[a-z](?=\.$)", re.MULTILINE)
_TITLE = re.compile(r"^title: [A-Za-z ]+$", re.MULTILINE)
_PART = re.compile(r"^ +(?:- )?title: [A-Za-z ]+$", re.MULTILINE)
_THEME = re.compile(r"(?<=^theme:\n)(?: .*\n)+", re.MULTILINE)
_WORD = re.compile(r"^ +[a-z_]+: [A-Z][A-Za-z ,]+[a-z]$", re.MULTILINE)
_TERM = """  - id: woord-{n}
    title: woord {n}
    definition: Wat iemand op dag {n} zei.
    basis: redactie
    changed: 2026-11-21
"""


def edits(seed: int) -> Iterator[tuple[str, Callable[[Path], Edit]]]:
    """Edits without end, each with its name: of all kinds equally many, in an order of chance."""
    chance = Random(seed)  # noqa: S311
    number = 0
    while True:
        kinds = [*OFTEN, SELDOM[number % len(SELDOM)]]
        for kind in chance.sample(kinds, len(kinds)):
            number += 1
            yield f"{number}: {kind.__name__}", partial(kind, chance=chance, number=number)


def a_sentence(root: Path, chance: Random, number: int) -> Edit:
    """A text, in either language."""
    return _grown(root, chance, _files(root, "*.yml"), _SENTENCE, f" {'abcdefghij'[number % 10]}")


def a_translated_sentence(root: Path, chance: Random, number: int) -> Edit:
    """A text in English."""
    return _grown(root, chance, _files(root, "*.en.yml"), _SENTENCE, f" {'klmno'[number % 5]}")


def a_title(root: Path, chance: Random, number: int) -> Edit:
    """The title of a page, which its neighbours show too."""
    return _grown(root, chance, _files(root, "*.yml"), _TITLE, f" {'pqrst'[number % 5]}")


def a_title_in_the_sidebar(root: Path, chance: Random, number: int) -> Edit:
    """The title of a list or a folder, which every page shows."""
    names = ["begrippen", "bronnen", "uitspraken", "lessen/index", "scenes/index"]
    files = [f"docs/{name}{suffix}" for name in names for suffix in (".yml", ".en.yml")]
    return _grown(root, chance, files, _TITLE, f" {'uvwxy'[number % 5]}")


def a_title_inside(root: Path, chance: Random, number: int) -> Edit:
    """The title of a part of a page."""
    return _grown(root, chance, _files(root, "*.yml"), _PART, f" {'fghij'[number % 5]}")


def a_word_of_the_interface(root: Path, chance: Random, number: int) -> Edit:
    """A word that many pages show."""
    return _grown(root, chance, _files(root, "ui*.yml"), _WORD, f" {'uvwxy'[number % 5]}")


def a_word_of_the_theme(root: Path, chance: Random, number: int) -> Edit:
    """A word that the theme shows on every page."""
    name = chance.choice(["docs/ui.yml", "docs/ui.en.yml"])
    text = _text(root, name)
    theme = _THEME.search(text)
    assert theme
    end = chance.choice(list(_WORD.finditer(text, *theme.span()))).end()
    return {name: (text[:end] + f" {'zabcd'[number % 5]}" + text[end:]).encode()}


def an_id(root: Path, chance: Random, number: int) -> Edit:
    """The id of a section, and so its anchor, in both languages."""
    names = [f"docs/beroepsprofiel/samen-eten{suffix}" for suffix in (".yml", ".en.yml")]
    new = f"deel-{number}"
    dutch = re.sub(r"(?<=^sections:\n  - id: )[a-z0-9-]+", new, _text(root, names[0]), flags=re.M)
    english = re.sub(r"(?<=^sections:\n  )[a-z0-9-]+", new, _text(root, names[1]), flags=re.M)
    return {names[0]: dutch.encode(), names[1]: english.encode()}


def an_order(root: Path, chance: Random, number: int) -> Edit:
    """The order of pages in a folder: neighbours change, and the sidebar."""
    name = "docs/beroepsprofiel/index.yml"
    children = {path.name.partition(".")[0] for path in (root / name).parent.glob("*.yml")}
    some = chance.sample(sorted(children - {"index"}), 3)
    order = "".join(f"  - {child}\n" for child in some)
    text = re.sub(r"(?<=^order:\n)(?:  - .*\n)+", order, _text(root, name), flags=re.M)
    return {name: text.encode()}


def a_term(root: Path, chance: Random, number: int) -> Edit:
    """A new term, which has no English yet."""
    name = "docs/begrippen.yml"
    return {name: (_text(root, name).rstrip("\n") + "\n" + _TERM.format(n=number)).encode()}


def a_file_that_goes(root: Path, chance: Random, number: int) -> Edit:
    """A translation that is no longer there, or a record that others may need."""
    return {chance.choice(_files(root, chance.choice(["*.en.yml", "*.yml"]))): None}


def a_new_page(root: Path, chance: Random, number: int) -> Edit:
    """A copy of a page under a name of its own."""
    text = _text(root, "docs/beroepsprofiel/grenzen.yml")
    named = text.replace("id: grenzen", f"id: grens-{number}").replace("Grenzen", f"Grens {number}")
    return {f"docs/beroepsprofiel/grens-{number}.yml": named.encode()}


def a_broken_file(root: Path, chance: Random, number: int) -> Edit:
    """A file that cannot be read."""
    return {chance.choice(_files(root, "*.yml")): b"kind: {"}


def a_reference_to_nothing(root: Path, chance: Random, number: int) -> Edit:
    """A link that leads nowhere."""
    files = _files(root, "*.yml")
    return _grown(root, chance, files, _SENTENCE, f", [nergens](term:nergens-{number})")


def a_page_by_hand(root: Path, chance: Random, number: int) -> Edit:
    """A heading and a text on a page in Markdown."""
    more = f"\n## Kop {number} {{#kop-{number}}}\n\nEen *tekst* met [een les](lesson:aan-tafel).\n"
    names = ("docs/over.md", "docs/over.en.md")
    return {name: (_text(root, name) + more).encode() for name in names}


def a_lock(root: Path, chance: Random, number: int) -> Edit:
    """A translation that is found to be stale, or of which nothing is known."""
    lines = _text(root, "translations.en.lock").splitlines(keepends=True)
    lines.pop(chance.randrange(1, len(lines)))
    return {"translations.en.lock": "".join(lines).encode()}


def a_style(root: Path, chance: Random, number: int) -> Edit:
    """A style of ours."""
    name = "theme/assets/styles/base.css"
    return {name: (_text(root, name) + f"\n.lk-proef-{number} {{ color: red; }}\n").encode()}


def a_script(root: Path, chance: Random, number: int) -> Edit:
    """A script of ours."""
    name = "client/src/scene/main.ts"
    return {name: (_text(root, name) + f'\ndocument.title += "{number}";\n').encode()}


def a_layout(root: Path, chance: Random, number: int) -> Edit:
    """The layout of the theme, or what mkdocs.yml says about it."""
    if number % 2:
        text = _text(root, "theme/main.html").replace("<nav ", f'<nav data-proef="{number}" ', 1)
        return {"theme/main.html": text.encode()}
    feature = "    - navigation.top\n"
    text = _text(root, "mkdocs.yml")
    other = (
        text.replace(feature, "")
        if feature in text
        else text.replace("features:\n", f"features:\n{feature}")
    )
    return {"mkdocs.yml": other.encode()}


OFTEN: list[Kind] = [
    *(
        a_sentence,
        a_sentence,
        a_translated_sentence,
        a_title,
        a_title,
        a_title_in_the_sidebar,
        a_title_inside,
        a_term,
    ),
    *(an_id, an_order, a_file_that_goes, a_new_page, a_page_by_hand, a_lock),
    *(a_word_of_the_interface, a_word_of_the_theme, a_broken_file, a_reference_to_nothing),
]
SELDOM: list[Kind] = [a_style, a_script, a_layout]
"""These start the processes again or bundle scripts, which takes a while."""


def _files(root: Path, pattern: str) -> list[str]:
    found = (path for folder in ("docs", "quizzes") for path in (root / folder).rglob(pattern))
    return sorted(path.relative_to(root).as_posix() for path in found)


def _text(root: Path, name: str) -> str:
    return (root / name).read_text("utf-8")


def _grown(root: Path, chance: Random, files: list[str], place: re.Pattern[str], more: str) -> Edit:
    """One of the places of that kind in a file that has such a place, with something added."""
    for name in chance.sample(files, len(files)):
        text = _text(root, name)
        if found := list(place.finditer(text)):
            end = chance.choice(found).end()
            return {name: (text[:end] + more + text[end:]).encode()}
    return {}
