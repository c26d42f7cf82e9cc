"""README, CONTRIBUTING and tools/README: what they name exists, what they show works.

A guide that lies is worse than none, so each command, path, link, example and message in them is
tried here. When this fails after a change, the guide is what to mend.
"""

import ast
import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer
from PIL import Image
from typer.testing import CliRunner

from leerklimaat.command.cli import app
from leerklimaat.content import load as loading
from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.content.rules.codes import WAIVABLE
from leerklimaat.model.overview import status
from leerklimaat.model.record import Status
from leerklimaat.problems import Problem, Severity
from leerklimaat.site.sources import SITE
from tests.sampling import ROOT, SAMPLE

GUIDES = ("README.md", "CONTRIBUTING.md", "tools/README.md")
PACKAGE = ROOT / "tools" / "leerklimaat"
TEXTS = {guide: (ROOT / guide).read_text("utf-8") for guide in GUIDES}
CONTRIBUTING, MAP = TEXTS["CONTRIBUTING.md"], TEXTS["tools/README.md"]

MADE = (
    "site/",
    ".venv/",
    ".cache/",
    "sitemap.xml",
    "robots.txt",
    "blind/",
    "only.md",
    "full.md",
    "key.json",
)
"""What a build, a command or an installation makes."""
PATTERNS = {"x.yml", "x.en.yml", ".en.yml", ".en.md", ".htaccess", "test_<module>.py"}
"""Names that stand for many files, or for a file on a host."""
MOST_BYTES = 250_000

_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_PATH = re.compile(
    r"\.?\w[\w./-]*(?:/|\.(?:md|yml|yaml|py|j2|toml|json|txt|lock|css|html|xml|png))"
)
_PLACE = re.compile(r"(?:onder `(\w+):` in )?`((?:docs|quizzes)/[^`]+\.yml)`:$")


@dataclass(frozen=True)
class Example:
    """A piece of YAML in CONTRIBUTING. `file`: where it goes; `key`: the list it is added to."""

    text: str
    file: str = ""
    key: str = ""


def fences(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Each fenced piece in a language, after the paragraph above it."""
    for found in _FENCE.finditer(text):
        if found[2] == language:
            above = text[: found.start()].rstrip().rpartition("\n\n")[2]
            yield " ".join(above.split()), re.sub(rf"^{found[1]}", "", found[3], flags=re.MULTILINE)


def spans(text: str) -> list[str]:
    """What stands between back ticks, fenced pieces left out."""
    return [" ".join(span.split()) for span in _SPAN.findall(_FENCE.sub("", text))]


def code(text: str) -> list[str]:
    """Every line of code that is shown, in a sentence or by itself."""
    fenced = [line for found in _FENCE.finditer(text) for line in found[3].splitlines()]
    return [*spans(text), *fenced]


def examples() -> list[Example]:
    """The YAML of CONTRIBUTING."""
    found = []
    for above, text in fences(CONTRIBUTING, "yaml"):
        place = _PLACE.search(above)
        found.append(Example(text, place[2], place[1] or "") if place else Example(text))
    return found


EXAMPLES = examples()
WHOLE = next(example for example in EXAMPLES if example.file and not example.key)
"""The first example that is a file by itself: the principle."""


def documented(pattern: str) -> set[tuple[str, ...]]:
    """What a pattern finds in the code of all guides, as tuples of words."""
    return {
        tuple(found.split())
        for text in TEXTS.values()
        for line in code(text)
        for found in re.findall(rf"(?:^|\s|bin/){pattern}", line)
    }


# Commands


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    [phony] = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    return set(phony.split())


def commands() -> dict[str, Any]:
    """Every command that does something, by its words."""
    found: dict[str, Any] = {}
    for name, command in getattr(typer.main.get_command(app), "commands", {}).items():
        inside = getattr(command, "commands", None)
        found |= (
            {f"{name} {word}": one for word, one in inside.items()} if inside else {name: command}
        )
    return found


def test_every_make_command_exists_and_is_explained() -> None:
    named = {words[0] for words in documented(r"(?<!blind )make ([a-z]+)")}
    assert named == make_targets()


def test_what_stays_when_the_locks_are_renewed_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    stays = set(re.findall(r"^STAYS := (.*)$", makefile, re.MULTILINE)[0].split())
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    named = {one: set(package[one]) for one in ("dependencies", "devDependencies")}
    assert stays < named["devDependencies"]
    run = subprocess.run(
        ["make", "--dry-run", "lock"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for kind, names in named.items():
        [expression] = re.findall(rf'node -p "(.*\.{kind}\).*)"\)', run.stdout)
        newest = subprocess.run(
            ["node", "-p", expression], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert set(newest.stdout.split()) == {f"{name}@latest" for name in names - stays}


def test_no_clean_takes_the_whole_folder_of_the_site() -> None:
    lines = (ROOT / "Makefile").read_text("utf-8").splitlines()
    assert [line for line in lines if "rm " in line and SITE in line.split()] == []


def test_every_command_exists_and_is_explained() -> None:
    named = documented(r"leerklimaat ((?:translate |blind )?[a-z]+)")
    assert {" ".join(words) for words in named} == set(commands())


def test_every_option_of_a_command_exists() -> None:
    known = {
        option for command in commands().values() for one in command.params for option in one.opts
    }
    table = [line for line in TEXTS["README.md"].splitlines() if line.startswith("| `leerklimaat")]
    used = {option for line in table for option in re.findall(r"`(--[a-z]+)", line)}
    assert used
    assert used <= known


def test_every_new_in_the_guides_works(sample_root: Path) -> None:
    lines = [line for text in TEXTS.values() for line in code(text) if "leerklimaat new " in line]
    # The example goes into a folder of the real content; tests/authoring/test_example.py tries it.
    ready = [line for line in lines if line == line.lower() and "new example" not in line]
    assert len(ready) > 3
    for line in ready:
        run(sample_root, line)


def run(project: Path, line: str) -> None:
    _, *words = shlex.split(line)
    found = CliRunner().invoke(app, [*words, "--root", str(project)])
    assert (found.exit_code, line) == (0, line), found.output


# Paths, links, names


def test_every_path_exists() -> None:
    names = {
        path.name for folder in ("docs", "tools", "tests") for path in (ROOT / folder).rglob("*")
    }
    shown = {example.file for example in EXAMPLES}
    shown |= {f"{Path(file).parent.as_posix()}/" for file in shown}
    missing = [
        (guide, word)
        for guide, text in TEXTS.items()
        for span in spans(text)
        for word in span.split()
        if _PATH.fullmatch(word)
        if word not in PATTERNS | shown
        if not word.startswith(MADE)
        if not any((root / word).exists() for root in (ROOT, PACKAGE, SAMPLE))
        if "/" in word or word not in names
    ]
    assert missing == []


@pytest.mark.parametrize("guide", [*GUIDES, "CHANGELOG.md"])
def test_every_link_leads_somewhere(guide: str) -> None:
    text = (ROOT / guide).read_text("utf-8")
    plain = _SPAN.sub("", _FENCE.sub("", text))
    for target in _LINK.findall(plain):
        file, _, anchor = target.partition("#")
        if not target.startswith("https://"):
            assert ((ROOT / guide).parent / file).exists(), target
            assert not anchor or anchor in anchors(text), target


def anchors(text: str) -> set[str]:
    """How a forge names headings."""
    titles = re.findall(r"^#+ (.*)$", _FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title).lower().replace(" ", "-") for title in titles}


def test_every_variable_is_read_somewhere() -> None:
    sources = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    read = {
        name
        for path in sources
        if path != Path(__file__)
        for name in re.findall(
            r"(?:environ|given)\S*[\[(]\"(LEERKLIMAAT_\w+)", path.read_text("utf-8")
        )
    }
    named = {name for text in TEXTS.values() for name in re.findall(r"LEERKLIMAAT_\w+", text)}
    assert named <= read
    assert {"LEERKLIMAAT_SITE_URL", "LEERKLIMAAT_EDIT_URL"} <= named


def test_every_module_is_in_the_map_once() -> None:
    mapped = re.findall(r"^\| `([^`]+\.py)` \|", MAP, re.MULTILINE)
    modules = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if path.name != "__init__.py" or len(ast.parse(path.read_text("utf-8")).body) > 1
    }
    assert set(mapped) == modules
    assert [name for name in modules if mapped.count(name) > 1] == []


def test_the_readme_shows_a_small_screenshot() -> None:
    path = ROOT / "images" / "screenshot.png"
    assert "](images/screenshot.png)" in TEXTS["README.md"]
    assert path.stat().st_size <= MOST_BYTES
    with Image.open(path) as image:
        assert image.width > 390 + 1280


def test_the_readme_says_how_far_the_texts_were_checked(real: Loaded) -> None:
    says = "Alle teksten zijn nog *concept*" in TEXTS["README.md"]
    assert says == (status(real.source) is Status.CONCEPT)


def test_the_python_in_the_guides_is_python() -> None:
    for _, text in fences(MAP, "python"):
        ast.parse(text)


# Examples for authors


def put_all(project: Path) -> None:
    """Every example where the guide says that it goes, after the commands that make the files."""
    for _, text in fences(CONTRIBUTING, "sh"):
        for line in text.splitlines():
            if line.startswith("leerklimaat new "):
                run(project, line)
    for example in EXAMPLES:
        if example.file:
            put(project, example)


def put(project: Path, example: Example) -> None:
    path = project / example.file
    if not example.key:
        path.write_text(example.text, "utf-8")
        return
    text = path.read_text("utf-8")
    name = example.text.splitlines()[0].strip()
    if f"\n  {name}\n" in text:
        assert example.text in text, f"{example.file} has `{name}`, but not as the guide shows it"
        return
    before, key, after = text.partition(f"\n{example.key}:\n")
    assert key, f"{example.file} has no `{example.key}:`"
    at = like(example, after)
    path.write_text(before + key + after[:at] + example.text + after[at:], "utf-8")


def like(example: Example, after: str) -> int:
    """Before the first thing of the same type, since lessons have an order; else in front."""
    named = re.search(r"^ {4}type: .*\n", example.text, re.MULTILINE)
    first = named and re.search(
        rf"^  - id: .*\n(?: {{4}}#.*\n)*{re.escape(named[0])}", after, re.MULTILINE
    )
    return first.start() if first else 0


@pytest.fixture
def quick(project: Path, real: Loaded, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the real content of which only what is changed is read again."""
    monkeypatch.setattr(loading, "load", lambda root: load(root, real))
    return project


def problems(root: Path) -> list[Problem]:
    """All but that English is wanting or not recorded yet, which the guide explains.

    Nor what a template left, that it is like an example of the guide, or that its plans are still
    those of the template: who follows the guide writes over both.
    """
    found = (
        one for one in check(loading.load(root)) if one.rule not in ("AL-01", "IT-16", "sjabloon")
    )
    return [one for one in found if one.severity is Severity.ERROR or one.rule != "vertaling"]


def said(root: Path) -> set[tuple[str, str, str]]:
    """Problems without the line they are on, which moves when something is added above it."""
    return {(one.place.file, one.what, one.hint) for one in problems(root)}


def test_every_example_is_as_good_as_the_rest(quick: Path) -> None:
    before = said(quick)
    put_all(quick)
    files = {example.file for example in EXAMPLES}
    assert [one for one in said(quick) - before if one[0] in files] == []


@pytest.mark.parametrize("number", [n for n, one in enumerate(EXAMPLES) if not one.file])
def test_every_key_that_is_shown_may_be_added(quick: Path, number: int) -> None:
    put(quick, Example(WHOLE.text + EXAMPLES[number].text, WHOLE.file))
    assert [one for one in problems(quick) if one.place.file == WHOLE.file] == []


MISTAKES = (
    ("principle:anderen-nodig", "principle:anderen-nodg"),
    ("basis: redactie\n", ""),
    ("title: Iedereen heeft een plaats aan tafel", "title: Aan tafel: wie zit waar?"),
)


def test_every_message_is_what_check_says(quick: Path) -> None:
    shown = [line for _, text in fences(CONTRIBUTING, "text") for line in text.splitlines()]
    heard = []
    for right, wrong in MISTAKES:
        assert right in WHOLE.text
        put(quick, Example(WHOLE.text.replace(right, wrong), WHOLE.file))
        heard += [str(one) for one in problems(quick) if one.place.file == WHOLE.file]
    assert shown == heard


def test_every_rule_that_can_be_waived_is_named() -> None:
    [sentence] = re.findall(r"Voor (`[^.]*) kun je een uitzondering", CONTRIBUTING)
    assert re.findall(r"`([^`]+)`", sentence) == sorted(WAIVABLE, key=list(WAIVABLE).index)
