"""Records to pages, in folders by what a reader comes for.

From: the knowledge bases. To: build (a Tree). Templates stand beside their code. Never: reads or
writes files, or turns text into HTML by itself (prose.py does).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from leerklimaat.languages import SOURCE
from leerklimaat.model.bank import Bank
from leerklimaat.model.collection import (
    Attitudes,
    Bibliography,
    Doubts,
    Glossary,
    Profiles,
    Statements,
    Talks,
)
from leerklimaat.model.competence import Attitude, Competence, Framework
from leerklimaat.model.crosswalk import Crosswalk
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.knowledge import Explanation
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.model.leaving import Leaving
from leerklimaat.model.practice import Checklist
from leerklimaat.model.scene import Scene
from leerklimaat.model.site import Folder, Home, Page
from leerklimaat.pages.do.bank_scripts import scripts_of
from leerklimaat.pages.do.banks import banks_page, quiz_page, review_page
from leerklimaat.pages.do.scenes import graph_page, scene_page
from leerklimaat.pages.do.today import today_page
from leerklimaat.pages.folder import folder_page
from leerklimaat.pages.handwritten import handwritten_page
from leerklimaat.pages.home import home_page
from leerklimaat.pages.learn.competences import (
    attitude_page,
    attitudes_page,
    competence_page,
    framework_page,
    profiles_page,
)
from leerklimaat.pages.learn.compose import compose_page
from leerklimaat.pages.learn.lessons import lesson_page, module_page
from leerklimaat.pages.learn.programmes import programme_page
from leerklimaat.pages.licences import licences_page
from leerklimaat.pages.look_up.doubts import doubts_page
from leerklimaat.pages.look_up.explanation import explanation_page
from leerklimaat.pages.look_up.glossary import glossary_page
from leerklimaat.pages.look_up.sources import sources_page
from leerklimaat.pages.look_up.statements import statements_page
from leerklimaat.pages.mine.assessment import assessment_page
from leerklimaat.pages.mine.check import check_page
from leerklimaat.pages.mine.data import data_page
from leerklimaat.pages.mine.evidence import evidence_page
from leerklimaat.pages.mine.feedback import answer_page, ask_page
from leerklimaat.pages.mine.picture import picture_page
from leerklimaat.pages.mine.plan import plan_page
from leerklimaat.pages.mine.texts import texts_script
from leerklimaat.pages.opening import door_page
from leerklimaat.pages.plan import plan_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.pages.team.at_work import five_minutes_page, observation_page, rubric_page
from leerklimaat.pages.team.blueprint import blueprint_page
from leerklimaat.pages.team.coverage import coverage_page
from leerklimaat.pages.team.crosswalk import crosswalk_page
from leerklimaat.pages.team.groups import group_page
from leerklimaat.pages.team.leaving import leaving_page
from leerklimaat.pages.team.look_back import look_back_page
from leerklimaat.pages.team.practice import checklist_page, talks_page
from leerklimaat.pages.team.scenes import team_page
from leerklimaat.pages.team.trainer import trainer_page
from leerklimaat.pages.team.trainers import trainers_page
from leerklimaat.settings import Settings
from leerklimaat.tree import Tree


@dataclass(frozen=True, slots=True)
class Rendered:
    """`pages`: a head in YAML and HTML, below the stage; `scripts`: banks beside it.

    `plan`: what the site generator must know of each page. A page ends in `.md`, which is what
    the generator looks for.
    """

    pages: Tree
    scripts: Tree
    plan: bytes


def render(
    language: str,
    bases: dict[str, KnowledgeBase],
    settings: Settings,
    licences: Mapping[str, str],
    leaving: Leaving | None = None,
) -> Rendered:
    """Every page of one language, and the plan that ties them together.

    Only pages that compare a bank between languages, or name Dutch texts by their hashes, look at
    the other bases. `licences`: the texts, by the name of what they are about. `leaving`: the
    files that there are for others.
    """
    site = Site(bases[language], settings)
    pages = {
        f"{sheet.path}.md": page_of(site, sheet, bases, licences, leaving or {})
        for sheet in site.sheets.values()
    }
    return Rendered(pages, scripts_beside(site, bases[SOURCE]), plan_of(site))


def scripts_beside(site: Site, source: KnowledgeBase) -> Tree:
    """What pages load only when they need it."""
    return scripts_of(site, source) | texts_script(site, source)


def page_of(
    site: Site,
    sheet: Sheet,
    bases: dict[str, KnowledgeBase],
    licences: Mapping[str, str],
    leaving: Leaving,
) -> bytes:
    """One page: a head in YAML, then HTML."""
    return _page(site, sheet, bases, licences, leaving).encode()


def _page(  # noqa: PLR0915 - a case for each kind of page
    site: Site,
    sheet: Sheet,
    bases: dict[str, KnowledgeBase],
    licences: Mapping[str, str],
    leaving: Leaving,
) -> str:
    record = sheet.entry.record if sheet.entry is not None else None
    match sheet.kind, record:
        case "home", Home():
            return home_page(site, sheet, record)
        case "door", None:
            return door_page(site, sheet)
        case "trainers", None:
            return trainers_page(site, sheet)
        case "folder", Folder():
            return folder_page(site, sheet, record)
        case "explanation", Explanation():
            return explanation_page(site, sheet, record)
        case "glossary", Glossary():
            return glossary_page(site, sheet, record)
        case "sources", Bibliography():
            return sources_page(site, sheet, record)
        case "handwritten", Page():
            return handwritten_page(site, sheet, record, bases)
        case "framework", Framework():
            return framework_page(site, sheet, record)
        case "self-assessment", None:
            return assessment_page(site, sheet, bases[SOURCE])
        case "check", None:
            return check_page(site, sheet, bases[SOURCE])
        case "picture", None:
            return picture_page(site, sheet, bases[SOURCE])
        case "plan", None:
            return plan_page(site, sheet, bases[SOURCE])
        case "evidence", None:
            return evidence_page(site, sheet, bases[SOURCE])
        case "ask", None:
            return ask_page(site, sheet, bases[SOURCE])
        case "answer", None:
            return answer_page(site, sheet)
        case "competence", Competence():
            return competence_page(site, sheet, record)
        case "attitudes", Attitudes():
            return attitudes_page(site, sheet)
        case "attitude", Attitude():
            return attitude_page(site, sheet, record)
        case "module", Module():
            return module_page(site, sheet, leaving)
        case "lesson", Lesson():
            return lesson_page(site, sheet, record, bases[SOURCE], leaving)
        case "trainer", Lesson():
            return trainer_page(site, sheet, record, leaving)
        case "crosswalk", Crosswalk():
            return crosswalk_page(site, sheet, record)
        case "blueprint", Module() | Curriculum():
            return blueprint_page(site, sheet, record)
        case "programme", Curriculum():
            return programme_page(site, sheet, record)
        case "compose", None:
            return compose_page(site, sheet, leaving)
        case "coverage", None:
            return coverage_page(site, sheet)
        case "quiz", Bank():
            return quiz_page(site, sheet, record, bases[SOURCE], leaving)
        case "leaving", None:
            return leaving_page(site, sheet, leaving)
        case "look-back", None:
            return look_back_page(site, sheet)
        case "banks", None:
            return banks_page(site, sheet)
        case "review", Bank():
            return review_page(site, sheet, record, bases)
        case "data", None:
            return data_page(site, sheet)
        case "licences", None:
            return licences_page(site, sheet, licences)
        case "today", None:
            return today_page(site, sheet)
        case "scene", Scene():
            return scene_page(site, sheet, record, bases[SOURCE])
        case "team", Scene():
            return team_page(site, sheet, record)
        case "scene-graph", Scene():
            return graph_page(site, sheet, record)
        case "group", Scene() | Bank():
            return group_page(site, sheet, record, leaving)
        case "checklist", Checklist():
            return checklist_page(site, sheet, record)
        case "talks", Talks():
            return talks_page(site, sheet, record)
        case "observation", Competence():
            return observation_page(site, sheet, record)
        case "rubric", Competence():
            return rubric_page(site, sheet, record)
        case "five-minutes", None:
            return five_minutes_page(site, sheet)
        case "profiles", Profiles():
            return profiles_page(site, sheet, record)
        case "statements", Statements():
            return statements_page(site, sheet, record)
        case "doubts", Doubts():
            return doubts_page(site, sheet, record)
        case _:
            raise TypeError(f"no page for {sheet.kind} with {type(record).__name__}")
