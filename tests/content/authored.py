"""A root with a few authored files, for tests that need less than the sample.

Gives what every root needs (interface words, writing rules without any word in their lists).
"""

from pathlib import Path

TASK = """\
kind: task
id: {id}
title: Een taak
summary: Een taak om iets aan te tonen.
moment: |
  {moment}
basis: redactie
changed: 2026-11-21
"""

_WORDING = "{mean_sentence: 15, long_sentence: 25, max_sentence: 35, stigma: [], gendered: []}"
_NEEDED = {
    "docs/ui.yml": "site: {name: Een}\n",
    "docs/ui.en.yml": "site: {name: One}\n",
    "docs/schrijfregels.yml": f"""\
kind: writing-rules
long_share: 0.1
paragraph_sentences: 6
paragraph_words: 100
nl: {_WORDING}
en: {_WORDING}
""",
}


def root_with(root: Path, files: dict[str, str]) -> Path:
    """Write these files, and what every root needs, below a folder."""
    for name, text in {**_NEEDED, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def task(identifier: str, moment: str = "Er gebeurt iets.") -> str:
    """A valid record with little in it."""
    return TASK.format(id=identifier, moment=moment)
