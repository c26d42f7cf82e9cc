"""What 1EdTech's definition of CASE 1.1 asks of a `CFPackage`, as a JSON Schema of our own.

Its OpenAPI document says of each class which properties it may have (nothing else may stand in
it), of what kind, and which there must be. That is the table here.
"""

from typing import Any

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[1-5]{1}[0-9a-f]{3}-[8-9a-b]{1}[0-9a-f]{3}-[0-9a-f]{12}"
MOMENT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$"
_TEXT = {"type": "string"}
_LINE = {"type": "string", "pattern": r"^[^\t\r\n]+$"}  # what it calls NormalizedString
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_URI = {"type": "string", "pattern": "^[a-z]+:[^ ]+$"}
_NUMBER = {"type": "integer"}
_LINK = {"$ref": "#/$defs/LinkURI"}
_END = {"$ref": "#/$defs/LinkGenURI"}
_MORE = {"type": "object"}


def _many(of: dict[str, Any] | str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{of}"} if isinstance(of, str) else of}


_NAMED = {
    "identifier": {"type": "string", "pattern": f"^{UUID}$"},
    "uri": _URI,
    "lastChangeDateTime": {"type": "string", "pattern": MOMENT},
}
_ABOUT = {"title": _LINE, "description": _TEXT, "extensions": _MORE}
_DATED = {"statusStartDate": _DAY, "statusEndDate": _DAY}
_ON = {"subject": _many(_LINE), "subjectURI": _many("LinkURI"), "language": _LINE}

_CLASSES: dict[str, tuple[dict[str, Any], str]] = {
    "Package": (
        {
            "CFDocument": {"$ref": "#/$defs/Document"},
            "CFItems": _many("Item"),
            "CFAssociations": _many("Association"),
            "CFDefinitions": {"$ref": "#/$defs/Definition"},
            "extensions": _MORE,
        },
        "CFDocument",
    ),
    "Document": (
        _NAMED
        | _ABOUT
        | _DATED
        | _ON
        | {
            "frameworkType": _LINE,
            "caseVersion": {"enum": ["1.1"]},
            "creator": _LINE,
            "officialSourceURL": _URI,
            "publisher": _LINE,
            "version": _LINE,
            "adoptionStatus": _LINE,
            "licenseURI": _LINK,
            "notes": _TEXT,
        },
        "identifier uri creator title lastChangeDateTime",
    ),
    "Item": (
        _NAMED
        | _DATED
        | _ON
        | {
            "fullStatement": _TEXT,
            "alternativeLabel": _LINE,
            "CFItemType": _LINE,
            "humanCodingScheme": _LINE,
            "listEnumeration": _LINE,
            "abbreviatedStatement": _LINE,
            "conceptKeywords": _many(_LINE),
            "conceptKeywordsURI": _LINK,
            "notes": _TEXT,
            "educationLevel": _many(_LINE),
            "CFItemTypeURI": _LINK,
            "licenseURI": _LINK,
            "extensions": _MORE,
        },
        "identifier fullStatement uri lastChangeDateTime",
    ),
    "Association": (
        _NAMED
        | {
            "associationType": {"type": "string"},
            "sequenceNumber": _NUMBER,
            "originNodeURI": _END,
            "destinationNodeURI": _END,
            "CFAssociationGroupingURI": _LINK,
            "notes": _TEXT,
            "extensions": _MORE,
        },
        "identifier associationType uri originNodeURI destinationNodeURI lastChangeDateTime",
    ),
    "Definition": (
        {"CFItemTypes": _many("ItemType"), "CFLicenses": _many("License"), "extensions": _MORE},
        "",
    ),
    "ItemType": (
        _NAMED | _ABOUT | {"hierarchyCode": _LINE, "typeCode": _LINE},
        "identifier uri title description hierarchyCode lastChangeDateTime",
    ),
    "License": (
        _NAMED | _ABOUT | {"licenseText": _TEXT},
        "identifier uri title licenseText lastChangeDateTime",
    ),
    "LinkURI": (
        {"title": _LINE, "identifier": _NAMED["identifier"], "uri": _URI},
        "title identifier uri",
    ),
    "LinkGenURI": (
        {"title": _LINE, "identifier": _LINE, "uri": _URI, "targetType": {"type": "string"}},
        "title identifier uri",
    ),
}

ASSOCIATIONS = {
    *("isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo"),
    *("replacedBy", "exemplar", "hasSkillLevel", "isTranslationOf"),
}
"""The words of CASE 1.1 for how two things hang together."""

PACKAGE: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$ref": "#/$defs/Package",
    "$defs": {
        name: {
            "type": "object",
            "properties": properties,
            "required": required.split(),
            "additionalProperties": False,
        }
        for name, (properties, required) in _CLASSES.items()
    },
}
