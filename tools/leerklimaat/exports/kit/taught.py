"""A lesson on its way out to who teaches it: its texts as paragraphs, its plans, its words.

From: records of one language. To: what makes slides, a script and sheets of it, so that all say the
same things by the same names. Never: knows a format.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leerklimaat.exports.kit.plans import Plan, plans_of
from leerklimaat.exports.markup import Marked, root_of
from leerklimaat.exports.package import notice
from leerklimaat.exports.paper import LICENCE_NAME
from leerklimaat.exports.runs import Paragraph, line_of, paragraphs_of
from leerklimaat.ids import ref
from leerklimaat.languages import LANGUAGES, SOURCE
from leerklimaat.model.bank import Bank
from leerklimaat.model.learning import Block, BlockType, Lesson, Module, Trainer
from leerklimaat.model.overview import bank_of
from leerklimaat.pages.sheet import Sheet
from leerklimaat.pages.site import Site

_NUMBERS = {
    **{"readme": 0, "script": 1, "keys": 2, "slides": 3, "wall": 4, "handouts": 5, "tasks": 6},
    **{"roles": 7, "observe": 8, "questions": 9, "answers": 9},
}
"""Of every file of a kit, in the order in which a trainer needs them: to read, to show, to print.
The same in every lesson, so that a number is missing where a lesson does not have the thing.
"""
_TASKS = (BlockType.EXERCISE, BlockType.DISCUSSION)


@dataclass(frozen=True)
class Taught:
    """A lesson and its page. `marked`: what makes its texts."""

    site: Site
    lesson: Lesson
    sheet: Sheet
    marked: Marked

    @property
    def trainer(self) -> Trainer:
        """All that only who teaches it reads."""
        return self.lesson.trainer

    @property
    def title(self) -> str:
        """Of the lesson, without marks."""
        return self.plain(self.lesson.title)

    @property
    def language(self) -> str:
        """Of the words of the site around its texts."""
        return self.site.language

    @property
    def locale(self) -> str:
        """That language with its region, as `nl-NL`."""
        return locale_of(self.language)

    @property
    def address(self) -> str:
        """Of its page in the world, or ""."""
        return self.site.whole_address(self.sheet) if root_of(self.site) else ""

    @cached_property
    def foot(self) -> str:
        """Below every page and slide: whose it is, how far it was checked, and the licence."""
        status = self.words(f"status.{self.lesson.status}")
        return " · ".join((self.site.ui["site.name"], status, LICENCE_NAME))

    @cached_property
    def notice(self) -> tuple[str, ...]:
        """What goes with everything that leaves the site."""
        return tuple(notice(self.site, self.sheet, questions=False))

    @cached_property
    def module_title(self) -> str:
        """Of the module it is in."""
        modules = [one for _, one in self.site.base.all(Module) if one.id == self.lesson.module]
        return self.plain(modules[0].title) if modules else ""

    @cached_property
    def bank(self) -> Bank | None:
        """Its questions."""
        return bank_of(self.site.base, self.lesson)

    @cached_property
    def plans(self) -> tuple[Plan, Plan]:
        """The short one and the long one."""
        return plans_of(self.lesson)

    @cached_property
    def first_played(self) -> Block | None:
        """The first block in which someone plays a role."""
        return next((block for block in self.lesson.blocks if block.roles), None)

    @cached_property
    def stop_word(self) -> str:
        """The word that ends the play, where the text on safety names one; else ""."""
        return next(self._stop_words(), "")

    def _stop_words(self) -> Iterator[str]:
        names = self.words("kit.stop_names").split(", ")
        for paragraph in self.text(self.trainer.safety):
            before = ""
            for run in paragraph.runs:
                sentence = before.rpartition(". ")[2].lower()
                if (run.emphasis or run.strong) and any(name in sentence for name in names):
                    yield run.text
                before += run.text

    def file(self, key: str) -> str:
        """The name of a file of its kit, without what kind it is."""
        name = self.words(f"kit.file.{key}")
        return f"{_NUMBERS[key]}-{name}" if key in _NUMBERS else name

    def on_paper(self, block: Block) -> tuple[str, ...]:
        """What is handed out at a block, as keys of the files of its kit."""
        if block.roles:
            return ("roles", "observe") if self.trainer.observe else ("roles",)
        if block.type is BlockType.QUIZ:
            return ("questions",) if self.bank is not None else ()
        return ("tasks",) if is_task(block) else ()

    def words(self, key: str, **values: object) -> str:
        """A word of the interface."""
        return self.site.ui[key].format(**values)

    def plain(self, text: str) -> str:
        """A text without marks."""
        return self.marked.plain(text)

    def line(self, text: str) -> Paragraph:
        """A text of one paragraph."""
        return line_of(self.marked, text)

    def text(self, text: str) -> tuple[Paragraph, ...]:
        """A text of paragraphs and lists."""
        return paragraphs_of(self.marked, text)

    def of(self, block: Block) -> str:
        """The language of the texts of a block."""
        return self.language_of(f"/{block.id}")

    def language_of(self, part: str = "") -> str:
        """The language of its own texts, or of those of a part."""
        unit = f"{ref('lesson', self.lesson.id)}{part}"
        return SOURCE if unit in self.site.base.fallbacks else self.language


def is_task(block: Block) -> bool:
    """Whether it is worked out on paper: a case, an exercise, an example that is to be finished."""
    return block.type in _TASKS or (block.type is BlockType.WORKED_EXAMPLE and bool(block.prompts))


def locale_of(language: str) -> str:
    """A language with the region whose spelling it has, as `nl-NL`."""
    return LANGUAGES[language].locale.replace("_", "-")
