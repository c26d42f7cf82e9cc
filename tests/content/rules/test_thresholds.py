"""Every number in docs/schrijfregels.yml is the one that is judged by: the number itself is good.

Each case moves a threshold past what the sample has, so that the sample becomes wrong by one.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from leerklimaat.content.load import Loaded, load
from leerklimaat.content.rules import check
from leerklimaat.content.rules.lessons import enough_of_the_items_apply
from leerklimaat.content.rules.reading import Reading, Where, read_all
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Bloom
from leerklimaat.model.site import WritingRules
from leerklimaat.problems import Problem
from tests.sampling import copy_sample
from tests.sampling import judged as judged_by_all


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load(copy_sample(tmp_path_factory.mktemp("thresholds") / "sample"))


def judged(sample: Loaded, path: str, value: float) -> list[Problem]:
    """What is wrong with the sample once one threshold has another value."""
    rules = sample.source.rules
    assert rules is not None
    data: dict[str, Any] = rules.model_dump()
    *above, last = path.split(".")
    inner = data
    for step in above:
        inner = inner[step]
    inner[last] = value
    changed = WritingRules.model_validate(data)
    bases = {name: replace(base, rules=changed) for name, base in sample.bases.items()}
    return check(replace(sample, bases=bases))


CASES = {
    "definition_words": (5, "[RD-05]"),
    "deck_terms.least": (3, "te weinig begrippen: 2. Een stapel heeft er 3 tot"),
    "deck_terms.most": (1, "te veel begrippen: 2. Een stapel heeft er 2 tot 1"),
    "short_words": (5, "[RD-10]"),
    "competences.situations": (9, "kritische situatie"),
    "competences.indicators": (9, "indicatoren, minstens 9"),
    "competences.indicator_words": (3, "[SA-01]"),
    "competences.descriptors.least": (9, "beschrijvingen, het horen er 9 tot"),
    "competences.descriptors.most": (1, "tot 1 te zijn"),
    "lessons.objectives.least": (9, "`objectives` telt"),
    "lessons.objectives.most": (1, "`objectives` telt"),
    "lessons.prompts.least": (9, "vragen vooraf, het horen er 9"),
    "lessons.prompts.most": (1, "vragen vooraf"),
    "lessons.explanation_words": (5, "hoogstens 5 past in één blok"),
    "lessons.key_points.least": (9, "`key_points` telt"),
    "lessons.key_points.most": (1, "`key_points` telt"),
    "lessons.summary_words": (5, "de korte versie telt"),
    "lessons.items": (99, "minstens 99 hoort"),
    "lessons.applying": (0.99, "vragen om toepassen of hoger"),
    "items.rationale_words.least": (59, "het moeten er 59 tot"),
    "items.rationale_words.most": (8, "tot 8 zijn"),
    "items.single_choice_options.least": (9, "bij `single-choice` horen er 9"),
    "items.single_choice_options.most": (2, "bij `single-choice` horen er"),
    "items.multiple_response_options.least": (9, "bij `multiple-response` horen er 9"),
    "items.multiple_response_options.most": (2, "bij `multiple-response` horen er"),
    "items.judgement_options.least": (9, "bij `situational-judgement` horen er 9"),
    "items.judgement_options.most": (2, "bij `situational-judgement` horen er"),
    "items.ordering_steps.least": (9, "bij `ordering` horen er 9"),
    "items.ordering_steps.most": (2, "bij `ordering` horen er"),
    "items.matching_pairs.least": (9, "bij `matching` horen er 9"),
    "items.matching_pairs.most": (2, "bij `matching` horen er"),
    "items.cloze_gaps.least": (9, "bij `cloze` horen er 9"),
    "items.cloze_gaps.most": (1, "bij `cloze` horen er"),
    "items.set_members.least": (9, "leden; het moeten er 9 tot"),
    "items.set_members.most": (3, "leden; het moeten er 2 tot 3 zijn"),
    "items.situations_alike": (0.01, "is bijna die van"),
    "stems.words.least": (40, "het moeten er 40 tot"),
    "stems.words.most": (5, "tot 5 zijn"),
    "stems.situation_words": (5, "woorden, meer dan 5"),
    "stems.option_words": (5, "woorden, meer dan 5"),
    "stems.variants": (9, "het horen er minstens 9"),
    "cues.spread": (1.1, "[IT-09]"),
    "cues.overlap": (0.1, "[IT-14]"),
    "banks.chance": (0.99, "[IT-08]"),
    "banks.position_from": (1, "[IT-20]"),
    "banks.true_from": (1, "[IT-21]"),
    "scenes.decisions": (99, "minstens 99 hoort"),
    "scenes.endings": (99, "einden, minstens 99"),
    "scenes.debrief": (99, "de nabespreking heeft"),
    "scenes.team_questions": (99, "de teamversie heeft"),
    "scenes.drawn": (1, "in de tekening staan"),
    "scenes.look_words": (4, "het zinnetje om bij te kijken"),
    "programmes.load_off": (0.01, "[AL-09]"),
    "programmes.criteria.least": (3, "`criteria` telt 2"),
    "programmes.criteria.most": (1, "`criteria` telt 2"),
    "programmes.criterion_words": (5, "hoogstens 5 past in de rubric"),
    "translations.longest": (1.01, "van de lengte van het Nederlands"),
}

ELSEWHERE = {
    *("lessons.remembering", "translations.shortest"),
    *("stems.long_option", "stems.longer_answers"),
    *("cues.key_longer", "cues.key_far_longer", "cues.key_extra", "cues.spread_from"),
    *("cues.clang_letters", "cues.near_stem", "cues.same_stem", "cues.told_words"),
    *("banks.position_share", "banks.run", "banks.negative"),
    *("banks.true_false", "banks.true_share", "banks.waived"),
    *("banks.absolute_from", "banks.absolute_odds", "banks.absolute_smoothing"),
}
"""What the sample has too little of: see below, IT-24 in tests/bad, test_linting, test_balance."""


def test_the_sample_is_good(sample: Loaded) -> None:
    assert judged_by_all(sample) == []


@pytest.mark.parametrize("path", CASES)
def test_a_threshold_is_the_one_that_is_judged_by(sample: Loaded, path: str) -> None:
    value, said = CASES[path]
    found = [str(problem) for problem in judged(sample, path, value)]
    assert [problem for problem in found if said in problem]


def test_every_threshold_has_a_case(sample: Loaded) -> None:
    rules = sample.source.rules
    assert rules is not None
    groups = rules.model_dump(include={path.partition(".")[0] for path in CASES})
    assert set(_numbers(groups, "")) == CASES.keys() | ELSEWHERE


def _numbers(value: object, path: str) -> list[str]:
    if not isinstance(value, dict):
        return [path]
    return [
        found
        for key, inner in value.items()
        for found in _numbers(inner, f"{path}.{key}" if path else str(key))
    ]


@pytest.mark.parametrize(
    ("remembering", "applying", "of", "is_good"),
    [
        (0, 5, 10, True),
        (0, 4, 10, False),
        (2, 5, 10, True),
        (3, 5, 10, False),
        (1, 3, 5, True),
        (2, 3, 5, False),
        (3, 8, 15, True),
        (4, 8, 15, False),
        (1, 4, 7, True),
        (1, 3, 7, False),
    ],
)
def test_a_share_that_is_just_reached_is_good(
    sample: Loaded, remembering: int, applying: int, of: int, is_good: bool
) -> None:
    reading, where, bank = _bank(sample)
    assert reading.base.rules is not None
    limits = reading.base.rules.lessons
    assert (limits.applying, limits.remembering) == (0.5, 0.2)
    blooms = [Bloom.REMEMBER] * remembering + [Bloom.APPLY] * applying
    blooms += [Bloom.UNDERSTAND] * (of - len(blooms))
    items = [bank.items[0].model_copy(update={"bloom": bloom}) for bloom in blooms]
    asked = bank.model_copy(update={"items": tuple(items)})
    assert (list(enough_of_the_items_apply(reading, where, asked, limits)) == []) is is_good


def _bank(sample: Loaded) -> tuple[Reading, Where, Bank]:
    reading = read_all(sample)[sample.source.language]
    return next((reading, where, part) for where, part in reading.parts if isinstance(part, Bank))


def test_without_the_file_other_rules_still_hold(tmp_path: Path) -> None:
    root = copy_sample(tmp_path / "sample")
    (root / "docs/schrijfregels.yml").unlink()
    lesson = root / "docs/lessen/eerste-dienst/aan-tafel.yml"
    text = lesson.read_text("utf-8")
    assert "minutes: 15" in text
    lesson.write_text(text.replace("minutes: 15", "minutes: 14"), "utf-8")
    found = [str(problem) for problem in check(load(root))]
    assert [problem for problem in found if "schrijfregels" in problem]
    assert [problem for problem in found if "de minuten van" in problem]
