"""`imsmanifest.xml` of a package: one organization with one item, which is one SCO.

From: a lesson and the names of the files in its package. To: exports/scorm.py. Source: SCORM 1.2,
Content Packaging; the metadata are IMS LOM 1.2.1. Identifiers follow from our ids, so that who
takes a package in again updates it. Never: names a schema that is not in the package, as a reader
that looks for it there would stop.
"""

from collections.abc import Iterable

from lxml import etree

from leerklimaat.exports.markup import Element, appended, root_of
from leerklimaat.exports.package import LICENCE
from leerklimaat.model.learning import Lesson
from leerklimaat.model.record import Status
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site
from leerklimaat.prose import told

MANIFEST = "imsmanifest.xml"
CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
LOM = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
_SPACES = {None: CP, "adlcp": ADLCP, "imsmd": LOM}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NONE = "x-none"
"""The language of a word out of a list."""
_LONGEST_TITLE = 200


def manifest(site: Site, sheet: Sheet, lesson: Lesson, page: str, files: Iterable[str]) -> bytes:
    """The manifest. `page`: where a platform begins; `files`: all there are beside this one."""
    name = f"leerklimaat-{site.language}-{lesson.id}"
    title = told(lesson.title)[:_LONGEST_TITLE]
    what = _cp(
        "metadata",
        _cp("schema", "ADL SCORM"),
        _cp("schemaversion", "1.2"),
        _metadata(site, sheet, lesson),
    )
    item = _cp("item", _cp("title", title), identifier=f"{name}-item", identifierref=f"{name}-sco")
    course = _cp("organization", _cp("title", title), item, identifier=f"{name}-org")
    parts = [_cp("file", href=path) for path in sorted(files)]
    sco = _cp("resource", *parts, identifier=f"{name}-sco", type="webcontent", href=page)
    sco.set(f"{{{ADLCP}}}scormtype", "sco")
    root = _cp(
        "manifest",
        what,
        _cp("organizations", course, default=f"{name}-org"),
        _cp("resources", sco),
        identifier=name,
        version=lesson.changed.isoformat(),
    )
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _metadata(site: Site, sheet: Sheet, lesson: Lesson) -> Element:
    """What catalogues ask: title, language, what it is about, status, licence."""

    def said(tag: str, text: str) -> Element:
        return _lom(tag, _lom("langstring", text, language=site.language))

    address = site.whole_address(sheet) if root_of(site) else ""
    where = _lom("catalogentry", _lom("catalog", "URL"), said("entry", address))
    return _lom(
        "lom",
        _lom(
            "general",
            said("title", told(lesson.title)),
            *([where] if address else []),
            _lom("language", site.language),
            said("description", told(lesson.summary)),
        ),
        _lom(
            "lifecycle",
            said("version", lesson.changed.isoformat()),
            _chosen("status", "Draft" if lesson.status is Status.CONCEPT else "Final"),
        ),
        _lom("metametadata", _lom("metadatascheme", "ADL SCORM 1.2")),
        _lom(
            "rights",
            _chosen("cost", "no"),
            _chosen("copyrightandotherrestrictions", "yes"),
            said("description", site.ui["leave.licence"].format(address=LICENCE)),
        ),
    )


def _cp(tag: str, *children: Element | str, **attributes: str) -> Element:
    return appended(_made(f"{{{CP}}}{tag}", attributes), *children)


def _lom(tag: str, *children: Element | str, language: str = "") -> Element:
    marks = {_LANGUAGE: language} if language else {}
    return appended(_made(f"{{{LOM}}}{tag}", marks), *children)


def _made(tag: str, attributes: dict[str, str]) -> Element:
    # The stubs of lxml know no namespace without a prefix.
    return etree.Element(tag, attributes, nsmap=_SPACES)  # type: ignore[arg-type]


def _chosen(tag: str, word: str) -> Element:
    """A word out of the list that LOM has for it."""
    source, value = (_lom("langstring", text, language=_NONE) for text in ("LOMv1.0", word))
    return _lom(tag, _lom("source", source), _lom("value", value))
