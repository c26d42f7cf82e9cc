"""The pages inside a cartridge: a lesson, and what the whole is. Each stands by itself.

From: records, through markup.py. To: cartridge.py. What is for trainers alone is not here. Never: a
script, a request elsewhere, HTML from strings.
"""

from collections.abc import Iterable, Iterator

from lxml import etree

from leerklimaat.exports.markup import Element, Marked, appended, root_of
from leerklimaat.exports.package import notice, taken_in
from leerklimaat.ids import full_id, ref
from leerklimaat.languages import SOURCE
from leerklimaat.model.learning import Block, Lesson, Module
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site

_STYLE = (
    "body{max-width:40rem;margin:0 auto;padding:1rem;font:1rem/1.6 sans-serif}"
    "blockquote,details,section{margin:1rem 0;padding:.5rem 1rem;border-left:.25rem solid #687}"
    "summary{cursor:pointer}footer{margin-top:2rem;font-size:.875rem}"
)


def lesson_page(site: Site, lesson: Lesson, sheet: Sheet) -> bytes:
    """A lesson as a student reads it: the moment, the goals, the steps, the points, and plainly."""
    marked, name = Marked(site), ref("lesson", lesson.id)
    label = _tag("p", _tag("strong", site.ui["label.moment"]))
    moment = _tag("blockquote", label, *marked.blocks(lesson.moment))
    found = [moment, _heading(site.ui["lesson.objectives"])]
    found.append(_listed(marked, [one.text for one in lesson.objectives]))
    for block in lesson.blocks:
        part = list(_block(site, marked, block))
        found += _in_language(site, part, full_id(name, block.id))
    found += [_heading(site.ui["lesson.key_points"]), _listed(marked, lesson.key_points)]
    found += [_heading(site.ui["lesson.plain"]), *marked.blocks(lesson.plain_summary)]
    body = _in_language(site, [_title(marked, lesson.title), *found], name)
    return _page(site, sheet, marked.plain(lesson.title), body)


def about_page(
    site: Site, module: Module, sheet: Sheet, losses: Iterable[tuple[str, list[str]]]
) -> bytes:
    """What the cartridge is, whose it is, how it is taken in, and what is lost of its items.

    `losses`: per quiz its title, and lines about it.
    """
    marked = Marked(site)
    found = [_title(marked, module.title), marked.line(module.summary, "p")]
    found += marked.blocks(module.introduction)
    body = _in_language(site, found, ref("module", module.id))
    body += [_tag("p", line) for line in taken_in(site, "cartridge")]
    for title, lines in losses:
        body += [_heading(title), _tag("ul", *(_tag("li", line) for line in lines))]
    return _page(site, sheet, marked.plain(module.title), body, questions=True)


def _block(site: Site, marked: Marked, block: Block) -> Iterator[Element]:
    yield marked.line(block.title, "h2")
    yield from marked.blocks(block.text)
    for prompt in block.prompts:
        answer = _tag("details", _tag("summary", site.ui["lesson.compare"]))
        yield marked.line(prompt.question, "p")
        yield appended(answer, *marked.blocks(prompt.answer))
    for role in block.roles:
        yield _tag("section", marked.line(role.title, "h3"), *marked.blocks(role.text))
    scene = ref("scene", block.scene) if block.scene else ""
    if scene in site.base.entries and (address := marked.address(scene)):
        link = _tag("a", site.ui["lesson.to_scene"])
        link.set("href", address)
        yield _tag("p", link)


def _page(
    site: Site, sheet: Sheet, title: str, body: list[Element], *, questions: bool = False
) -> bytes:
    charset = etree.Element("meta", {"charset": "utf-8"})
    width = etree.Element(
        "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    )
    head = _tag("head", charset, _tag("title", title), width, _tag("style", _STYLE))
    said = notice(site, sheet, questions=questions)
    foot = _tag("footer", *(_tag("p", line) for line in said))
    if root_of(site):
        link = _tag("a", site.ui["site.name"])
        link.set("href", site.whole_address(sheet))
        foot.append(_tag("p", link))
    whole = _tag("html", head, _tag("body", _tag("main", *body), foot))
    whole.set("lang", site.language)
    return b"<!DOCTYPE html>\n" + etree.tostring(whole, method="html", encoding="utf-8") + b"\n"


def _in_language(site: Site, elements: list[Element], unit: str) -> list[Element]:
    """The same; what has no translation says that it is Dutch."""
    if unit in site.base.fallbacks and site.language != SOURCE:
        for element in elements:
            element.set("lang", SOURCE)
    return elements


def _title(marked: Marked, text: str) -> Element:
    return marked.line(text, "h1")


def _heading(text: str) -> Element:
    return _tag("h2", text)


def _listed(marked: Marked, texts: Iterable[str]) -> Element:
    return _tag("ul", *(marked.line(text, "li") for text in texts))


def _tag(tag: str, *children: Element | str) -> Element:
    return appended(etree.Element(tag), *children)
