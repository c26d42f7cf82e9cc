"""The rule knows every id that a template writes itself."""

import re

import pytest

from leerklimaat.content.rules.anchors import EVERYWHERE, TAKEN, Taken
from tests.sampling import ROOT

TEMPLATES = ROOT / "tools/leerklimaat/pages"
WRITTEN = re.compile(r'(?:\bheading\(\d, |\bid=)"([a-z0-9-]+)"(?! ~)')
PLAN = re.compile(r'plan\("(\w+)"')
INCLUDED = re.compile(r'\{% (?:include|extends) "([\w./-]+)" %\}')


def written(template: str) -> set[str]:
    """The ids in a template and in those it is made of, but for `lk-`, which no author writes."""
    text = (TEMPLATES / template).read_text("utf-8")
    own = {*WRITTEN.findall(text), *(name.replace("_", "-") for name in PLAN.findall(text))}
    inside = [written(name) for name in INCLUDED.findall(text) if not name.startswith("do/item/")]
    return {name for name in own.union(*inside) if not name.startswith("lk-")}


@pytest.mark.parametrize("taken", TAKEN, ids=lambda taken: taken.record.__name__)
def test_every_id_of_a_template_is_known(taken: Taken) -> None:
    found = {name for template in taken.templates for name in written(f"{template}.html.j2")}
    assert found - EVERYWHERE == set(taken.ids)
