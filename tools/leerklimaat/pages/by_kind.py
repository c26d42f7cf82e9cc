"""Which function makes a page, by its kind and what it shows.

From: a sheet, and what pages are made of. To: the page, a head in YAML and HTML. One function per
folder of templates; a new kind of page is a case in that of its folder.
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
from leerklimaat.pages.opening import door_page
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


@dataclass(frozen=True, slots=True)
class Sources:
    """What pages are made of, besides what is said in their own language.

    `bases`: every language; `licences`: the texts, by what they are about; `leaving`: the files
    that there are for others.
    """

    bases: dict[str, KnowledgeBase]
    licences: Mapping[str, str]
    leaving: Leaving

    @property
    def written(self) -> KnowledgeBase:
        """What was written in Dutch."""
        return self.bases[SOURCE]


def made(site: Site, sheet: Sheet, of: Sources) -> str:
    """The page of a sheet."""
    for make in (_of_site, _to_do, _to_learn, _to_look_up, _for_team, _of_ones_own):
        if (page := make(site, sheet, of)) is not None:
            return page
    raise TypeError(f"no page for {sheet.kind}")


def _record(sheet: Sheet) -> object:
    return sheet.entry.record if sheet.entry is not None else None


def _of_site(site: Site, sheet: Sheet, of: Sources) -> str | None:
    """Doors, folders, and pages about the site."""
    record = _record(sheet)
    match sheet.kind, record:
        case "home", Home():
            return home_page(site, sheet, record)
        case "door", None:
            return door_page(site, sheet)
        case "folder", Folder():
            return folder_page(site, sheet, record)
        case "handwritten", Page():
            return handwritten_page(site, sheet, record, of.bases)
        case "licences", None:
            return licences_page(site, sheet, of.licences)
        case _:
            return None


def _to_do(site: Site, sheet: Sheet, of: Sources) -> str | None:
    """What is behind *Doen*."""
    record = _record(sheet)
    match sheet.kind, record:
        case "quiz", Bank():
            return quiz_page(site, sheet, record, of.written, of.leaving)
        case "banks", None:
            return banks_page(site, sheet)
        case "review", Bank():
            return review_page(site, sheet, record, of.bases)
        case "today", None:
            return today_page(site, sheet)
        case "scene", Scene():
            return scene_page(site, sheet, record, of.written)
        case "scene-graph", Scene():
            return graph_page(site, sheet, record)
        case _:
            return None


def _to_learn(site: Site, sheet: Sheet, of: Sources) -> str | None:
    """What is behind *Leren*."""
    record = _record(sheet)
    match sheet.kind, record:
        case "framework", Framework():
            return framework_page(site, sheet, record)
        case "competence", Competence():
            return competence_page(site, sheet, record)
        case "attitudes", Attitudes():
            return attitudes_page(site, sheet)
        case "attitude", Attitude():
            return attitude_page(site, sheet, record)
        case "module", Module():
            return module_page(site, sheet, of.leaving)
        case "lesson", Lesson():
            return lesson_page(site, sheet, record, of.written, of.leaving)
        case "programme", Curriculum():
            return programme_page(site, sheet, record)
        case "compose", None:
            return compose_page(site, sheet, of.leaving)
        case "profiles", Profiles():
            return profiles_page(site, sheet, record)
        case _:
            return None


def _to_look_up(site: Site, sheet: Sheet, _of: Sources) -> str | None:
    """What is looked up, and what it rests on."""
    record = _record(sheet)
    match sheet.kind, record:
        case "explanation", Explanation():
            return explanation_page(site, sheet, record)
        case "glossary", Glossary():
            return glossary_page(site, sheet, record)
        case "sources", Bibliography():
            return sources_page(site, sheet, record)
        case "statements", Statements():
            return statements_page(site, sheet, record)
        case "doubts", Doubts():
            return doubts_page(site, sheet, record)
        case _:
            return None


def _for_team(site: Site, sheet: Sheet, of: Sources) -> str | None:
    """What a team, a trainer or a group has."""
    record = _record(sheet)
    match sheet.kind, record:
        case "trainers", None:
            return trainers_page(site, sheet)
        case "trainer", Lesson():
            return trainer_page(site, sheet, record, of.leaving)
        case "crosswalk", Crosswalk():
            return crosswalk_page(site, sheet, record)
        case "blueprint", Module() | Curriculum():
            return blueprint_page(site, sheet, record)
        case "coverage", None:
            return coverage_page(site, sheet)
        case "leaving", None:
            return leaving_page(site, sheet, of.leaving)
        case "look-back", None:
            return look_back_page(site, sheet)
        case "team", Scene():
            return team_page(site, sheet, record)
        case "group", Scene() | Bank():
            return group_page(site, sheet, record, of.leaving)
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
        case _:
            return None


def _of_ones_own(site: Site, sheet: Sheet, of: Sources) -> str | None:
    """What is a reader's own."""
    match sheet.kind, _record(sheet):
        case "self-assessment", None:
            return assessment_page(site, sheet, of.written)
        case "check", None:
            return check_page(site, sheet, of.written)
        case "picture", None:
            return picture_page(site, sheet, of.written)
        case "plan", None:
            return plan_page(site, sheet, of.written)
        case "evidence", None:
            return evidence_page(site, sheet, of.written)
        case "ask", None:
            return ask_page(site, sheet, of.written)
        case "answer", None:
            return answer_page(site, sheet)
        case "data", None:
            return data_page(site, sheet)
        case _:
            return None
