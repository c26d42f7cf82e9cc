"""The table of kinds: which word after `kind:` means which record.

From: every model file. To: content, authoring, stats.
A new kind is one record class and one line here.
"""

from functools import cache
from typing import get_args

from pydantic import BaseModel

from leerklimaat.model.bank import Bank, BankFile, Contrast
from leerklimaat.model.collection import (
    Attitudes,
    Bibliography,
    Collection,
    Doubts,
    Glossary,
    Profiles,
    Statements,
    Talks,
)
from leerklimaat.model.competence import Attitude, Competence, Framework, Profile
from leerklimaat.model.crosswalk import Crosswalk
from leerklimaat.model.curriculum import Curriculum
from leerklimaat.model.items import ITEM_TYPES
from leerklimaat.model.knowledge import Concept, Principle, SystemFunction, Topic, TopicKind
from leerklimaat.model.learning import Block, Lesson, Module
from leerklimaat.model.practice import Checklist, Talk
from leerklimaat.model.reference import Doubt, Source, Statement, Term
from leerklimaat.model.scene import Node, Scene
from leerklimaat.model.site import Folder, Home, Page, WritingRules

FILE_KINDS: dict[str, type[BaseModel]] = {
    "principle": Principle,
    "concept": Concept,
    "system-function": SystemFunction,
    **dict.fromkeys(get_args(TopicKind), Topic),
    "framework": Framework,
    "competence": Competence,
    "crosswalk": Crosswalk,
    "attitudes": Attitudes,
    "profiles": Profiles,
    "talks": Talks,
    "checklist": Checklist,
    "module": Module,
    "lesson": Lesson,
    "bank": Bank,
    "scene": Scene,
    "curriculum": Curriculum,
    "terms": Glossary,
    "sources": Bibliography,
    "statements": Statements,
    "doubts": Doubts,
    "folder": Folder,
    "home": Home,
    "page": Page,
    "writing-rules": WritingRules,
}
"""What may stand after `kind:` in a file of its own (`page` is a Markdown file)."""

WRITTEN_KINDS: dict[str, type[BaseModel]] = FILE_KINDS | {"bank": BankFile}
"""The same as people write them; content/sets makes of such a bank what stands above."""

MEMBERS: dict[str, tuple[str, str]] = {
    "terms": ("terms", "term"),
    "sources": ("sources", "source"),
    "statements": ("statements", "statement"),
    "doubts": ("doubts", "doubt"),
    "attitudes": ("attitudes", "attitude"),
    "profiles": ("profiles", "profile"),
    "talks": ("talks", "talk"),
}
"""Per collection kind: the field that holds its records, and the kind of those records."""

RECORD_CLASSES: dict[str, type[BaseModel]] = {
    **{kind: cls for kind, cls in FILE_KINDS.items() if not issubclass(cls, Collection)},
    "collection": Collection,
    "term": Term,
    "source": Source,
    "statement": Statement,
    "doubt": Doubt,
    "attitude": Attitude,
    "profile": Profile,
    "talk": Talk,
}
"""What may stand before the colon of a reference."""

UNITS: tuple[type[BaseModel], ...] = (
    Term,
    Source,
    Statement,
    Doubt,
    Attitude,
    Profile,
    Talk,
    Block,
    *ITEM_TYPES.values(),
    Contrast,
    Node,
)
"""Parts that fall back to Dutch by themselves when their English is not complete."""


@cache
def is_unit(cls: type[BaseModel]) -> bool:
    """True for such a part. Remembered per class, as pydantic's own answer takes long."""
    return issubclass(cls, UNITS)
