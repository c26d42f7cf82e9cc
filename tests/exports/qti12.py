"""QTI 1.2.1 in the profile of Common Cartridge 1.1: its rules as data, and a reader that follows
them. Source: ccv1p1_qtiasiv1p2p1_v1p0.xsd, its types and the rules of Schematron in it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from tests.exports.tries import told

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PLACE = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

CHILDREN = {
    "questestinterop": "assessment ",
    "assessment": "(qtimetadata )?(rubric )?(presentation_material )?section ",
    "section": "(item )+",
    "item": "(itemmetadata )?(presentation )?(resprocessing )*(itemfeedback )*",
    "itemmetadata": "(qtimetadata )+",
    "qtimetadata": "(qtimetadatafield )+",
    "qtimetadatafield": "fieldlabel fieldentry ",
    "fieldlabel": "",
    "fieldentry": "",
    "rubric": "material ",
    "presentation": "(material |response_lid |response_str )+",
    "material": "(mattext )+",
    "mattext": "",
    "response_lid": "(material )?(render_choice |render_fib )(material )?",
    "response_str": "(material )?(render_choice |render_fib )(material )?",
    "render_choice": "(material |response_label )*",
    "render_fib": "(material |response_label )*",
    "response_label": "(material |flow_mat )*",
    "flow_mat": "(flow_mat |material )+",
    "resprocessing": "outcomes (respcondition )+",
    "outcomes": "decvar ",
    "decvar": "",
    "respcondition": "conditionvar (setvar )*(displayfeedback )*",
    "conditionvar": "(and |other |varequal |varsubstring )+",
    "and": "(not |varequal )+",
    "not": "(varequal )+",
    "other": "",
    "varequal": "",
    "setvar": "",
    "displayfeedback": "",
    "itemfeedback": "(flow_mat |material |solution |hint )+",
    "solution": "(solutionmaterial )+",
    "solutionmaterial": "((flow_mat )+|(material )+)",
    "hint": "(hintmaterial )+",
    "hintmaterial": "((flow_mat )+|(material )+)",
}
"""What may stand in each element, in order."""

YES = "Yes|No"
ATTRIBUTES: Mapping[str, Mapping[str, str]] = {
    "questestinterop": {f"{PLACE}?": ".*"},
    "assessment": {"ident": ".+", "title": ".+", f"{LANG}?": "nl|en"},
    "section": {"ident": ".+", "title?": ".+"},
    "item": {"ident": ".+", "title?": ".+"},
    "mattext": {"texttype?": "text/html|text/plain"},
    "response_lid": {"ident": ".+", "rcardinality?": "Single|Multiple"},
    "response_str": {"ident": ".+", "rcardinality?": "Single"},
    "render_choice": {"shuffle?": YES},
    "response_label": {"ident": ".+", "rshuffle?": YES},
    "decvar": {
        "varname": "SCORE",
        "vartype?": "Decimal|Integer",
        "minvalue?": "0",
        "maxvalue?": "100",
    },
    "respcondition": {"continue?": YES, "title?": ".+"},
    "varequal": {"respident": ".+", "case?": YES},
    "setvar": {"varname?": "SCORE", "action?": "Set"},
    "displayfeedback": {"feedbacktype": "Response|Solution|Hint", "linkrefid": ".+"},
    "itemfeedback": {"ident": ".+", "title?": ".+"},
}
"""What an element may say beside, with what it may be; those with a question mark may be absent."""

OF_A_QUIZ = {
    "cc_profile": r"cc\.exam\.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": YES,
    "qmd_hintspermitted": YES,
    "qmd_solutionspermitted": YES,
    "cc_maxattempts": "[1-5]|unlimited",
}
OF_AN_ITEM = {
    "cc_profile": (
        r"cc\.(multiple_choice|multiple_response|true_false|fib|pattern_match|essay)\.v0p1"
    ),
    "cc_weighting": "[1-9][0-9]?",
    "qmd_scoringpermitted": "Yes",
    "qmd_computerscored": YES,
}
PROFILES = {
    "multiple_choice": ("response_lid", "Single", range(3, 100)),
    "multiple_response": ("response_lid", "Multiple", range(2, 100)),
    "true_false": ("response_lid", "Single", range(2, 3)),
    "fib": ("response_str", "Single", range(1, 2)),
    "essay": ("response_str", "Single", range(1, 2)),
}
"""How each profile is answered: by what, how many, and from how many."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as a platform took it in."""

    id: str
    title: str
    profile: str
    text: str
    choices: Mapping[str, str]
    said: Mapping[str, str]
    element: "etree._Element"


def read(data: bytes) -> list[Question]:
    """The questions of a quiz; what the profile does not allow fails here."""
    root = etree.fromstring(data)
    for element in root.iter():
        _judge_element(element)
    _judge_fields(_one(root, "assessment"), OF_A_QUIZ)
    questions = [_question(item) for item in root.iter(_name("item"))]
    assert len({question.id for question in questions}) == len(questions)
    for question in questions:
        _judge_question(question)
    return questions


def grade(question: Question, given: frozenset[str]) -> tuple[float, list[str]]:
    """What an answer earns, from 0 to 1, and the names of what is said of it."""
    score, said = 0.0, []
    for condition in question.element.iter(_name("respcondition")):
        if not _holds(_one(condition, "conditionvar"), given):
            continue
        for setvar in condition.iter(_name("setvar")):
            score = float(setvar.text or 0) / 100
        said += [str(one.get("linkrefid")) for one in condition.iter(_name("displayfeedback"))]
        if condition.get("continue", "No") == "No":
            break
    return score, said


def shown(question: Question) -> Iterator[str]:
    """All that is shown of a question."""
    yield question.text
    yield from question.choices.values()
    yield from question.said.values()
    for one in question.element.iter(_name("varequal")):
        yield " ".join((one.text or "").split())


def _holds(element: "etree._Element", given: frozenset[str]) -> bool:
    match etree.QName(element).localname:
        case "conditionvar":
            (only,) = element  # readers differ on what several would mean
            return _holds(only, given)
        case "and":
            return all(_holds(one, given) for one in element)
        case "not":
            return not any(_holds(one, given) for one in element)
        case "other":
            return True
        case _:
            return (element.text or "").lower() in {one.lower() for one in given}


def _question(item: "etree._Element") -> Question:
    profile = _fields(item)["cc_profile"].split(".")[1]
    presentation = _one(item, "presentation")
    labels = list(presentation.iter(_name("response_label")))
    return Question(
        id=str(item.get("ident")),
        title=str(item.get("title")),
        profile=profile,
        text=_text(_one(presentation, "material")),
        choices={str(label.get("ident")): _text(label) for label in labels},
        said={str(one.get("ident")): _text(one) for one in item.iter(_name("itemfeedback"))},
        element=item,
    )


def _judge_element(element: "etree._Element") -> None:
    name = etree.QName(element)
    assert name.namespace == NAMESPACE
    found = "".join(f"{etree.QName(child).localname} " for child in element)
    assert re.fullmatch(CHILDREN[name.localname], found), (name.localname, found)
    allowed = ATTRIBUTES.get(name.localname, {})
    values = {str(key): str(value) for key, value in element.attrib.items()}
    needed = {key for key in allowed if not key.endswith("?")}
    assert needed <= set(values) <= {key.rstrip("?") for key in allowed}, name.localname
    for key, pattern in allowed.items():
        if key.rstrip("?") in values:
            assert re.fullmatch(pattern, values[key.rstrip("?")], re.DOTALL), (name, key)


def _judge_fields(element: "etree._Element", known: Mapping[str, str]) -> None:
    for label, entry in _fields(element).items():
        assert re.fullmatch(known[label], entry), (label, entry)


def _judge_question(question: Question) -> None:
    item = question.element
    _judge_fields(item, OF_AN_ITEM)
    answered, cardinality, number = PROFILES[question.profile]
    response = _one(_one(item, "presentation"), answered)
    assert response.get("rcardinality") == cardinality
    assert len(question.choices) in number
    equal = list(item.iter(_name("varequal")))
    assert {one.get("respident") for one in equal} <= {response.get("ident")}
    assert bool(equal) == (question.profile != "essay")
    if question.profile == "essay":
        assert _fields(item)["qmd_computerscored"] == "No"
    elif question.profile != "fib":
        assert {one.text for one in equal} == set(question.choices)
    linked = Counter(one.get("linkrefid") for one in item.iter(_name("displayfeedback")))
    feedback = list(item.iter(_name("itemfeedback")))
    solutions = {
        str(one.get("ident")) for one in feedback if one.find(_name("solution")) is not None
    }
    assert set(linked) == set(question.said) - solutions
    assert solutions == ({"solution"} if question.profile == "essay" else set())


def _fields(element: "etree._Element") -> dict[str, str]:
    path = "q:qtimetadata/q:qtimetadatafield"
    prefix = "q:itemmetadata/" if etree.QName(element).localname == "item" else ""
    found = element.findall(f"{prefix}{path}", {"q": NAMESPACE})
    fields = {
        _one(one, "fieldlabel").text or "": _one(one, "fieldentry").text or "" for one in found
    }
    assert len(fields) == len(found)
    return fields


def _text(element: "etree._Element") -> str:
    return " ".join(told(one.text or "") for one in element.iter(_name("mattext")))


def _one(element: "etree._Element", tag: str) -> "etree._Element":
    found = element.find(_name(tag))
    assert found is not None
    return found


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"
