"""What who opens the zip of a lesson reads first: what each file is, and what is needed when.

From: a lesson on its way out, and the files of its kit. To: kit, as text. Never: what is to be
said or done at a step; the script has that.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from leerklimaat.exports.kit.plans import BEFORE, Plan
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.package import notice
from leerklimaat.model.learning import PlanStep


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a kit. `says`: what it is, for who opens the zip."""

    path: str
    says: str
    data: bytes


def readme_of(taught: Taught, parts: Sequence[Part]) -> bytes:
    """The text. `parts`: all others, in the order in which they are needed."""
    lines = [*notice(taught.site, taught.sheet, questions=taught.bank is not None), ""]
    for part in parts:
        lines += [part.path, f"    {part.says}"]
        if part.path == f"{taught.file('handouts')}.pdf":
            lines += _copies(taught)
    lines.append("")
    for plan in taught.plans:
        lines += [taught.words("kit.in_plan", minutes=plan.minutes), *_when(taught, plan), ""]
    return "\r\n".join(lines).encode()


def _copies(taught: Taught) -> Iterator[str]:
    """How often each page is printed."""
    on_the_table = [one for one in taught.trainer.handouts if not one.key]
    for number, one in enumerate(on_the_table, start=1):
        copies = taught.plain(one.copies)
        yield f"    {number}. {taught.plain(one.title)}. {copies[:1].upper()}{copies[1:]}"


def _when(taught: Taught, plan: Plan) -> Iterator[str]:
    """At which minutes each part of the lesson is, and which papers go with it."""
    blocks = {block.id: block for block in taught.lesson.blocks}
    start = 0
    for name, steps in groupby(_placed(plan), key=lambda placed: placed[0]):
        end = start + sum(step.minutes for _, step in steps)
        block = blocks.get(name)
        title = taught.plain(block.title) if block is not None else taught.words("kit.begin")
        papers = [f"{taught.file(key)}.pdf" for key in taught.on_paper(block)] if block else []
        yield f"    {f'{start}–{end}':<8}{' · '.join((title, *papers))}"
        start = end


def _placed(plan: Plan) -> Iterator[tuple[str, PlanStep]]:
    """Steps with the block they belong to: one that names none goes on with the one before it."""
    here = BEFORE
    for step in plan.in_order:
        here = step.block or here
        yield here, step
