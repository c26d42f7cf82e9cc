"""The Dutch docstrings of the model, read from its source.

From: the source files of model/. To: schemas (hover help), new (comments in a template).
Python drops the string below a field; parsing here, and only when asked, keeps imports fast.
"""

import ast
import inspect
from functools import cache
from importlib import import_module
from pathlib import Path

from pydantic import BaseModel


def of_class(cls: type[BaseModel]) -> str:
    """What a record or part is, in one Dutch line or paragraph."""
    return _unfold(inspect.getdoc(cls) or "")


def of_field(cls: type[BaseModel], name: str) -> str:
    """What a field is for; found in the class that declares it. "" when nobody wrote it down."""
    for base in cls.__mro__:
        if name in base.__dict__.get("__annotations__", {}):
            return _of_module(base.__module__).get((base.__name__, name), "")
    return ""


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
    for statement, after in zip(body, body[1:], strict=False):
        match statement, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found.append((name, _unfold(text)))
    return found


def _unfold(text: str) -> str:
    return " ".join(text.split())
