"""What a page of a reader's own knows of the framework: ways and criteria lead somewhere."""

import json
import posixpath
import re
from typing import Any

import pytest

from leerklimaat import languages, pages
from leerklimaat.content.load import Loaded
from leerklimaat.model.collection import Talks
from leerklimaat.model.coverage import scenes_per_competence
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import (
    competences,
    in_order,
    items,
    objectives,
    support_levels,
)
from leerklimaat.pages.mine.criteria import criteria_of
from leerklimaat.pages.mine.ways import ways_of
from leerklimaat.pages.site import Site
from leerklimaat.pages.view import View
from leerklimaat.settings import Settings

PAGE = "competenties/mijn-beeld"


@pytest.fixture(scope="module")
def view(real: Loaded) -> View:
    site = Site(real.source, Settings())
    return View(site, site.sheets[PAGE])


@pytest.fixture(scope="module")
def ways(view: View) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ways_of(view))
    return found


def test_each_competence_has_all_of_its_ways_and_no_others(
    view: View, ways: dict[str, Any]
) -> None:
    base = view.site.base
    assert list(ways) == [f"competence:{one.id}" for one in competences(base)]
    for name, found in ways.items():
        competence = name.partition(":")[2]
        lessons = {
            f"lesson:{lesson.id}"
            for _, lesson in base.all(Lesson)
            if any(one.competence == competence for one in lesson.objectives)
        }
        talks = {
            f"talk:{talk.id}"
            for _, record in base.all(Talks)
            for talk in record.talks
            if talk.competence == competence
        }
        scenes = {f"scene:{scene}" for scene in scenes_per_competence(base)[competence]}
        named = [way["id"] for way in found]
        assert len(named) == len(set(named))
        assert {one for one in named if not one.startswith("bank:")} == lessons | talks | scenes
        kinds = [one.partition(":")[0] for one in named]
        assert kinds == sorted(kinds, key=["lesson", "bank", "scene", "talk"].index)


def test_every_question_is_counted_once(view: View, ways: dict[str, Any]) -> None:
    base = view.site.base
    aims = objectives(base)
    counted = sum(way.get("items", 0) for found in ways.values() for way in found)
    assert counted == sum(item.objective in aims for item in items(base)) > 0


def test_a_lesson_stands_after_those_it_builds_on(view: View, ways: dict[str, Any]) -> None:
    base = view.site.base
    ordered = [lesson.id for lesson in in_order(base)]
    assert sorted(ordered) == sorted(lesson.id for _, lesson in base.all(Lesson))
    for _, lesson in base.all(Lesson):
        for prior in lesson.prior:
            assert ordered.index(prior) < ordered.index(lesson.id)
    for found in ways.values():
        lessons = [way["id"] for way in found if way["id"].startswith("lesson:")]
        assert lessons == [f"lesson:{one}" for one in ordered if f"lesson:{one}" in lessons]


def test_a_lesson_says_which_levels_it_aims_at(view: View, ways: dict[str, Any]) -> None:
    levels = list(support_levels(view.site.base))
    for found in ways.values():
        for way in found:
            if way["id"].startswith("lesson:"):
                assert way["levels"]
                assert way["levels"] == [one for one in levels if one in way["levels"]]


def test_a_competence_says_what_each_level_asks(view: View) -> None:
    base = view.site.base
    criteria = json.loads(criteria_of(view))
    for competence in competences(base):
        asked = criteria[f"competence:{competence.id}"]
        assert list(asked["levels"]) == list(support_levels(base))
        assert "lang" not in asked
        for criterion in asked["levels"].values():
            assert all(criterion.values())


@pytest.mark.parametrize("language", languages.WHOLE)
def test_every_way_leads_to_a_page(sample: Loaded, language: str) -> None:
    made = pages.render(language, sample.bases, Settings(), {}).pages
    text = made[f"{PAGE}.md"].decode()
    [block] = re.findall(r'<script type="application/json" id="lk-ways">(.*?)</script>', text)
    found = [way for ways in json.loads(block).values() for way in ways]
    assert {way["id"].partition(":")[0] for way in found} == {"lesson", "bank", "scene", "talk"}
    for way in found:
        address, _, anchor = way["page"].partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(PAGE), address))
        target = made[path.replace(".html", ".md")].decode()
        assert not anchor or f'id="{anchor}"' in target
