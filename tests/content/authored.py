"""A root with a few authored files, for tests that need less than the sample.

Gives what every root needs (interface words, writing rules without any word in their lists).
"""

from pathlib import Path

from leerklimaat import languages
from leerklimaat.content.interface import UI

TASK = """\
kind: task
id: {id}
title: Een taak
summary: Een taak om iets aan te tonen.
moment: |
  {moment}
basis: redactie
changed: 2026-11-21
"""

_WORDING = (
    "mean_sentence: 15, long_sentence: 25, max_sentence: 35, stigma: [], gendered: [], neutral: x"
)
_THRESHOLDS = """\
definition_words: 40
deck_terms: {least: 1, most: 9}
short_words: 25
competences:
  {situations: 2, indicators: 3, indicator_words: 25, descriptors: {least: 2, most: 3}}
lessons:
  objectives: {least: 2, most: 4}
  prompts: {least: 2, most: 4}
  explanation_words: 250
  key_points: {least: 3, most: 5}
  summary_words: 150
  items: 5
  applying: 0.5
  remembering: 0.2
items:
  rationale_words: {least: 8, most: 60}
  single_choice_options: {least: 3, most: 5}
  multiple_response_options: {least: 4, most: 8}
  judgement_options: {least: 4, most: 6}
  ordering_steps: {least: 3, most: 7}
  matching_pairs: {least: 3, most: 8}
  cloze_gaps: {least: 1, most: 2}
  set_members: {least: 2, most: 4}
  situations_alike: 0.8
stems:
  words: {least: 5, most: 60}
  situation_words: 150
  option_words: 25
  long_option: 15
  longer_answers: 2
  variants: 3
cues:
  key_longer: 1.25
  key_far_longer: 1.5
  key_extra: 25
  spread: 2.0
  spread_from: 30
  overlap: 0.85
  clang_letters: 5
  near_stem: 0.85
  same_stem: 0.95
  told_words: 6
banks:
  chance: 0.05
  position_from: 40
  position_share: 0.1
  run: 4
  negative: 0.05
  true_false: 0.15
  true_from: 10
  true_share: 0.1
  waived: 0.1
  absolute_from: 8
  absolute_odds: 1.5
  absolute_smoothing: 10
blind: {only: 0.45, over_chance: 0.2, over_chance_from: 10, full: 0.95}
programmes: {load_off: 0.2, criteria: {least: 2, most: 6}, criterion_words: 40}
scenes: {decisions: 3, endings: 2, debrief: 3, team_questions: 3, drawn: 7, look_words: 16}
recheck_months: 12
translations: {shortest: 0.7, longest: 1.5}
"""
_NEEDED = {
    UI: "site: {name: Een}\n",
    **{languages.sidecar(UI, code): "site: {name: One}\n" for code in languages.TRANSLATIONS},
    "docs/schrijfregels.yml": f"""\
kind: writing-rules
long_share: 0.1
paragraph_sentences: 6
paragraph_words: 100
{_THRESHOLDS}languages: [{", ".join(f"{{id: {code}, {_WORDING}}}" for code in languages.ALL)}]
""",
}


def root_with(root: Path, files: dict[str, str]) -> Path:
    """Write these files, and what every root needs, below a folder."""
    for name, text in {**_NEEDED, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def task(identifier: str, moment: str = "Er gebeurt iets.") -> str:
    """A valid record with little in it."""
    return TASK.format(id=identifier, moment=moment)
