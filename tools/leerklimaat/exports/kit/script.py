"""A lesson for who gives it, as a Word document: what to prepare, plans, safety, answers.

From: a lesson on its way out. To: kit, as bytes. Never: what students have already, but for the
titles of its blocks; the slides have that in their notes.
"""

from collections.abc import Iterator, Sequence

from leerklimaat.exports.kit.plans import Plan
from leerklimaat.exports.kit.taught import Taught
from leerklimaat.exports.markup import Element
from leerklimaat.exports.paper_docx import About, packaged
from leerklimaat.exports.paper_docx_blocks import Body
from leerklimaat.exports.runs import Paragraph, led_by, said
from leerklimaat.model.learning import Block


def script_of(taught: Taught) -> bytes:
    """The document."""
    body = Body(taught.language)
    title = taught.words("kit.script.title", title=taught.title)
    about = About(
        title=title,
        subject=taught.module_title,
        locale=taught.locale,
        foot=taught.foot,
        address=taught.address,
        changed=taught.lesson.changed,
    )
    return packaged(about, body, _content(taught, body, title))


def _content(taught: Taught, body: Body, title: str) -> Iterator[Element]:
    words, trainer = taught.words, taught.trainer
    body.speak(taught.language_of())
    yield body.paragraph("Title", said(title))
    yield body.paragraph("Subtitle", said(taught.module_title))
    yield body.paragraph("Normal", taught.line(taught.lesson.summary))
    size = (taught.line(trainer.group_size),)
    yield from body.text("Normal", led_by(f"{words('trainer.group_size')}:", size))
    yield from _listed(
        taught, body, "lesson.objectives", [o.text for o in taught.lesson.objectives]
    )
    yield from _told(taught, body, "trainer.preparation", trainer.preparation)
    yield from _listed(taught, body, "trainer.materials", trainer.materials)
    for plan in taught.plans:
        yield from _plan(taught, body, plan)
    if trainer.large_group:
        yield from _told(taught, body, "trainer.large_group", trainer.large_group)
    yield from _told(taught, body, "trainer.safety", trainer.safety)
    yield from _told(taught, body, "trainer.debrief", trainer.debrief)
    yield from _listed(taught, body, "trainer.pitfalls", trainer.pitfalls)
    yield from _listed(taught, body, "trainer.observe", [one.text for one in trainer.observe])
    yield body.paragraph("Heading1", said(words("trainer.blocks")))
    for block in taught.lesson.blocks:
        yield from _block(taught, body, block)
    body.speak(taught.language)
    yield body.paragraph("Normal", said(""))
    for line in taught.notice:
        yield body.paragraph("Notice", said(line))


def _told(taught: Taught, body: Body, key: str, text: str) -> Iterator[Element]:
    yield body.paragraph("Heading1", said(taught.words(key)))
    yield from body.text("Normal", taught.text(text))


def _listed(taught: Taught, body: Body, key: str, texts: Sequence[str]) -> Iterator[Element]:
    if texts:
        yield body.paragraph("Heading1", said(taught.words(key)))
        yield from body.points(taught.line(text) for text in texts)


def _plan(taught: Taught, body: Body, plan: Plan) -> Iterator[Element]:
    titles = {block.id: taught.plain(block.title) for block in taught.lesson.blocks}
    yield body.paragraph("Heading1", said(taught.words(f"trainer.plan_{plan.minutes}")))
    rows: list[tuple[Paragraph, ...]] = []
    clock = 0
    for step in plan.in_order:
        title = said(titles.get(step.block or "", ""))
        start = said(f"{clock}–{clock + step.minutes}")
        rows.append((start, taught.line(step.text), title))
        clock += step.minutes
    head = (
        taught.words("trainer.minutes"),
        taught.words("trainer.step"),
        taught.words("kit.block"),
    )
    yield from body.table(head, rows, (14, 56, 30))


def _block(taught: Taught, body: Body, block: Block) -> Iterator[Element]:
    body.speak(taught.of(block))
    kind = taught.words(f"kit.step.{block.type}")
    if block.trainer_note or block.prompts or block.roles:
        yield body.paragraph("Heading2", said(f"{kind}: {taught.plain(block.title)}"))
    if block.trainer_note:
        yield from body.text("Normal", taught.text(block.trainer_note))
    for prompt in block.prompts:
        yield body.paragraph("Stem", taught.line(prompt.question))
        yield from body.text("Key", taught.text(prompt.answer))
    if block.roles:
        yield from body.points(taught.line(role.title) for role in block.roles)
    body.speak(taught.language_of())
