"""A module as a Common Cartridge 1.1: its lessons as pages, their questions as quizzes.

From: the modules of one language. To: files beside the pages of modules, and what is lost of each
item in them. Every name in a cartridge follows from our ids, so that a newer one is the same
course. Never: a file that the manifest does not name; XML from strings.
Source: ccv1p1_imscp_v1p2_v1p0.xsd of IMS Global, with the rules of Schematron in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from leerklimaat.exports.cartridge_pages import about_page, lesson_page
from leerklimaat.exports.fidelity import losses_of
from leerklimaat.exports.markup import Element, Marked, root_of
from leerklimaat.exports.moodle import moodle_id
from leerklimaat.exports.package import LICENCE, Exported, zipped
from leerklimaat.exports.qti12 import qti12_kept, quiz, root_in
from leerklimaat.ids import ref
from leerklimaat.model.learning import Lesson, Module
from leerklimaat.model.leaving import File
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree

FORMAT = "cartridge"
SUFFIX = ".imscc"
MANIFEST = "imsmanifest.xml"
PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
_SCHEMAS = {
    PACKAGE: "http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd",
    LOM: "http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd",
}
_PAGE = "webcontent"
_QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
_LINK = "imswl_xmlv1p1"


@dataclass(frozen=True, slots=True)
class Resource:
    """A file in a cartridge. `id`: its name there. `type`: what it is to a platform."""

    id: str
    type: str
    path: str
    title: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Cartridge:
    """A module on its way out. `lessons`: each with its page, and its bank if it has one.

    `only`: the lesson whose course it is, if it is not that of the module.
    """

    site: Site
    module: Module
    sheet: Sheet
    lessons: tuple[tuple[Lesson, Sheet, Exported | None], ...]
    only: Lesson | None = None

    @property
    def whole(self) -> Module | Lesson:
        """What it is the course of."""
        return self.only or self.module

    @property
    def path(self) -> str:
        """Where the file stands: beside the page of the module, and called as the module is, as
        that is what is left of it in a folder of downloads.
        """
        folder = self.sheet.path.rpartition("/")[0]
        return f"{folder}/{self.module.id}{SUFFIX}"

    def file(self) -> File:
        """What becomes of the items of all its banks."""
        items = tuple(
            (item.type, moodle_id(item), qti12_kept(item))
            for _, _, bank in self.lessons
            for item in (bank.items if bank is not None else ())
        )
        return File(FORMAT, self.path, items)


def cartridges(site: Site, banks: Iterable[Exported]) -> Iterator[Cartridge]:
    """Every module that has lessons. `banks`: those of this language, for what is made of their
    texts is in every format the same.
    """
    by_lesson = {bank.bank.lesson: bank for bank in banks}
    for entry, module in site.base.all(Module):
        sheet = site.sheet_of(entry.ref)
        lessons = tuple(
            (lesson, page, by_lesson.get(lesson.id))
            for lesson in site.lessons
            if lesson.module == module.id and (page := site.sheet_of(ref("lesson", lesson.id)))
        )
        if sheet is not None and lessons:
            yield Cartridge(site, module, sheet, lessons)


def written(cartridge: Cartridge) -> bytes:
    """The package."""
    site, module = cartridge.site, cartridge.module
    plain = Marked(site).plain
    about = about_page(site, module, cartridge.sheet, _losses(cartridge))
    whole = [Resource("over", _PAGE, "over.html", plain(module.title), about)]
    if root_of(site):
        title = f"{site.ui['site.name']}: {plain(module.title)}"
        link = _link(title, site.whole_address(cartridge.sheet))
        whole.append(Resource("op-de-site", _LINK, "op-de-site.xml", title, link))
    shelves = [("module", plain(module.title), whole)]
    shelves += [
        (f"les-{lesson.id}", plain(lesson.title), list(_resources(site, lesson, sheet, bank)))
        for lesson, sheet, bank in cartridge.lessons
    ]
    tree: Tree = {one.path: one.data for _, _, resources in shelves for one in resources}
    return zipped(tree | {MANIFEST: _manifest(cartridge, shelves)})


def _losses(cartridge: Cartridge) -> Iterator[tuple[str, list[str]]]:
    """The title of each quiz, and what is lost of its items."""
    for _, _, bank in cartridge.lessons:
        if bank is not None:
            kept = [qti12_kept(item) for item in bank.items]
            yield bank.title, list(losses_of(bank.site.ui, bank.items, kept))


def _resources(
    site: Site, lesson: Lesson, sheet: Sheet, bank: Exported | None
) -> Iterator[Resource]:
    title = Marked(site).plain(lesson.title)
    page = lesson_page(site, lesson, sheet)
    yield Resource(f"pagina-{lesson.id}", _PAGE, f"lessen/{lesson.id}.html", title, page)
    data = quiz(bank) if bank is not None else None
    if bank is not None and data is not None:
        name = bank.bank.id
        yield Resource(f"quiz-{name}", _QUIZ, f"quizzen/{name}.xml", bank.title, data)


def _link(title: str, address: str) -> bytes:
    root = root_in("webLink", LINK, {})
    etree.SubElement(root, f"{{{LINK}}}title").text = title
    etree.SubElement(root, f"{{{LINK}}}url", {"href": address, "target": "_blank"})
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _manifest(cartridge: Cartridge, shelves: list[tuple[str, str, list[Resource]]]) -> bytes:
    root = root_in("manifest", PACKAGE, _SCHEMAS, lomimscc=LOM)
    root.set("identifier", f"leerklimaat-{cartridge.whole.id}-{cartridge.site.language}")
    _metadata(_below(root, "metadata"), cartridge)
    organization = _below(
        _below(root, "organizations"),
        "organization",
        identifier="organisatie",
        structure="rooted-hierarchy",
    )
    top = _below(organization, "item", identifier="top")
    for name, title, resources in shelves:
        shelf = _titled(_below(top, "item", identifier=name), title)
        for one in resources:
            item = _below(shelf, "item", identifier=f"item-{one.id}", identifierref=one.id)
            _titled(item, one.title)
    listed = _below(root, "resources")
    for _, _, resources in shelves:
        for one in resources:
            resource = _below(listed, "resource", identifier=one.id, type=one.type)
            if one.type == _PAGE:
                resource.set("href", one.path)
            _below(resource, "file", href=one.path)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _metadata(metadata: Element, cartridge: Cartridge) -> None:
    site, whole = cartridge.site, cartridge.whole
    _below(metadata, "schema").text = "IMS Common Cartridge"
    _below(metadata, "schemaversion").text = "1.1.0"
    lom = _lom(metadata, "lom")
    general = _lom(lom, "general")
    plain = Marked(site).plain
    _said(site, _lom(general, "title"), plain(whole.title))
    _lom(general, "language").text = site.language
    _said(site, _lom(general, "description"), plain(whole.summary))
    rights = _lom(lom, "rights")
    _lom(_lom(rights, "copyrightAndOtherRestrictions"), "value").text = "yes"
    _said(site, _lom(rights, "description"), site.ui["leave.licence"].format(address=LICENCE))


def _said(site: Site, parent: Element, text: str) -> None:
    string = _lom(parent, "string")
    string.set("language", site.language)
    string.text = text


def _titled(item: Element, title: str) -> Element:
    _below(item, "title").text = title
    return item


def _below(parent: Element, tag: str, **attributes: str) -> Element:
    return etree.SubElement(parent, f"{{{PACKAGE}}}{tag}", attributes)


def _lom(parent: Element, tag: str) -> Element:
    return etree.SubElement(parent, f"{{{LOM}}}{tag}")
