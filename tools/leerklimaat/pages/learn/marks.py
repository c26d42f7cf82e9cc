"""What a reader can mark, as scripts see it: lessons with what belongs to them, and the words.

From: Site, and what was written in Dutch. To: lesson pages (the hash of a lesson), and scripts that
the bundle `marks` (client/src/marks) takes in when it needs them, so that no page grows by them.
Never: holds anything of a learner. All languages share ids and hashes.
"""

import hashlib
from typing import Any

from leerklimaat.ids import ref
from leerklimaat.model.addresses import TODAY
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.model.overview import bank_of
from leerklimaat.model.shape import texts
from leerklimaat.pages.do.items import bank_data
from leerklimaat.pages.embed import embedded
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree

MARKS_SCRIPT = "assets/merken.js"
LESSONS_SCRIPT = "assets/lessen.js"
_WORDS = (
    *("client.marks.", "client.why."),
    *("client.note.warning", "client.note.keep", "client.note.seems."),
)
_READ = frozenset({"title", "moment", "objectives", "blocks", "key_points", "plain_summary"})
"""What a student reads of a lesson."""
_FOR_TRAINERS = "trainer_note"
_HASH_LENGTH = 12


def lesson_hash(lesson: Lesson) -> str:
    """A hash of what a student reads of a lesson; what only a trainer reads may change."""
    read = [
        text for path, text, _ in texts(lesson) if path[0] in _READ and path[-1] != _FOR_TRAINERS
    ]
    return hashlib.sha256("\x1f".join(read).encode()).hexdigest()[:_HASH_LENGTH]


def lesson_data(lesson: Lesson, source: KnowledgeBase) -> dict[str, Any]:
    """Its text as it is now, the questions that belong to it, and the scenes in it."""
    bank = bank_of(source, lesson)
    items = bank_data(ref("bank", bank.id), source)["items"] if bank is not None else []
    scenes = dict.fromkeys(block.scene for block in lesson.blocks if block.scene is not None)
    return {
        "module": ref("module", lesson.module),
        "textHash": lesson_hash(lesson),
        "items": {item["id"]: item["textHash"] for item in items},
        "scenes": [ref("scene", scene) for scene in scenes],
    }


def marks_scripts(site: Site, source: KnowledgeBase) -> Tree:
    """The words, and the lessons: a page that was opened from disk may not fetch."""
    words = {"today": f"{TODAY}.html", "words": site.words_from(_WORDS)}
    lessons = {entry.ref: lesson_data(lesson, source) for entry, lesson in source.all(Lesson)}
    return {
        MARKS_SCRIPT: f"globalThis.leerklimaatMarks={embedded(words)};\n".encode(),
        LESSONS_SCRIPT: f"globalThis.leerklimaatLessons={embedded(lessons)};\n".encode(),
    }
