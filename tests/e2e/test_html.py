"""The pages of both sites are valid HTML, by html-validate with .htmlvalidate.mjs.

The sample's are looked at one by one. Of the real site it is those that have among them whatever
any page of it has: which element stands in which, with which classes and attributes, and which
heading comes after which. So it hardly takes longer when four times as much was written.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.sampling import ROOT

VALIDATOR = ROOT / "node_modules/html-validate/bin/html-validate.mjs"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
Shape = tuple[Any, ...]


def _shapes(element: html.HtmlElement, around: tuple[str, ...] = ()) -> Iterator[Shape]:
    """What stands where; at ids and texts, which differ on every page, test_whole_site looks."""
    around = (*around, str(element.tag))
    yield around, element.get("class", ""), tuple(sorted(element.attrib))
    for part in element.iterchildren(etree.Element):
        yield from _shapes(part, around)


def _shapes_of(page: Path) -> set[Shape]:
    document = html.document_fromstring(page.read_bytes())
    steps = [str(heading.tag) for heading in document.iter(*HEADINGS)]
    return {*_shapes(document), *zip(["", *steps], steps, strict=False)}


def _telling(site: Path) -> list[Path]:
    """Few pages in which everything stands that stands in any; the largest come first."""
    seen: set[Shape] = set()
    found = []
    for page in sorted(site.rglob("*.html"), key=lambda page: (-page.stat().st_size, page)):
        if not (shapes := _shapes_of(page)) <= seen:
            seen |= shapes
            found.append(page)
    return found


@pytest.mark.xdist_group("whole-site")
def test_every_page_is_valid(site: Path, sample_site: Path, tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node, "no Node here: run `make test`"
    report = tmp_path / "report.json"
    options = ["--config", str(ROOT / ".htmlvalidate.mjs"), "--formatter", "json"]
    pages = [*map(str, _telling(site)), f"{sample_site}/**/*.html"]
    with report.open("w") as out:  # a file: it leaves before a pipe is empty
        run = subprocess.run(
            [node, str(VALIDATOR), *options, *pages],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    said = report.read_text("utf-8")
    assert said, f"{node} is too old for html-validate, or something else is wrong: {run.stderr}"
    assert run.returncode in (0, 1), run.stderr
    wrong = [
        f"{page['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for page in json.loads(said)
        for message in page["messages"]
    ]
    assert "\n".join(wrong) == ""
