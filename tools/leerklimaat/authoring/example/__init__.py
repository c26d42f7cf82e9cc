"""A small finished lesson with its questions, in every language, to copy under another id.

From: the four files beside this one, which are as good as what stands on the site; the knowledge
base, for the module and the place in it. To: `leerklimaat new example` and the desk. Never: writes;
the tree that it returns is written by who asked. A test puts a copy in the real content and checks.
"""

import re
from datetime import date
from importlib.resources import files
from pathlib import PurePosixPath

from leerklimaat import languages
from leerklimaat.content.rules.files import schema_line
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.tree import Tree

EXAMPLE = "example"
"""The word after `new`: no kind, for it makes a lesson and its bank."""
_ID = re.compile(r"\bsamen-eten\b")
_CHANGED = re.compile(r"^( *changed:).*$", re.MULTILINE)


def example(base: KnowledgeBase, identifier: str, folder: str, day: date) -> Tree:
    """The lesson in that folder of a module, and its bank, about that id."""
    modules = [
        (entry.id, one.number)
        for entry, one in base.all(Module)
        if PurePosixPath(entry.file).parent.as_posix() == folder
    ]
    module = modules[0][0]
    number = 1 + max((one.number for _, one in base.all(Lesson) if one.module == module), default=0)
    made: dict[str, bytes] = {}
    for kind, place in (("lesson", folder), ("bank", "quizzes")):
        path = f"{place}/{identifier}.yml"
        for language in languages.ALL:
            is_source = language == languages.SOURCE
            suffix = "" if is_source else f".{language}"
            text = files(__package__).joinpath(f"{kind}{suffix}.yml").read_text("utf-8")
            text = _CHANGED.sub(rf"\1 {day.isoformat()}", _ID.sub(identifier, text))
            if kind == "lesson" and is_source:
                text = text.replace("module: oefenmodule", f"module: {module}", 1)
                text = text.replace("number: 1\n", f"number: {number}\n", 1)
            file = path if is_source else languages.sidecar(path, language)
            made[file] = f"{schema_line(file, f'{kind}{suffix}')}\n{text}".encode()
    return made
