"""What answers come to: which texts someone found right, and what is wrong with the others.

From: the answers in a file, and a loaded project. To: the command `reviewed`, which prints it, and
stamp.py. Never: counts an answer to a text that changed since.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leerklimaat import languages
from leerklimaat.authoring.review.answers import Answer, Answers, Verdict
from leerklimaat.authoring.review.claims import Claim, Dossier, dossiers, judgeable
from leerklimaat.content.load import Loaded
from leerklimaat.problems import Place, Problem, Severity

_RULE = "nakijken"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What someone said of one record.

    `right`: how many of its claims they found right. `said`: what asks for a look, as problems.
    """

    dossier: Dossier
    right: int
    said: tuple[Problem, ...]

    @property
    def is_whole(self) -> bool:
        """True when every claim was found right: only then a text was looked at."""
        return self.right == len(self.dossier.claims) > 0


def outcomes(loaded: Loaded, given: Answers) -> tuple[list[Outcome], list[str]]:
    """Per record that was answered what came of it, and the codes of claims that are gone."""
    known: dict[str, tuple[Dossier, Claim]] = {}
    for dossier in dossiers(loaded, judgeable(loaded.source)):
        known.update({claim.place: (dossier, claim) for claim in dossier.claims})
    per_ref: dict[str, list[tuple[Claim, Answer]]] = {}
    found: dict[str, Dossier] = {}
    gone: list[str] = []
    for answer in given.answers:
        place = answer.claim.partition("-")[0]
        if place not in known:
            gone.append(answer.claim)
            continue
        dossier, claim = known[place]
        found[dossier.ref] = dossier
        per_ref.setdefault(dossier.ref, []).append((claim, answer))
    return [
        _outcome(loaded, found[name], given.name, pairs) for name, pairs in per_ref.items()
    ], gone


def _outcome(
    loaded: Loaded, dossier: Dossier, name: str, pairs: list[tuple[Claim, Answer]]
) -> Outcome:
    right = {
        claim.code
        for claim, answer in pairs
        if answer.verdict is Verdict.RIGHT and answer.claim == claim.code
    }
    said = [one for claim, answer in pairs for one in _told(loaded, claim, name, answer)]
    return Outcome(dossier, len(right), tuple(said))


def _told(loaded: Loaded, claim: Claim, name: str, answer: Answer) -> Iterator[Problem]:
    place = _place(loaded, claim)
    # A question is found by its id, as sets are written once for several of them.
    of_item = f"`{claim.spot}`: " if claim.ref.startswith("bank:") else ""
    who = name or "iemand zonder naam"
    remark = f" „{' '.join(answer.remark.split())}”" if answer.remark else ""
    if answer.claim != claim.code:
        yield Problem(
            place,
            f"{of_item}deze tekst veranderde nadat {who} hem las.{remark}",
            "Leg hem opnieuw voor.",
            _RULE,
            Severity.WARNING,
        )
    elif answer.verdict is Verdict.WRONG:
        yield Problem(
            place,
            f"{of_item}dit klopt niet, zegt {who}.{remark}",
            "Zoek het na bij een bron, en verander de tekst of leg uit waarom hij blijft.",
            _RULE,
        )
    elif remark or answer.verdict is Verdict.UNKNOWN:
        what = "weet dit niet" if answer.verdict is Verdict.UNKNOWN else "merkt op"
        yield Problem(place, f"{of_item}{who} {what}.{remark}", "", _RULE, Severity.NOTE)


def _place(loaded: Loaded, claim: Claim) -> Place:
    path = tuple(int(step) if step.isdigit() else step for step in claim.spot.split("."))
    return loaded.place(languages.SOURCE, claim.ref, path)
