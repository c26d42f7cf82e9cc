"""The coverage table as CSV: competence, level, lesson, objective, Bloom, items per type.

From: the records of one language. To: build, beside the coverage page. Ids and numbers only, so
that the file is the same in every language and can be compared between releases.
"""

from collections.abc import Iterator

from leerklimaat.exports.table import csv_of
from leerklimaat.model.coverage import coverage
from leerklimaat.model.knowledge_base import KnowledgeBase
from leerklimaat.model.learning import Lesson
from leerklimaat.pages.site import Site
from leerklimaat.tree import Tree

PATH = "lessen/dekking.csv"
COLUMNS = ("competence", "level", "lesson", "objective", "bloom", "items", "item_types", "hole")


def coverage_files(site: Site) -> Tree:
    """`lessen/dekking.csv`; nothing where there are no lessons."""
    base = site.base
    if not any(base.all(Lesson)):
        return {}
    return {PATH: csv_of(COLUMNS, _rows(base))}


def _rows(base: KnowledgeBase) -> Iterator[tuple[str | int, ...]]:
    for row in coverage(base):
        types = " ".join(f"{name}:{number}" for name, number in row.items)
        hole = "yes" if row.is_hole else "no"
        bloom = row.bloom or ""
        yield row.competence, row.level, row.lesson, row.objective, bloom, row.count, types, hole
