"""Which style sheets a kind of page needs, besides those of every page.

From: view. To: the head of a page, and the theme, which loads them in this order. The sheets are
`theme/assets/styles/`. Never: decides where a rule stands; tools/README.md does.
"""

from typing import Literal, assert_never

from leerklimaat.pages.sheet import SheetKind

Style = Literal[
    "reading",
    "lesson",
    "drawings",
    "schemes",
    "forms",
    "key",
    "quiz",
    "scene",
    "team",
    "group",
    "today",
    "assess",
    "check",
    "picture",
    "plan",
    "compose",
    "feedback",
    "at-work",
    "look-back",
    "doors",
    "home",
]


def styles_of(kind: SheetKind) -> tuple[Style, ...]:
    """The sheets of a kind of page, the more special one last, so that it has the last word."""
    match kind:
        case "framework" | "attitudes" | "profiles" | "module" | "banks" | "review":
            return ()
        case "explanation":
            return ("reading", "drawings", "schemes")
        case (
            "glossary"
            | "sources"
            | "competence"
            | "attitude"
            | "statements"
            | "doubts"
            | "licences"
        ):
            return ("reading",)
        case "lesson":
            return ("reading", "lesson")
        case "home":
            return ("drawings", "doors", "home")
        case "door" | "trainers" | "leaving":
            return ("reading", "doors")
        case "handwritten":
            return ("doors",)
        case "folder":
            return ("drawings", "schemes")
        case "scene-graph":
            return ("drawings",)
        case "trainer" | "talks" | "programme" | "blueprint" | "crosswalk":
            return ("reading", "team")
        case "team":
            return ("team",)
        case "group":
            return ("key", "team", "group")
        case "coverage":
            return ("forms", "team")
        case "look-back":
            return ("forms", "look-back")
        case "checklist":
            return ("reading", "forms", "team")
        case "scene":
            return ("reading", "drawings", "forms", "scene")
        case "quiz":
            return ("forms", "key", "quiz")
        case "check":
            return ("forms", "key", "quiz", "check")
        case "today":
            return ("forms", "key", "quiz", "today")
        case "data":
            return ("forms", "today")
        case "self-assessment":
            return ("forms", "assess")
        case "picture":
            return ("forms", "picture")
        case "plan":
            return ("forms", "plan")
        case "compose":
            return ("forms", "team", "compose")
        case "ask" | "answer":
            return ("forms", "feedback")
        case "evidence" | "observation" | "rubric" | "five-minutes":
            return ("forms", "at-work")
        case _:
            assert_never(kind)
