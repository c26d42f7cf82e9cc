"""A bank as Moodle XML: a category per lesson, and questions with feedback, hints and tags.

From: formats.py. To: the question bank of Moodle. One item is one question, but what is written
beside a verdict is one by itself. A wrong answer to a question of many takes as much as a right
one gives, in the fractions that Moodle knows. Never: XML from strings.
Source: question/format/xml/format.php of Moodle, and the types of questions it names.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from lxml import etree

from leerklimaat.exports.embedded import embedded, percent
from leerklimaat.exports.fidelity import degraded
from leerklimaat.exports.markup import Element
from leerklimaat.exports.package import Exported
from leerklimaat.exports.posed import (
    TRUE,
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
    is_verdict,
    lures_of,
    models_of,
    prompt_of,
)
from leerklimaat.ids import ref
from leerklimaat.model.learning import Lesson
from leerklimaat.model.leaving import Kept

_LINES = "8"


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
    _text(_below(question, "category"), category_path(bank))
    said = "\n".join(about(bank, "moodle"))
    _text(_below(question, "info", {"format": "plain_text"}), said)
    _below(question, "idnumber").text = bank.bank.id
    return question


def _question(bank: Exported, item: Posed, parts: tuple[Part, ...]) -> Element:
    is_first = parts[0] is item.parts[0]
    name = moodle_id(item) if is_first else f"{moodle_id(item)}/{parts[0].id}"
    question = etree.Element("question")
    _text(_below(question, "name"), f"{item.number:02} {name.partition('/')[2]}")
    _html(question, "questiontext", _text_of(bank, item, parts))
    _html(question, "generalfeedback", as_html(after(bank, item, *parts)))
    is_written = isinstance(parts[0], Write)
    if not _is_embedded(parts):
        _below(question, "defaultgrade").text = "0" if is_written else "1"
    for tag, value in (("penalty", "0"), ("hidden", "0"), ("idnumber", name)):
        _below(question, tag).text = value
    question.set("type", _specify(bank, question, parts))
    if item.hint and not is_written:
        _html(question, "hint", as_html([bank.marked.line(item.hint, "p")]))
    tags = _below(question, "tags")
    for tag in tags_of(item):
        _text(_below(tags, "tag"), tag)
    return question


def _is_embedded(parts: tuple[Part, ...]) -> bool:
    """Whether the answers stand in the text: of more than one part, or one that has a place."""
    return len(parts) > 1 or isinstance(parts[0], Fill) or getattr(parts[0], "gap", False)


def _text_of(bank: Exported, item: Posed, parts: tuple[Part, ...]) -> str:
    """What is asked, with the answers that stand in it. Other braces would begin an answer too.

    Moodle has no hints where something is written; there it opens in the question.
    """
    if not _is_embedded(parts):
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


def _specify(bank: Exported, question: Element, parts: tuple[Part, ...]) -> str:
    """Adds what a type of question has of its own, and says which type it is."""
    if _is_embedded(parts):
        return "cloze"
    match parts[0]:
        case Pick() as part if is_verdict(part):
            for choice in part.choices:
                text = "true" if choice.id == TRUE else "false"
                says = bank.marked.line_html(choice.says)
                _answer(question, percent(part.points[choice.id]), text, says, "plain_text")
            return "truefalse"
        case Pick() as part:
            _choices(bank, question, part, part.points)
            return "multichoice"
        case PickMany() as part:
            share = Fraction(1, len(part.keys))
            points = {one.id: share if one.id in part.keys else -share for one in part.choices}
            _choices(bank, question, part, points)
            return "multichoice"
        case Match() as part:
            _pairs(bank, question, part)
            return "matching"
        case Arrange() as part:
            _order(bank, question, part)
            return "ordering"
        case Write() as part:
            _essay(bank, question, part)
            return "essay"
        case Fill():
            return "cloze"


def _choices(
    bank: Exported, question: Element, part: Pick | PickMany, points: Mapping[str, Fraction]
) -> None:
    _below(question, "single").text = "true" if isinstance(part, Pick) else "false"
    _below(question, "shuffleanswers").text = "false" if part.fixed else "true"
    _below(question, "answernumbering").text = "ABCD"
    for one in part.choices:
        line = bank.marked.line_html
        _answer(question, percent(points[one.id]), line(one.text), line(one.says), "html")


def _pairs(bank: Exported, question: Element, part: Match) -> None:
    """The response is plain text there. One that fits nowhere has no premise."""
    _below(question, "shuffleanswers").text = "false" if part.fixed else "true"
    response = {one.id: bank.marked.plain(one.text) for one in part.responses}
    told = [(one.id, bank.marked.line_html(one.text)) for one in part.premises]
    for name, premise in [*told, *((lure.id, "") for lure in lures_of(part))]:
        pair = _html(question, "subquestion", premise)
        _text(_below(pair, "answer"), response[name])


def _order(bank: Exported, question: Element, part: Arrange) -> None:
    """The share of steps before and after each other that stand right: for pairs, as we do."""
    names = [name for group in part.order for name in group]
    steps = {one.id: one for one in part.choices}
    for tag, value in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", str(len(names))),
        ("gradingtype", "RELATIVE_ALL_PREVIOUS_AND_NEXT"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ):
        _below(question, tag).text = value
    for number, name in enumerate(names, start=1):
        text = bank.marked.line_html(steps[name].text)
        _answer(question, str(number), text, bank.marked.line_html(steps[name].says), "html")


def _essay(bank: Exported, question: Element, part: Write) -> None:
    """The examples are for who looks it through, too."""
    for tag, value in (
        ("responseformat", "plain"),
        ("responserequired", "0"),
        ("responsefieldlines", _LINES),
        ("attachments", "0"),
    ):
        _below(question, tag).text = value
    _html(question, "graderinfo", as_html(models_of(bank, part)))
    _text(_below(question, "responsetemplate", {"format": "html"}), "")


def _answer(question: Element, share: str, text: str, says: str, form: str) -> None:
    answer = _below(question, "answer", {"fraction": share, "format": form})
    _text(answer, text)
    _html(answer, "feedback", says)


def _html(parent: Element, tag: str, text: str) -> Element:
    element = _below(parent, tag, {"format": "html"})
    _text(element, text)
    return element


def _text(parent: Element, text: str) -> None:
    _below(parent, "text").text = text


def _below(parent: Element, tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    return etree.SubElement(parent, tag, dict(attributes or {}))
