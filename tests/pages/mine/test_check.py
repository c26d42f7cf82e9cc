"""The page of checks: every competence with what the banks hold for it, closed questions only."""

import json
import posixpath
import re
from typing import Any

import pytest

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank
from leerklimaat.model.overview import competences, support_levels
from leerklimaat.pages.mine.check import FEWEST, offers_of
from leerklimaat.settings import Settings

PAGE = "competenties/mijn-check"


@pytest.fixture(scope="module", params=languages.WHOLE)
def rendered(sample: Loaded, request: pytest.FixtureRequest) -> pages.Rendered:
    return pages.render(request.param, sample.bases, Settings(), {})


@pytest.fixture(scope="module")
def text(rendered: pages.Rendered) -> str:
    return rendered.pages[f"{PAGE}.md"].decode()


@pytest.fixture(scope="module")
def data(text: str) -> dict[str, Any]:
    [block] = re.findall(r'<script type="application/json" id="lk-check">(.*?)</script>', text)
    found: dict[str, Any] = json.loads(block)
    return found


def test_every_competence_counts_its_closed_questions(real: Loaded) -> None:
    base = real.source
    offers = offers_of(base)
    assert [offer.competence for offer in offers] == competences(base)
    for offer in offers:
        closed = [
            item
            for _, bank in base.all(Bank)
            for item in bank.items
            if item.competence == offer.competence.id
            and item.type != "short-answer"
            and not any(gap.entry == "type" for gap in getattr(item, "gaps", ()))
        ]
        assert offer.number == len(closed)
        assert offer.has_check == (len(closed) >= FEWEST)
    assert any(offer.has_check for offer in offers)


def test_where_there_is_no_check_the_page_says_so(
    sample: Loaded, text: str, data: dict[str, Any]
) -> None:
    words = {base.ui["check.none"] for base in sample.bases.values()}
    for part in text.split('<li class="lk-check__offer')[1:]:
        [name] = re.findall(r'data-competence="([^"]+)"', part)
        offer = part.partition("</li>\n<li")[0].partition("</ul>\n</section>")[0]
        assert (name in data["items"]) == (not any(one in offer for one in words))
        assert f'id="{name.partition(":")[2]}"' in offer
    assert list(data["items"]) == ["competence:maaltijd-dragen"]


def test_without_script_it_leads_to_the_quizzes(text: str) -> None:
    assert 'href="../lessen/eerste-dienst/aan-tafel-quiz.html"' in text


def test_the_script_finds_each_question_in_the_script_of_its_bank(
    rendered: pages.Rendered, data: dict[str, Any]
) -> None:
    folder = posixpath.dirname(PAGE)
    for questions in data["items"].values():
        assert len(questions) >= FEWEST == data["fewest"]
        for question in questions:
            bank = question["id"].partition("/")[0]
            path = posixpath.normpath(posixpath.join(folder, data["banks"][bank]))
            assert f'"id":"{question["id"]}"' in rendered.scripts[path].decode()


def test_members_of_a_set_are_known_as_such(data: dict[str, Any]) -> None:
    questions = data["items"]["competence:maaltijd-dragen"]
    members = [one["id"] for one in questions if "set" in one]
    assert members == [
        f"bank:aan-tafel/{name}" for name in ("brief", "grap", "broodmes", "zakgeld")
    ]


def test_addresses_start_at_the_root_and_the_cards_are_there(
    rendered: pages.Rendered, data: dict[str, Any]
) -> None:
    folder = posixpath.dirname(PAGE)
    cards = posixpath.normpath(posixpath.join(folder, data["cards"]))
    assert cards.replace(".html", ".md") in rendered.pages
    assert posixpath.normpath(posixpath.join(folder, data["root"], "vandaag")) == "vandaag"


def test_each_level_says_what_can_show_it(sample: Loaded, data: dict[str, Any]) -> None:
    assert list(data["levels"]) == list(support_levels(sample.source))
    for words in data["levels"].values():
        assert words["question"]
        assert words["evidence"]
