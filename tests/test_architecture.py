"""The laws in tools/README.md that a program can see.

When one of these fails, the code has left the shape that lets one person hold it in their head;
change the code, or the law with its reason.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from leerklimaat import languages
from leerklimaat.content.rules import codes
from leerklimaat.model.items import ITEM_TYPES
from leerklimaat.site.policy import SCRIPTS, digest_of
from tests.sampling import ROOT

PACKAGE = ROOT / "tools" / "leerklimaat"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
TESTS = sorted(str(path) for path in (ROOT / "tests").rglob("*.py"))

GENERATOR = ("mkdocs", "material", "mkdocs_static_i18n")
KNOWS_GENERATOR = "site/generator/"
SITE_MOVERS = (
    "build",
    "place",
    "preview",
    "runs",
    "server",
    "shelf",
    "worker",
    "workers",
    "generator/hook",
)
MOVERS = ("tree.py", *(f"site/{name}.py" for name in SITE_MOVERS))
"""They write, move and remove whole folders of our own making."""
SOURCE_READERS = (
    "authoring/asked.py",
    "authoring/blind/answers.py",
    "authoring/docstrings.py",
    "authoring/example/__init__.py",
    "authoring/overlap.py",
    "authoring/review/answers.py",
    "command/remembered.py",
    "site/licences.py",
    "site/whole.py",
)
"""They read what no author writes: our own source, what others wrote, what is installed or made."""
NOWHERE = ("command/terminal.py",)
"""It opens what swallows everything, when there is no terminal."""
CLOCKS = {
    "command/cli.py": "`new` and `check` are told which day it is",
    "command/review.py": "what was judged is stamped with the day",
}
WORDS = ("ids", "languages", "problems", "prose", "quotes", "signs", "tree", "usage")
"""What stands on the ground floor: anyone may use it."""
NAMES_OF_NOTHING = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "base"}

READING = {
    "open",
    "read_text",
    "read_bytes",
    "rglob",
    "glob",
    "iterdir",
    "scandir",
    "listdir",
    "walk_up",
}
WRITING = {"write_text", "write_bytes", "mkdir", "makedirs", "touch", "unlink", "rmdir", "rmtree"}
WRITING |= {"copy2", "copytree", "copyfile", "symlink_to", "rename", "move", "mkdtemp", "mkstemp"}
TIME = {"now", "today", "utcnow", "fromtimestamp", "time", "monotonic", "localtime", "getmtime"}
CHANCE = {"random", "secrets", "uuid"}
ROOMS = "|".join(
    sorted({module.partition("/")[0] for module in MODULES if "/" in module} | {"rules"})
)
NAMED = re.compile(
    r"(?<![\w./<>-])("
    r"(?:[\w-]+/)*[\w-]+\.(?:py|ts|js|j2|yml|md|txt|toml)\b"  # a file
    rf"|(?:{ROOMS})/[\w/]*\w(?!\w|[./]\w)"  # a module, without its suffix
    r")"
)
"""What a head calls by its name."""
MADE_UP = {"x.yml", "x.en.yml", "x.md", "robots.txt"}
"""Names that stand for many files, and what a build makes."""
ITEM_CLASSES = {cls.__name__ for cls in ITEM_TYPES.values()}


@cache
def nodes(module: str) -> list[ast.AST]:
    return list(ast.walk(ast.parse((PACKAGE / module).read_text("utf-8"))))


@cache
def imports(module: str) -> frozenset[str]:
    """Every module or name that is imported, as a dotted name."""
    found: set[str] = set()
    for node in nodes(module):
        match node:
            case ast.Import(names=names):
                found.update(alias.name for alias in names)
            case ast.ImportFrom(module=str(source), names=names):
                found.update(f"{source}.{alias.name}" for alias in names)
    return frozenset(found)


@cache
def calls(module: str) -> frozenset[str]:
    """The last part of the name of everything that is called."""
    return frozenset(name for node in nodes(module) if (name := _called(node)))


def _called(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
        case _:
            return ""


def ours(module: str) -> set[str]:
    """What a module imports of our own, without the name of the package."""
    start = "leerklimaat."
    return {name.removeprefix(start) for name in imports(module) if name.startswith(start)}


def below(*folders: str) -> list[str]:
    return [module for module in MODULES if module.partition("/")[0] in folders]


def is_from(name: str, *modules: str) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def strangers(modules: list[str], *known: str) -> list[str]:
    """Imports of our own that come from elsewhere than the known packages."""
    return [f"{m}: {name}" for m in modules for name in ours(m) if not is_from(name, *known)]


def test_1_one_folder_knows_the_site_generator() -> None:
    knows = {m for m in MODULES if any(is_from(name, *GENERATOR) for name in imports(m))}
    assert knows == {f"{KNOWS_GENERATOR}hook.py", f"{KNOWS_GENERATOR}run.py"}


def test_2_only_content_reads_and_only_tree_writes() -> None:
    found = [
        f"{module}: {name}"
        for module in MODULES
        for name in (calls(module) & (READING | WRITING)) - _may_call(module)
    ]
    assert found == []


def _may_call(module: str) -> set[str]:
    if module in MOVERS:
        return READING | WRITING
    if module in NOWHERE:
        return {"open"}
    return READING if module.startswith("content/") or module in SOURCE_READERS else set()


def test_3_the_model_imports_nothing_of_ours_but_ids() -> None:
    assert strangers(below("model"), "model", "ids") == []


def test_3_scoring_knows_items_only() -> None:
    assert strangers(["scoring.py"], "model") == []


def test_3_study_load_knows_records_and_words() -> None:
    modules = ["study_load.py", "programme_load.py"]
    assert strangers(modules, "model", "ids", "languages", "prose", "study_load") == []


def test_3_content_knows_nothing_of_what_is_made_of_it() -> None:
    words = ("ids", "languages", "problems", "prose", "signs")
    known = ("content", "model", "programme_load", *words)
    assert strangers(below("content"), *known) == []


def test_3_pages_and_exports_see_records_not_files() -> None:
    reckoned = ("scoring", "study_load", "programme_load")
    known = ("pages", "exports", "model", "content.units", "settings", "tree", *reckoned)
    assert strangers(below("pages", "exports"), *known, *WORDS) == []


def test_3_only_the_stage_imports_pages_and_exports() -> None:
    for folder in ("pages", "exports"):
        users = {m for m in MODULES if any(is_from(name, folder) for name in ours(m))}
        # What is about all languages belongs to no stage. Exports ask pages where a page is.
        known = {*below(folder), *below("exports")}
        assert users - known <= {"site/stage.py", "site/build.py"}
    assert {name for name in ours("site/build.py") if is_from(name, "pages", "exports")} == {
        "exports.sitemap.sitemap"
    }


def test_3_pages_know_no_format() -> None:
    assert [m for m in below("pages") for name in ours(m) if is_from(name, "exports")] == []


def test_3_rooms_know_only_the_rooms_below_them() -> None:
    """Arrows point one way: commands use everything, the site and authoring know no command."""
    known = ("authoring", "content", "model", "scoring")
    assert strangers(below("authoring"), *known, *WORDS) == []
    made = ("site", "pages", "exports", "content", "model", "settings", "tree")
    assert strangers(below("site"), *made, *WORDS) == []
    users = {m for m in MODULES if any(is_from(name, "command") for name in ours(m))}
    assert users <= {"__main__.py", *below("command")}
    users = {m for m in MODULES if any(is_from(name, "authoring", "site") for name in ours(m))}
    assert users <= set(below("command", "authoring", "site"))


def test_4_nothing_is_looked_up_by_language() -> None:
    """`text["nl"]` would mean that one value holds two languages."""
    found = [
        f"{module}:{node.lineno}"
        for module in MODULES
        for node in nodes(module)
        if isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Constant)
        and node.slice.value in languages.ALL
    ]
    assert found == []


def test_4_no_language_has_a_place_of_its_own() -> None:
    """A table by language, or an `if` about one, would be forgotten when another comes."""
    found = [
        f"{module}:{value.lineno}"
        for module in MODULES
        for node in nodes(module)
        for value in _chosen_by(node)
        if isinstance(value, ast.Constant) and value.value in languages.ALL
    ]
    assert found == []


def _chosen_by(node: ast.AST) -> list[ast.expr]:
    """What a table or a comparison tells things apart by."""
    match node:
        case ast.Dict(keys=keys):
            return [key for key in keys if key is not None]
        case ast.Compare(left=left, comparators=others):
            return [left, *others]
        case ast.MatchValue(value=value):
            return [value]
        case _:
            return []


def test_6_no_clock_and_no_chance() -> None:
    assert set(CLOCKS) <= set(MODULES)
    found = [
        f"{module}: {name}"
        for module in MODULES
        for name in (
            *(name for name in imports(module) if is_from(name, *CHANCE)),
            *(calls(module) & TIME if module not in CLOCKS else ()),
        )
    ]
    assert found == []


def test_7_every_script_inside_a_template_of_ours_is_on_the_list() -> None:
    """A build stops for one that is not; here it takes no build to notice."""
    templates = [*(ROOT / "theme").rglob("*.html"), *(PACKAGE / "pages").rglob("*.j2")]
    scripts = {
        script: path.name
        for path in templates
        for script in re.findall(r"<script>(.*?)</script>", path.read_text("utf-8"), re.DOTALL)
    }
    assert scripts
    unknown = [name for script, name in scripts.items() if digest_of(script) not in SCRIPTS]
    assert unknown == [], "add the hash and the reason to SCRIPTS in site/policy.py"


def test_every_match_over_items_is_complete() -> None:
    """A new type of question is one record, and then whatever the type checker points at."""
    found = [
        f"{module}:{node.lineno}"
        for module in (*MODULES, *TESTS)
        for node in nodes(module)
        if isinstance(node, ast.Match)
        and _is_over_items(node)
        and _called_in(node.cases[-1]) != "assert_never"
    ]
    assert found == []


def test_nothing_asks_whether_an_item_is_of_one_type() -> None:
    """Whoever asks that has forgotten the others, and the type checker cannot tell."""
    found = [
        f"{module}:{node.lineno}"
        for module in MODULES
        for node in nodes(module)
        if isinstance(node, ast.Call)
        and _called(node) == "isinstance"
        and ITEM_CLASSES
        & {part.id for part in ast.walk(node.args[1]) if isinstance(part, ast.Name)}
    ]
    assert found == []


def test_the_guide_to_a_new_type_of_question_names_every_place() -> None:
    """A module, or the folder it is in; the type checker names them only after the first step."""
    guide = (ROOT / "tools/README.md").read_text("utf-8")
    said = guide.partition("**A new type of question.**")[2].partition("\n\n**")[0]
    places = re.findall(r"`([a-z_/-]+(?:/|\.py))`", said)
    asked = {
        module
        for module in MODULES
        for node in nodes(module)
        if isinstance(node, ast.Match) and _is_over_items(node)
    }
    assert asked
    assert sorted(one for one in asked if not one.startswith(tuple(places))) == []


def _is_over_items(node: ast.Match) -> bool:
    """True when every class in its patterns is a type of question."""
    classes = {name for case in node.cases for name in _classes(case.pattern)}
    return bool(classes) and classes <= ITEM_CLASSES


def _classes(pattern: ast.pattern) -> Iterator[str]:
    for node in ast.walk(pattern):
        if isinstance(node, ast.MatchClass):
            yield node.cls.id if isinstance(node.cls, ast.Name) else ast.unparse(node.cls)


def _called_in(case: ast.match_case) -> str:
    match case.body:
        case [ast.Expr(value=call)]:
            return _called(call)
        case _:
            return ""


def test_scripts_read_a_file_that_someone_picked_in_one_place() -> None:
    """It may be gone, or too large, and each page has words for that."""
    reads = re.compile(r"\bfile\w*\.(?:text|arrayBuffer|stream)\(|\bFileReader\b", re.IGNORECASE)
    found = [path.name for path, text in scripts().items() if reads.search(text)]
    assert found == ["picked.ts"]


def test_nothing_is_exported_that_no_other_line_names() -> None:
    """Neither the linter nor the compiler looks for these. A name in a test counts."""
    exported = re.compile(
        r"^export (?:abstract |async )*(?:function\*?|const|let|class|interface|type|enum) (\w+)",
        re.MULTILINE,
    )
    named = Counter(
        word
        for folder in ("src", "test", "worker")
        for text in scripts(folder).values()
        for word in re.findall(r"\w+", text)
    )
    found = {name for text in scripts().values() for name in exported.findall(text)}
    assert len(found) > 500
    assert {name for name in found if named[name] == 1} == set()


@cache
def scripts(folder: str = "src") -> dict[Path, str]:
    """What runs in a browser, or tests it, by its file."""
    return {path: path.read_text("utf-8") for path in (ROOT / "client" / folder).rglob("*.ts")}


def test_every_module_says_what_it_is_for() -> None:
    heads = {module: ast.get_docstring(_module(module)) for module in MODULES}
    assert [module for module, head in heads.items() if not head] == []
    assert [module for module, head in heads.items() if len((head or "").splitlines()) > 8] == []


def test_what_a_head_names_is_there() -> None:
    """A head that names a file or a room of long ago sends its reader astray."""
    places = (ROOT, PACKAGE, PACKAGE / "content", PACKAGE / "content/rules")
    missing = [
        f"{module}: {name}"
        for module in MODULES
        for name in NAMED.findall(ast.get_docstring(_module(module)) or "")
        if name not in MADE_UP
        if not any((place / name).exists() for place in (*places, (PACKAGE / module).parent))
        if not any((place / f"{name}.py").exists() for place in places)
        if not any(known.endswith(f"/{name}") for known in MODULES)
    ]
    assert missing == []


def _module(module: str) -> ast.Module:
    found = nodes(module)[0]
    assert isinstance(found, ast.Module)
    return found


def test_no_module_is_named_after_nothing() -> None:
    parts = {part for module in MODULES for part in Path(module).with_suffix("").parts}
    assert parts & NAMES_OF_NOTHING == set()


def test_no_module_outgrows_a_reader() -> None:
    """250 lines ask for a hard look, 360 for a second file."""
    sizes = {m: len((PACKAGE / m).read_text("utf-8").splitlines()) for m in MODULES}
    long = {module: size for module, size in sizes.items() if size > 360}
    assert long == {}


def test_a_code_is_one_that_a_rule_has() -> None:
    """A reason is said in words; the criteria that other codes are of, stand nowhere here."""
    known = {value for value in vars(codes).values() if isinstance(value, str)}
    known |= {"KR-20", "KR-21"}  # measures of reliability
    sources = [
        path
        for folder in ("client/src", "client/test", "tools/leerklimaat")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".ts", ".py", ".j2", ".css")
    ]
    found = {
        f"{path.relative_to(ROOT)}: {code}"
        for path in sources
        for code in re.findall(r"(?<![\w-])[A-Z]{2}-\d\d(?![\w-])", path.read_text("utf-8"))
        if code not in known
    }
    assert found == set()
