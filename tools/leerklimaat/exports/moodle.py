"""A bank as Moodle XML: a category per lesson, and questions with feedback, hints and tags.

From: formats.py. To: the question bank of Moodle. One item is one question, but what is written
beside a verdict is one by itself. A wrong answer to a question of many takes as much as a right
one gives, in the fractions that Moodle knows. Never: XML from strings.
Source: question/format/xml/format.php of Moodle, and the types of questions it names.
"""

from collections.abc import Iterator

from lxml import etree

from leerklimaat.exports.embedded import embedded
from leerklimaat.exports.fidelity import degraded
from leerklimaat.exports.markup import Element
from leerklimaat.exports.moodle_types import below, html_below, is_embedded, specify, text_below
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import (
    Arrange,
    Fill,
    Match,
    Part,
    Pick,
    PickMany,
    Posed,
    Write,
)
from leerklimaat.exports.told import (
    GAP,
    about,
    after,
    as_html,
    asked,
    prompt_of,
)
from leerklimaat.ids import ref
from leerklimaat.model.learning import Lesson
from leerklimaat.model.leaving import Kept


def moodle_kept(item: Posed) -> Kept:
    """What becomes of an item in Moodle."""
    return degraded(*dict.fromkeys(_losses(item)))


def moodle_xml(bank: Exported) -> bytes:
    """The file, in the order of the author."""
    quiz = etree.Element("quiz")
    quiz.append(_category(bank))
    for item in bank.items:
        quiz.extend(_question(bank, item, parts) for parts in questions_of(item))
    etree.indent(quiz)
    return etree.tostring(quiz, xml_declaration=True, encoding="UTF-8")


def questions_of(item: Posed) -> list[tuple[Part, ...]]:
    """The parts of an item by the question that asks them: what can stand in a text is one."""
    inside = tuple(part for part in item.parts if isinstance(part, Pick | Fill))
    others = [(part,) for part in item.parts if not isinstance(part, Pick | Fill)]
    return [inside, *others] if inside else [*others]


def category_path(bank: Exported) -> str:
    """Where the questions of a bank go: below the course, by module and lesson.

    A slash in a title is doubled, for a single one begins a category.
    """
    site = bank.site
    lesson = site.base.find(ref("lesson", bank.bank.lesson or ""), Lesson)
    above = [site.name_of(ref("module", lesson.module)), lesson.title] if lesson else [bank.title]
    names = [site.ui["site.name"], *map(bank.marked.plain, above)]
    return "/".join(["$course$", "top", *(name.replace("/", "//") for name in names)])


def moodle_id(item: Posed) -> str:
    """The name of an item that no other bank has: `bank/item`."""
    return item.unit.partition(":")[2]


def tags_of(item: Posed) -> list[str]:
    """What an item is about, for who looks for questions; the same in every language."""
    found = [f"bloom:{item.item.bloom}", f"competence:{item.item.competence}"]
    return [*found, f"set:{item.set}"] if item.set else found


def _losses(item: Posed) -> Iterator[str]:
    if len(questions_of(item)[0]) > 1:
        yield "weight"
    for part in item.parts:
        match part:
            case Fill():
                yield "typed"
            case Match():
                yield "together"
            case Arrange():
                yield from ("moodle-ordering", "together")
                if any(len(group) > 1 for group in part.order):
                    yield "ties"
            case Write():
                yield "written"
                if len(item.parts) > 1:
                    yield "apart"
            case Pick() | PickMany():
                pass


def _category(bank: Exported) -> Element:
    question = etree.Element("question", {"type": "category"})
    text_below(below(question, "category"), category_path(bank))
    said = "\n".join(about(bank, "moodle"))
    text_below(below(question, "info", {"format": "plain_text"}), said)
    below(question, "idnumber").text = bank.bank.id
    return question


def _question(bank: Exported, item: Posed, parts: tuple[Part, ...]) -> Element:
    is_first = parts[0] is item.parts[0]
    name = moodle_id(item) if is_first else f"{moodle_id(item)}/{parts[0].id}"
    question = etree.Element("question")
    text_below(below(question, "name"), f"{item.number:02} {name.partition('/')[2]}")
    html_below(question, "questiontext", _text_of(bank, item, parts))
    html_below(question, "generalfeedback", as_html(after(bank, item, *parts)))
    is_written = isinstance(parts[0], Write)
    if not is_embedded(parts):
        below(question, "defaultgrade").text = "0" if is_written else "1"
    for tag, value in (("penalty", "0"), ("hidden", "0"), ("idnumber", name)):
        below(question, tag).text = value
    question.set("type", specify(bank, question, parts))
    if item.hint and not is_written:
        html_below(question, "hint", as_html([bank.marked.line(item.hint, "p")]))
    tags = below(question, "tags")
    for tag in tags_of(item):
        text_below(below(tags, "tag"), tag)
    return question


def _text_of(bank: Exported, item: Posed, parts: tuple[Part, ...]) -> str:
    """What is asked, with the answers that stand in it. Other braces would begin an answer too.

    Moodle has no hints where something is written; there it opens in the question.
    """
    if not is_embedded(parts):
        hint = isinstance(parts[0], Write) and len(item.parts) == 1
        return as_html([*asked(bank, item, hint=hint), *prompt_of(bank, parts[0])])
    text = _without_braces(as_html(asked(bank, item)))
    places = {part.id: embedded(bank, part) for part in parts if isinstance(part, Pick | Fill)}
    found = GAP.sub(lambda gap: places.get(gap[1], gap[0]), text)
    for part in parts:
        if isinstance(part, Pick) and not part.gap:
            prompt = _without_braces(bank.marked.line_html(part.prompt))
            found += f"<p>{prompt}</p><div>{places[part.id]}</div>"
    return found


def _without_braces(text: str) -> str:
    return text.replace("{", "&#123;").replace("}", "&#125;")
