"""The texts of the templates for lessons and banks, and what stands where a programme that someone
made on the site (client/src/compose/yaml.ts) is still empty. Nobody means to publish these.

From: authoring/templates, read line by line. To: rules/standing. Only texts of some length: a short
stem or title may be exactly what an author wants. Never: fills a template in; a text with a blank
in it is left out.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import leerklimaat

_FOLDER = Path(leerklimaat.__file__).parent / "authoring/templates"
_LESSON_AND_BANK = (
    *("lesson", "bank", "_item", "contrast-set", "single-choice", "multiple-response"),
    *("true-false", "matching", "ordering", "cloze", "short-answer", "situational-judgement"),
)
_OFF = re.compile(r"^( *)#")
_VALUE = re.compile(r"(?:- )?(?:\w+: ?)?(.*)")
_BLOCK = ("|", ">-")
_WORDS = 6
UNWRITTEN = frozenset({"Nog te schrijven", "Still to be written"})
"""As `client.compose.unwritten.text` says it in each language; a test compares."""


@cache
def template_texts() -> frozenset[str]:
    """Every such text, on one line."""
    files = (_FOLDER / f"{name}.yml.j2" for name in _LESSON_AND_BANK)
    return frozenset(
        text
        for file in files
        for text in _texts(file.read_text("utf-8"))
        if len(text.split()) >= _WORDS and "{" not in text
    )


def _texts(template: str) -> Iterator[str]:
    """The value of every key, also of one that is turned off; a block is one text."""
    block: list[str] = []
    inside = -1
    for line in (_OFF.sub(r"\1", raw) for raw in template.splitlines()):
        indent = len(line) - len(line.lstrip())
        if inside >= 0 and indent > inside:
            block.append(line.strip())
            continue
        yield " ".join(block)
        block, inside = [], -1
        found = _VALUE.match(line.strip())
        value = found[1] if found else ""
        if value in _BLOCK:
            inside = indent
        else:
            yield value.strip('"')
    yield " ".join(block)
