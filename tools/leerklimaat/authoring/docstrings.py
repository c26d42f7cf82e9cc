"""The Dutch docstrings of the model, read from its source.

From: the source files of model/. To: schemas (hover help), new (comments in a template).
Python drops the string below a field; parsing here, and only when asked, keeps imports fast.
"""

import ast
import inspect
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel


def of_class(cls: type[BaseModel]) -> str:
    """What a record or part is, in one Dutch line or paragraph."""
    return _unfold(inspect.getdoc(cls) or "")


def of_field(cls: type[BaseModel], name: str) -> str:
    """What a field is for; "" when nobody wrote it down."""
    owner = owner_of(cls, name)
    return _of_module(owner.__module__).get((owner.__name__, name), "")


def owner_of(cls: type[BaseModel], name: str) -> type:
    """The class that declares a field: the record's own, or one it builds on."""
    return next(base for base in cls.__mro__ if name in inspect.get_annotations(base))


@cache
def _of_module(module: str) -> dict[tuple[str, str], str]:
    source = Path(str(import_module(module).__file__)).read_text("utf-8")
    return {
        (cls.name, field): text
        for cls in ast.parse(source).body
        if isinstance(cls, ast.ClassDef)
        for field, text in _of_body(cls.body)
    }


def _of_body(body: list[ast.stmt]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for statement, after in pairwise(body):
        match statement, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found.append((name, _unfold(text)))
    return found


def _unfold(text: str) -> str:
    return " ".join(text.split())
