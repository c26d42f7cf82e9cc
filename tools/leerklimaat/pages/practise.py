"""What there is to practise a page with: the row *Oefen dit*, one way of each kind, best first.

From: Site. To: pages that explain, as the macro `practise` in parts.j2. What a page names itself
goes before what names the page, and that before what only aims at the same competence. The same
records give the same row. Never: guesses from words; a page without ways has no row.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from leerklimaat.ids import ref
from leerklimaat.model.addresses import SELF_ASSESSMENT
from leerklimaat.model.collection import Talks
from leerklimaat.model.competence import Competence
from leerklimaat.model.knowledge_base import Entry
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import bank_of
from leerklimaat.model.record import Accountable
from leerklimaat.model.scene import Scene
from leerklimaat.pages.site import Site

NAMED, NAMES, AIMS = 100.0, 2.0, 3.0
"""What counts: that the page names it, before all; each time it names the page; what it aims at."""
ENOUGH = 1.5
"""Less than this is too far off: what a lesson aims at with fewer than half of its objectives."""

WayKind = Literal["scene", "bank", "lesson", "talk", "assessment"]


_ICONS: dict[WayKind, str] = {
    "scene": "scenes",
    "bank": "quiz",
    "lesson": "lessons",
    "talk": "talks",
    "assessment": "assessment",
}


@dataclass(frozen=True, slots=True)
class Way:
    """One thing to do. `name`: of the record it is called after; `address`: below the root."""

    kind: WayKind
    name: str
    address: str

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return _ICONS[self.kind]


def ways_to_practise(site: Site, entry: Entry) -> list[Way]:
    """At most one of each kind, best first; those of a lesson go with that lesson."""
    closeness = _closeness(site, entry)
    aims = _aims(site, entry)
    ranked: list[tuple[float, Way]] = []

    def offer(kind: WayKind, scored: Iterable[tuple[float, str]]) -> None:
        # Of two that are as close, the first: `max` keeps it.
        score, name = max(scored, key=lambda one: one[0], default=(0.0, ""))
        address = site.address(name) if score >= ENOUGH else None
        if address is not None:
            ranked.append((score, Way(kind, name, address)))

    scenes = sorted((one for _, one in site.base.all(Scene)), key=lambda one: (one.number, one.id))
    offer("scene", [_scene(one, closeness, aims) for one in scenes])
    lessons = [(_lesson(one, closeness, aims), one) for one in site.lessons]
    banks = [(score, bank_of(site.base, lesson)) for score, lesson in lessons]
    offer("bank", [(score, ref("bank", one.id)) for score, one in banks if one is not None])
    offer("lesson", [(score, ref("lesson", one.id)) for score, one in lessons])
    ranked.sort(key=lambda one: -one[0])
    return [*(way for _, way in ranked), *_about(site, aims[:1])]


def _about(site: Site, aims: Sequence[str]) -> list[Way]:
    """To talk about a competence, and to look at one's own: as good for any page about it."""
    found: list[Way] = []
    for aim in aims:
        for _, talks in site.base.all(Talks):
            for talk in talks.talks:
                name = ref("talk", talk.id)
                if talk.competence == aim and (address := site.address(name)) is not None:
                    found.append(Way("talk", name, address))
        if SELF_ASSESSMENT in site.sheets:
            card = f"{SELF_ASSESSMENT}.html#kaart-{aim}"
            found.append(Way("assessment", ref("competence", aim), card))
    return found


def _closeness(site: Site, entry: Entry) -> Callable[[str], float]:
    """How close something is to the page by what names what; a term of the page is the page."""
    named = set(site.targets(entry.ref))
    names = {entry.ref, *site.terms_about(entry.ref)}

    def close(name: str) -> float:
        times = sum(target in names for target in site.targets(name))
        return NAMED * (name in named) + NAMES * times

    return close


def _aims(site: Site, entry: Entry) -> list[str]:
    """The competences a page is about: itself, or those it names, in its order."""
    if isinstance(entry.record, Competence):
        return [entry.record.id]
    if not isinstance(entry.record, Accountable):
        return []
    named = dict.fromkeys(site.targets(entry.ref))
    return [name.partition(":")[2] for name in named if site.base.find(name, Competence)]


def _scene(
    scene: Scene, closeness: Callable[[str], float], aims: Sequence[str]
) -> tuple[float, str]:
    """What a scene names first, it is most about."""
    name = ref("scene", scene.id)
    shares = [1 / (1 + at) for at, aim in enumerate(scene.competences) if aim in aims]
    return closeness(name) + AIMS * max(shares, default=0.0), name


def _lesson(lesson: Lesson, closeness: Callable[[str], float], aims: Sequence[str]) -> float:
    """A lesson is about a competence as far as its objectives are."""
    share = sum(one.competence in aims for one in lesson.objectives) / len(lesson.objectives)
    return closeness(ref("lesson", lesson.id)) + AIMS * share
