"""A module as a cartridge: what it names is there, what is there is named, and pages stand alone.

Source of the rules: ccv1p1_imscp_v1p2_v1p0.xsd, with the rules of Schematron in it.
"""

import io
import re
import zipfile
from itertools import pairwise

import pytest
from lxml import etree, html

from leerklimaat.content.load import Loaded
from leerklimaat.exports import leaving, offered
from leerklimaat.exports.cartridge import MANIFEST, Cartridge, cartridges, written
from leerklimaat.exports.markup import Marked
from leerklimaat.exports.package import LICENCE
from leerklimaat.exports.qti12 import qti12_kept
from leerklimaat.model.shape import texts
from leerklimaat.pages.site import Site
from leerklimaat.settings import DEFAULT_SITE_URL
from leerklimaat.tree import Tree
from tests.exports.leaving import ADDRESS, banks_of, site_of
from tests.exports.qti12 import read
from tests.exports.tries import told

PACKAGE = {"p": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"}
LOM = {"l": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"}
LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
WEB, QUIZ, WEB_LINK = (
    "webcontent",
    "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
    "imswl_xmlv1p1",
)
HAS_ADDRESS = {WEB: True, QUIZ: False, WEB_LINK: False}
"""The types of resources, and whether one says where it begins."""
AT_HOME = {"trainer", "trainer_note", "summary", "verb"}
"""Parts of a lesson that its page for students does not show."""
NAME = re.compile(r"[A-Za-z_][\w.-]*")


def opened(cartridge: Cartridge) -> Tree:
    with zipfile.ZipFile(io.BytesIO(written(cartridge))) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def text_of(page: bytes) -> str:
    return told(page.decode().partition("<body>")[2].partition("</body>")[0])


def trees(loaded: Loaded, language: str, address: str = ADDRESS) -> list[Tree]:
    return [opened(one) for one in modules(site_of(loaded, language, address))]


def modules(site: Site) -> list[Cartridge]:
    return list(cartridges(site, banks_of(site)))


def test_every_file_is_named_and_every_name_leads_to_a_file(content: Loaded, language: str) -> None:
    for tree in trees(content, language):
        manifest = etree.fromstring(tree[MANIFEST])
        resources = manifest.findall("p:resources/p:resource", PACKAGE)
        files = [str(one.get("href")) for one in manifest.iterfind(".//p:file", PACKAGE)]
        assert sorted([*files, MANIFEST]) == sorted(tree)
        names = [str(one.get("identifier")) for one in manifest.iter() if one.get("identifier")]
        assert len(set(names)) == len(names)
        assert all(map(NAME.fullmatch, names))
        for one in resources:
            kind, inside = str(one.get("type")), one.findall("p:file", PACKAGE)
            assert len(inside) == 1
            assert one.get("href") == (inside[0].get("href") if HAS_ADDRESS[kind] else None)
        leads = [one.get("identifierref") for one in manifest.iterfind(".//p:item", PACKAGE)]
        assert sorted(filter(None, leads)) == sorted(
            str(one.get("identifier")) for one in resources
        )


def test_items_stand_in_one_tree(content: Loaded, language: str) -> None:
    """The top one has no title, all others do; one that leads somewhere has none below it."""
    for tree in trees(content, language):
        manifest = etree.fromstring(tree[MANIFEST])
        (organization,) = manifest.findall("p:organizations/p:organization", PACKAGE)
        assert organization.get("structure") == "rooted-hierarchy"
        (top,) = organization.findall("p:item", PACKAGE)
        assert top.find("p:title", PACKAGE) is None
        for item in top.iterfind(".//p:item", PACKAGE):
            assert item.findtext("p:title", "", PACKAGE).strip()
            assert not (item.get("identifierref") and item.findall("p:item", PACKAGE))


def test_a_manifest_says_what_it_is_in_its_language(sample: Loaded, language: str) -> None:
    for tree in trees(sample, language):
        manifest = etree.fromstring(tree[MANIFEST])
        assert manifest.findtext("p:metadata/p:schema", "", PACKAGE) == "IMS Common Cartridge"
        assert manifest.findtext("p:metadata/p:schemaversion", "", PACKAGE) == "1.1.0"
        lom = manifest.find("p:metadata/l:lom", {**PACKAGE, **LOM})
        assert lom is not None
        assert lom.findtext("l:general/l:language", "", LOM) == language
        assert LICENCE in lom.findtext("l:rights/l:description/l:string", "", LOM)
        strings = lom.findall(".//l:string", LOM)
        assert {one.get("language") for one in strings} == {language}


def test_pages_stand_by_themselves(content: Loaded, language: str) -> None:
    """In their language, with headings in order, and nothing that a platform would take away."""
    for tree in trees(content, language):
        for path, data in tree.items():
            if not path.endswith(".html"):
                continue
            page = html.document_fromstring(data.decode())
            assert page.get("lang") == language
            assert page.findtext(".//title")
            tags = {str(one.tag) for one in page.iter()}
            assert not tags & {"script", "img", "link", "iframe", "form", "object"}
            levels = [int(str(one.tag)[1]) for one in page.iter("h1", "h2", "h3", "h4")]
            assert levels[0] == 1
            assert levels.count(1) == 1
            assert all(after <= before + 1 for before, after in pairwise(levels))
            links = [str(one.get("href")) for one in page.iter("a")]
            assert all(re.match(r"https?:|mailto:|tel:", link) for link in links)


def test_a_lesson_is_whole_and_what_is_for_its_trainer_stays_at_home(sample: Loaded) -> None:
    site = site_of(sample, address=ADDRESS)
    (one,) = modules(site)
    plain = Marked(site).plain
    for lesson, _, _ in one.lessons:
        page = " ".join(text_of(opened(one)[f"lessen/{lesson.id}.html"]).split())
        missing = [
            path
            for path, text, _ in texts(lesson)
            if not AT_HOME & set(map(str, path)) and " ".join(plain(text).split()) not in page
        ]
        assert missing == []
        assert plain(lesson.trainer.safety) not in page


def test_quizzes_are_within_the_profile(content: Loaded, language: str) -> None:
    for tree in trees(content, language):
        quizzes = [data for path, data in tree.items() if path.startswith("quizzen/")]
        ids = [question.id for data in quizzes for question in read(data)]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("address", [ADDRESS, DEFAULT_SITE_URL])
def test_a_link_leads_to_the_site_if_that_is_known(sample: Loaded, address: str) -> None:
    (tree,) = trees(sample, "nl", address)
    links = [etree.fromstring(data) for path, data in tree.items() if path == "op-de-site.xml"]
    assert len(links) == (address == ADDRESS)
    for link in links:
        assert link.tag == f"{{{LINK}}}webLink"
        url = link.find(f"{{{LINK}}}url")
        assert url is not None
        assert str(url.get("href")).startswith(ADDRESS)
    assert (ADDRESS.encode() in b"".join(tree.values())) == (address == ADDRESS)


def test_it_is_reported_and_offered_beside_its_module(sample: Loaded) -> None:
    site = site_of(sample)
    (one,) = modules(site)
    (file,) = leaving(site)["module:eerste-dienst"]
    assert file.path == one.path == "lessen/eerste-dienst/eerste-dienst.imscc"
    assert offered(site)[one.path]() == written(one) == written(one)
    bank = next(bank for _, _, bank in one.lessons if bank is not None)
    assert [kept for _, _, kept in file.items] == [qti12_kept(item) for item in bank.items]


def test_what_is_lost_stands_inside(sample: Loaded) -> None:
    (tree,) = trees(sample, "nl")
    said = text_of(tree["over.html"])
    assert "(volgorde), weggelaten" in said
    assert "nooit voor een examen" in said
