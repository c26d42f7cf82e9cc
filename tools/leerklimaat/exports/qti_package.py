"""A content package of QTI: every item as a file, a test that asks them in order, a manifest.

From: a bank that is ready to leave. To: qti21.py, qti3.py. Never: an id that is made of a place or
a text; what is taken in again replaces what was there.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from lxml import etree

from leerklimaat.exports.markup import Element
from leerklimaat.exports.package import Exported, notice, readme, zipped
from leerklimaat.exports.posed import Posed
from leerklimaat.exports.qti import (
    LOCATION,
    LOM,
    Attributes,
    Dialect,
    identifier_of,
    outermost,
    written,
)
from leerklimaat.exports.qti_item import TOOL, item_of
from leerklimaat.exports.qti_metadata import about_item, of_bank, of_items
from leerklimaat.exports.qti_scoring import MOST, SCORE, declared
from leerklimaat.exports.qti_texts import Texts
from leerklimaat.ids import ref
from leerklimaat.model.leaving import Kept

MANIFEST = "imsmanifest.xml"
TEST = "test.xml"
README = "readme.txt"


def package_of(qti: Dialect, bank: Exported, kept: Callable[[Posed], Kept]) -> bytes:
    """A bank as a package. `kept`: what becomes of an item in it."""
    texts = Texts(qti, bank)
    tree = {_file(posed): written(item_of(texts, posed)) for posed in bank.items}
    tree[TEST] = written(_test(texts))
    tree[MANIFEST] = written(_manifest(qti, bank))
    tree[README] = readme(bank, list(map(kept, bank.items)), qti.name)
    return zipped(tree)


def _file(posed: Posed) -> str:
    return f"items/{posed.id}.xml"


def _name(bank: Exported) -> str:
    return identifier_of(ref("bank", bank.bank.id), bank.site.language)


# The test


def _test(texts: Texts) -> Element:
    """All items in the order of their author; those of a set are a section that stays together."""
    qti, bank = texts.qti, texts.bank
    about = {"identifier": _name(bank), "title": bank.title, "toolName": TOOL}
    again: Attributes = {"maxAttempts": 0, "showFeedback": True, "allowReview": True}
    part = {"identifier": "part", "navigationMode": "nonlinear", "submissionMode": "individual"}
    lines = (qti.html("p", line) for line in notice(bank.site, bank.sheet))
    rubric = qti.holding("rubricBlock", {"view": "candidate", **_use(qti)}, *lines)
    whole: Attributes = {"identifier": "bank", "title": bank.title, "visible": True}
    section = qti.make("assessmentSection", whole, rubric, *_sections(texts))
    return qti.root(
        "assessmentTest",
        about,
        declared(qti, SCORE, 0),
        declared(qti, MOST, sum(posed.worth for posed in bank.items)),
        qti.make("testPart", part, qti.make("itemSessionControl", again), section),
        qti.make("outcomeProcessing", None, _sum(qti, SCORE), _sum(qti, MOST)),
    )


def _use(qti: Dialect) -> dict[str, str]:
    """Since 3.0 it is asked what a text beside the questions is for."""
    return {"use": "instructions"} if qti.has_html5 else {}


def _sum(qti: Dialect, name: str) -> Element:
    every = qti.make("testVariables", {"variableIdentifier": name, "baseType": "float"})
    return qti.make("setOutcomeValue", {"identifier": name}, qti.make("sum", None, every))


def _sections(texts: Texts) -> Iterator[Element]:
    qti = texts.qti
    for key, group in groupby(texts.bank.items, key=lambda posed: posed.set or posed.unit):
        members = list(group)
        asked = [_asked(texts, posed) for posed in members]
        if not members[0].set:
            yield from asked
            continue
        first, last = members[0].number, members[-1].number
        title = texts.words("quiz.set.intro", first=first, last=last)
        about: Attributes = {"identifier": f"set.{key}", "title": title, "visible": False}
        yield qti.make("assessmentSection", {**about, "keepTogether": True}, *asked)


def _asked(texts: Texts, posed: Posed) -> Element:
    name = identifier_of(posed.unit, texts.bank.site.language)
    return texts.qti.make("assessmentItemRef", {"identifier": name, "href": _file(posed)})


# The manifest


def _manifest(qti: Dialect, bank: Exported) -> Element:
    """Every file, and what it is about."""
    spaces = {None: qti.packaging, "imsqti": qti.metadata, "imsmd": LOM}
    made = outermost(f"{{{qti.packaging}}}manifest", spaces)
    places = (
        (qti.packaging, qti.packaging_schema),
        (qti.metadata, qti.metadata_schema),
        (LOM, qti.lom_schema),
    )
    made.set("identifier", f"{_name(bank)}.manifest")
    made.set(LOCATION, " ".join(word for pair in places for word in pair))
    metadata = _below(qti, made, "metadata")
    for name, text in zip(("schema", "schemaversion"), qti.package, strict=True):
        _below(qti, metadata, name).text = text
    metadata.append(of_bank(bank))
    _below(qti, made, "organizations")
    resources = _below(qti, made, "resources")
    names = [identifier_of(posed.unit, bank.site.language) for posed in bank.items]
    test = _resource(qti, resources, "test", _name(bank), TEST, README)
    for name in names:
        _below(qti, test, "dependency").set("identifierref", name)
    for name, posed, lom in zip(names, bank.items, of_items(bank), strict=True):
        about = (about_item(qti, posed), lom)
        _resource(qti, resources, "item", name, _file(posed), about=about)
    return made


def _resource(
    qti: Dialect,
    resources: Element,
    kind: str,
    name: str,
    *files: str,
    about: Sequence[Element] = (),
) -> Element:
    made = _below(qti, resources, "resource")
    made.set("identifier", name)
    made.set("type", f"imsqti_{kind}_xml{qti.resource}")
    made.set("href", files[0])
    if about:
        _below(qti, made, "metadata").extend(about)
    for file in files:
        _below(qti, made, "file").set("href", file)
    return made


def _below(qti: Dialect, parent: Element, name: str) -> Element:
    return etree.SubElement(parent, f"{{{qti.packaging}}}{name}")
