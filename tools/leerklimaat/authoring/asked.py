"""Which words of the interface pages, exports, theme and scripts ask for, and what they fill in.

From: our own templates, code and scripts, as they stand beside this package. To: schemas, and so
to rules/interface, which reads the table that comes of it. Never: runs what it reads.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes

import leerklimaat

Holes = frozenset[str]
"""The names of what is filled in."""

_PACKAGE = Path(leerklimaat.__file__).parent
_ROOT = _PACKAGE.parent.parent
PAGES = _PACKAGE / "pages"
EXPORTS = _PACKAGE / "exports"
SCRIPTS = _ROOT / "client/src"
_THEME = (
    _ROOT / "mkdocs.yml",
    *sorted((_ROOT / "theme").rglob("*.html")),
    _PACKAGE / "site/finish.py",
)

_ASKING = ("t", "words")
_COUNTING = "counted"
"""Asks for one of two words, with the number in it: that of one has `_one` after its key."""
_KEY = re.compile(r"[a-z]+(?:\.\w+)+")
_ANYTHING = r"[a-z0-9_.-]+"
_OF_A_MADE_PAGE = ("title", "summary", "also")
_IN_THEME = re.compile(r'words(?:\.|\[")(\w+)|^ +name: (\w+)$', re.MULTILINE)
# In a script a key is written whole, or with a part that is computed: `client.store.${trouble}`.
_IN_SCRIPT = re.compile(
    r"(\bsay\(\s*)?[\"`]((?:client|scene|data)\.[a-z_.-]+(?:\$\{[^`]*?\}[a-z_]*)?)[\"`](\s*[,)])?"
)
_COMPUTED = re.compile(r"\$\{.*?\}")
_VALUE = re.compile(r"\s*(\w+)\s*([:,}])")


class Asked(NamedTuple):
    """A word that is asked for. `key`: a pattern, for a part of it may be computed.

    `holes`: what is filled in; None where the key stands apart from the place that fills it in.
    """

    key: str
    holes: Holes | None

    @property
    def is_whole(self) -> bool:
        """True if the key is one word's, and not that of many."""
        return _ANYTHING not in self.key

    def fits(self, key: str) -> bool:
        """True if this is about the word with that key."""
        return re.fullmatch(self.key, key) is not None


def asked() -> Iterator[Asked]:
    """Everything that anything asks for."""
    for template in sorted(PAGES.rglob("*.j2")):
        yield from _of_template(template.read_text("utf-8"))
    for module in sorted([*PAGES.rglob("*.py"), *EXPORTS.rglob("*.py")]):
        yield from _of_code(module.read_text("utf-8"))
    for file in _THEME:
        for found in _IN_THEME.findall(file.read_text("utf-8")):
            yield Asked(re.escape(f"theme.{''.join(found)}"), None)
    yield from asked_by_scripts(SCRIPTS)


def asked_by_scripts(folder: Path) -> Iterator[Asked]:
    """What the scripts in a folder ask for."""
    for script in sorted(folder.rglob("*.ts")):
        yield from _of_script(script.read_text("utf-8"))


def wanted(written: dict[str, Holes]) -> dict[str, Holes]:
    """Every word there has to be, and what is filled in.

    `written`: the words there are, with the names they hold. Of a key of which a part is computed
    only they can tell which there are, and of a word that is filled in elsewhere than where its
    key stands, which names it has.
    """
    by_key: dict[str, list[Asked]] = {}
    for one in asked():
        by_key.setdefault(one.key, []).append(one)
    # One pattern for all: there are more than Python remembers once they are made.
    is_asked = re.compile("|".join(f"(?:{key})" for key in by_key)).fullmatch
    known = {key: holes for key, holes in written.items() if is_asked(key)}
    for key, places in by_key.items():
        word = re.sub(r"\\(.)", r"\1", key)
        given = [one.holes for one in places if one.holes is not None]
        if places[0].is_whole and len(given) == len(places):
            known[word] = frozenset.intersection(*given)
    return dict(sorted(known.items()))


def _of_template(source: str) -> Iterator[Asked]:
    tree = Environment(autoescape=True).parse(source)
    named: set[int] = set()
    for call in tree.find_all(nodes.Call):
        match call:
            case nodes.Call(node=nodes.Name(name=name)) | nodes.Call(node=nodes.Getattr(attr=name)):
                if name in _ASKING and call.args:
                    named.update(map(id, call.args[0].find_all(nodes.Const)), {id(call.args[0])})
                    yield Asked(_joined(call.args[0]), frozenset(one.key for one in call.kwargs))
                elif name == _COUNTING and call.args:
                    named.add(id(call.args[0]))
                    holes = frozenset({"number", *(one.key for one in call.kwargs)})
                    key = _joined(call.args[0])
                    yield from (Asked(f"{key}{end}", holes) for end in ("", "_one"))
    for text in tree.find_all(nodes.Const):
        if id(text) not in named and isinstance(text.value, str) and _KEY.fullmatch(text.value):
            yield Asked(re.escape(text.value), None)


def _joined(key: nodes.Expr) -> str:
    match key:
        case nodes.Const(value=str(text)):
            return re.escape(text)
        case nodes.Concat(nodes=parts):
            return "".join(map(_joined, parts))
        case _:
            return _ANYTHING


def _of_code(source: str) -> Iterator[Asked]:
    tree = ast.parse(source)
    named: set[int] = set()
    # The values of `ui[key].format(…)` stand around the word that they go into.
    filled = {
        id(node.func.value): frozenset(str(one.arg) for one in node.keywords)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "format"
    }
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="words"), args=[key, *_], keywords=values):
                holes = frozenset(str(one.arg) for one in values)
            case ast.Subscript(value=ast.Attribute(attr="ui") | ast.Name(id="ui"), slice=key):
                holes = filled.get(id(node), frozenset())
            case ast.Call(
                func=ast.Name(id="made"), args=[_, _, ast.Constant(value=str(start)), *_]
            ):
                for end in _OF_A_MADE_PAGE:
                    yield Asked(re.escape(f"{start}.{end}"), frozenset())
                continue
            case _:
                continue
        named.update(map(id, ast.walk(key)))
        if (pattern := _written(key)) is not None:
            yield Asked(pattern, holes)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in named:
            pattern = _written(node)
            if pattern is not None and _KEY.fullmatch(pattern.replace("\\", "")):
                yield Asked(pattern, None)


def _written(key: ast.expr) -> str | None:
    """A key in code as a pattern; None if its start is computed, as another place tells it."""
    match key:
        case ast.Constant(value=str(text)):
            return re.escape(text)
        case ast.JoinedStr(values=[ast.Constant(), *_] as parts):
            return "".join(_written(part) or _ANYTHING for part in parts)
        case _:
            return None


def _of_script(source: str) -> Iterator[Asked]:
    for found in _IN_SCRIPT.finditer(source):
        said, key, then = found.groups()
        pattern = _ANYTHING.join(re.escape(part) for part in _COMPUTED.split(key))
        holes: Holes | None = None
        if said and then and then.strip() == ")":
            holes = frozenset()
        elif said and then:
            holes = _values(source, found.end())
        yield Asked(pattern, holes)


def _values(source: str, at: int) -> Holes | None:
    """The names in the object that begins there: `{ number, of: run.order.length }`."""
    at += len(source[at:]) - len(source[at:].lstrip())
    if source[at : at + 1] != "{":
        return None
    names: set[str] = set()
    depth, is_name = 0, True
    for index in range(at, len(source)):
        sign = source[index]
        if depth == 1 and is_name and (found := _VALUE.match(source, index)):
            names.add(found.group(1))
            is_name = False
        if sign in "{[(":
            depth += 1
        elif sign in "}])":
            depth -= 1
            if depth == 0:
                break
        elif sign == "," and depth == 1:
            is_name = True
    return frozenset(names)
