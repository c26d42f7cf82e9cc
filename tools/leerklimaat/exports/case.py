"""The competence framework as a package of CASE 1.1, which systems with competences of their own
can take in: one document, its items, how they hang together, and what kinds there are.

From: the records of one language. To: build. Source: 1EdTech's definition of CASE 1.1, `CFPackage`.
Everything has the same UUID in every build (exports/uuids.py), so that who takes it in again
updates it. Never: a level, number or score that nobody authored.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal

from leerklimaat.exports.api.files import LICENCE_NAME, json_of
from leerklimaat.exports.case_items import ROOT, Node, nodes_of
from leerklimaat.exports.markup import root_of
from leerklimaat.exports.package import LICENCE
from leerklimaat.exports.uuids import uuid_of
from leerklimaat.languages import SOURCE
from leerklimaat.model.addresses import CASE
from leerklimaat.model.competence import Framework
from leerklimaat.model.overview import framework
from leerklimaat.model.record import Status
from leerklimaat.pages.site import Site
from leerklimaat.prose import plain
from leerklimaat.tree import Tree

_LICENCE = "licence:cc-by-4-0"
_STATUS = {Status.CONCEPT: "Draft", Status.CHECKED: "Draft", Status.ADOPTED: "Adopted"}
"""CASE has no word for what was checked and is not adopted."""
_TYPES = {
    "cluster": "1",
    "competence": "1.1",
    "level": "1.1.1",
    "indicator": "1.1.1.1",
    "attitude": "2",
    "descriptor": "2.1",
}
"""Kinds of items, and their place in the hierarchy of kinds."""
Relation = Literal["isChildOf", "precedes", "isRelatedTo", "isTranslationOf"]


def case_files(site: Site) -> Tree:
    """`api/v1/case/framework.json`; nothing where there is no framework."""
    found = framework(site.base)
    return {CASE: json_of(_Package(site, found).whole)} if found is not None else {}


@dataclass(frozen=True)
class _Package:
    """A package in the making. Names are ours, such as `level:competence/id`."""

    site: Site
    framework: Framework

    @cached_property
    def nodes(self) -> list[Node]:
        return list(nodes_of(self.site))

    @cached_property
    def titles(self) -> dict[str, str]:
        return {ROOT: plain(self.framework.title)} | {node.name: node.title for node in self.nodes}

    @cached_property
    def changed(self) -> date:
        return max(self.framework.changed, *(node.changed for node in self.nodes))

    @property
    def whole(self) -> dict[str, Any]:
        return {
            "CFDocument": self.document,
            "CFItems": [self.item(node) for node in self.nodes],
            "CFAssociations": list(self.associations()),
            "CFDefinitions": {
                "CFItemTypes": [self.item_type(name) for name in _TYPES],
                "CFLicenses": [self.licence],
            },
        }

    @property
    def document(self) -> dict[str, Any]:
        one, ui = self.framework, self.site.ui
        page = self.site.sheet_of(f"framework:{one.id}")
        source = {}
        if root_of(self.site) and page is not None:
            source = {"officialSourceURL": self.site.whole_address(page)}
        return {
            **self.named(ROOT, self.changed),
            "caseVersion": "1.1",
            "creator": ui["site.name"],
            "publisher": ui["site.name"],
            "title": plain(one.title),
            "description": plain(one.summary),
            "language": self.site.language,
            "version": self.changed.isoformat(),
            "adoptionStatus": _STATUS[one.status],
            "notes": f"{ui[f'status.{one.status}']}. {ui[f'status.{one.status}_text']} "
            f"{plain(one.limits)}",
            "licenseURI": self.link(_LICENCE, LICENCE_NAME, LICENCE),
            **source,
        }

    def item(self, node: Node) -> dict[str, Any]:
        kind = self.site.ui[f"case.type.{node.kind}"]
        made = {
            **self.named(node.name, node.changed),
            "fullStatement": node.statement,
            "abbreviatedStatement": node.title,
            "humanCodingScheme": node.code,
            "CFItemType": kind,
            "CFItemTypeURI": self.link(_type(node.kind), kind),
            "language": self.site.language,
            "licenseURI": self.link(_LICENCE, LICENCE_NAME, LICENCE),
        }
        if node.notes:
            made["notes"] = "\n".join(node.notes)
        if node.keywords:
            made["conceptKeywords"] = list(node.keywords)
        return made

    def associations(self) -> Iterator[dict[str, Any]]:
        """Children in their order, levels one after the other, what is about something else, and
        of a translation what it translates.
        """
        places: dict[str, int] = {}
        for node in self.nodes:
            places[node.parent] = places.get(node.parent, 0) + 1
            place = {"sequenceNumber": places[node.parent]}
            yield self.association("isChildOf", node.name, node.parent, node.changed) | place
            if node.before:
                yield self.association("precedes", node.before, node.name, node.changed)
            if node.about:
                yield self.association("isRelatedTo", node.name, node.about, node.changed)
        if self.site.language != SOURCE:
            yield self.association("isTranslationOf", ROOT, ROOT, self.framework.changed)
            for node in self.nodes:
                yield self.association("isTranslationOf", node.name, node.name, node.changed)

    def association(
        self, kind: Relation, origin: str, target: str, changed: date
    ) -> dict[str, Any]:
        """`kind`: what the origin is of the target. Of a translation the target is the Dutch."""
        language = SOURCE if kind == "isTranslationOf" else self.site.language
        return {
            **self.named(f"{kind}:{origin}:{target}", changed),
            "associationType": kind,
            "originNodeURI": self.node(origin, self.site.language),
            "destinationNodeURI": self.node(target, language),
        }

    def item_type(self, kind: str) -> dict[str, Any]:
        words = self.site.ui
        return {
            **self.named(_type(kind), self.framework.changed),
            "title": words[f"case.type.{kind}"],
            "description": words[f"case.about.{kind}"],
            "hierarchyCode": _TYPES[kind],
            "typeCode": kind,
        }

    @property
    def licence(self) -> dict[str, Any]:
        return {
            **self.named(_LICENCE, self.framework.changed),
            "uri": LICENCE,
            "title": LICENCE_NAME,
            "description": self.site.ui["leave.licence"].format(address=LICENCE),
            "licenseText": LICENCE,
        }

    def named(self, name: str, changed: date) -> dict[str, Any]:
        """What everything in a package begins with."""
        identifier = uuid_of(self.site.language, name)
        return {
            "identifier": identifier,
            "uri": self.uri(identifier, self.site.language),
            "lastChangeDateTime": f"{changed.isoformat()}T00:00:00Z",
        }

    def link(self, name: str, title: str, uri: str = "") -> dict[str, str]:
        identifier = uuid_of(self.site.language, name)
        uri = uri or self.uri(identifier, self.site.language)
        return {"title": title, "identifier": identifier, "uri": uri}

    def node(self, name: str, language: str) -> dict[str, str]:
        """An end of an association."""
        identifier = uuid_of(language, name)
        uri = self.uri(identifier, language)
        return {
            "title": self.titles[name],
            "identifier": identifier,
            "uri": uri,
            "targetType": "CASE",
        }

    def uri(self, identifier: str, language: str) -> str:
        """Its place in the package of that language; without an address, its name alone."""
        if not root_of(self.site):
            return f"urn:uuid:{identifier}"
        folder = "" if language == SOURCE else f"{language}/"
        return f"{self.site.settings.site_url}{folder}{CASE}#{identifier}"


def _type(kind: str) -> str:
    return f"item-type:{kind}"
