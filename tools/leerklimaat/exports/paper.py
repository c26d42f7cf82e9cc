"""A bank as a document for paper: title, questions in the order of their author, colophon.

From: a bank on its way out. To: paper_docx.py and paper_pdf.py, which only lay it out, so that both
say the same with the same letters. A contrast set shows its options once, above its members.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from leerklimaat.exports.asking import entries_of, question_of
from leerklimaat.exports.fidelity import EXACT
from leerklimaat.exports.markup import root_of
from leerklimaat.exports.package import Exported, notice
from leerklimaat.exports.posed import Choice, Pick, Posed
from leerklimaat.exports.printed import Block, Options, Question, Space, Words
from leerklimaat.exports.runs import Paragraph, led_by, line_of, paragraphs_of, said
from leerklimaat.languages import LANGUAGES
from leerklimaat.model.leaving import Kept

AUTHOR = "Leerklimaat"
LICENCE_NAME = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Section:
    """A question, or the members of a set. `head`: what they share. `end`: what they teach."""

    head: tuple[Block, ...]
    questions: tuple[Question, ...]
    end: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document. `locale`: its language and region, as `nl-NL`. `foot`: below every page.

    `with_key`: after every question follows its key. `which`: how readers call that. `hint`,
    `hints`: the word before one, and above all of them. `notice`: what goes with everything that
    leaves the site. `address`: of its page, or "".
    """

    title: str
    language: str
    locale: str
    summary: Paragraph
    which: str
    with_key: bool
    loud: str
    hint: str
    hints: str
    sections: tuple[Section, ...]
    foot: str
    notice: tuple[str, ...]
    address: str
    changed: date


def kept_on_paper(_: Posed) -> Kept:
    """Every word is there, in the same order and with the same letters."""
    return EXACT


def paper_of(bank: Exported, *, with_key: bool) -> Paper:
    """A bank as a document, with or without its key."""
    site, sheet = bank.site, bank.sheet
    by_id = {posed.id: posed for posed in bank.items}
    members = [[by_id[item.id] for item in items] for items in bank.bank.together()]
    status = bank.words(f"status.{bank.bank.status}")
    whose = (site.ui["site.name"], status, LICENCE_NAME)
    return Paper(
        title=bank.title,
        language=site.language,
        locale=LANGUAGES[site.language].locale.replace("_", "-"),
        summary=line_of(bank.marked, bank.bank.summary),
        which=bank.words("printed.with_key") if with_key else bank.words("printed.without_key"),
        with_key=with_key,
        loud=bank.words("quiz.loud"),
        hint=f"{bank.words('quiz.hint')}:",
        hints=bank.words("printed.hints"),
        sections=tuple(_section(bank, one) for one in members),
        foot=" · ".join(whose),
        notice=tuple(notice(site, sheet)),
        address=site.whole_address(sheet) if root_of(site) else "",
        changed=bank.bank.changed,
    )


def asks_of(paper: Paper, question: Question) -> tuple[Block, ...]:
    """What is asked; without room to write where the answer follows."""
    if not paper.with_key:
        return question.asks
    return tuple(one for one in question.asks if not isinstance(one, Space))


def hints_of(paper: Paper) -> Iterator[Paragraph]:
    """The hints together, each with its question, where no key follows: at the end, for who asks
    for one.
    """
    for section in paper.sections:
        for question in section.questions:
            if question.hint and not paper.with_key:
                yield from led_by(f"{question.name}:", question.hint)


def key_of(paper: Paper, question: Question) -> tuple[Block, ...]:
    """What stands after a question in a document with its key."""
    hint = led_by(paper.hint, question.hint) if question.hint else ()
    hinted = (Words("remark", hint),) if hint else ()
    return (*hinted, *question.key, *question.explanation)


def _section(bank: Exported, members: Sequence[Posed]) -> Section:
    contrast = bank.bank.set_of.get(members[0].id)
    if contrast is None:
        return Section((), tuple(question_of(bank, one) for one in members))
    # A member that stays Dutch keeps its Dutch options; those of the set are as the others are.
    translated = [one for one in members if one.language == bank.site.language]
    shared = _choices((translated or members)[0])
    difference = contrast.difference
    return Section(
        head=tuple(_head(bank, members, shared)),
        questions=tuple(question_of(bank, one, shared, difference) for one in members),
        end=led_by(f"{bank.words('quiz.set.difference')}:", paragraphs_of(bank.marked, difference)),
    )


def _head(bank: Exported, members: Sequence[Posed], shared: Sequence[Choice]) -> Iterator[Block]:
    first, last = members[0].number, members[-1].number
    yield Words("instruction", (said(bank.words("quiz.set.intro", first=first, last=last)),))
    yield Options(entries_of(bank, shared))


def _choices(posed: Posed) -> tuple[Choice, ...]:
    """What is chosen from; the best and the worst are chosen from the same."""
    return next((part.choices for part in posed.parts if isinstance(part, Pick)), ())
