"""The coverage table as CSV: competence, level, lesson, objective, Bloom, items per type.

From: the records of one language. To: build, beside the coverage page. In the words of the
language, as a reader sees them; ids stand beside them, by which languages and releases can be
compared.
"""

from collections.abc import Iterator

from leerklimaat.exports.table import csv_of
from leerklimaat.ids import full_id, ref
from leerklimaat.model.addresses import COVERAGE
from leerklimaat.model.coverage import Row, coverage
from leerklimaat.model.learning import Lesson, Objective
from leerklimaat.model.overview import objectives, support_levels
from leerklimaat.pages.site import Site
from leerklimaat.prose import told
from leerklimaat.tree import Tree

PATH = f"{COVERAGE}.csv"
COLUMNS = (
    *("competence", "level", "lesson", "objective", "bloom", "items", "item_types", "hole"),
    *("competence_id", "level_id", "objective_id"),
)


def coverage_files(site: Site) -> Tree:
    """`lessen/dekking.csv`; nothing where there are no lessons."""
    if not any(site.base.all(Lesson)):
        return {}
    columns = [site.ui[f"coverage.column.{name}"] for name in COLUMNS]
    return {PATH: csv_of(columns, _rows(site), site.language)}


def _rows(site: Site) -> Iterator[tuple[str | int, ...]]:
    levels = support_levels(site.base)
    aims = objectives(site.base)
    for row in coverage(site.base):
        yield (
            _name(site, "competence", row.competence),
            told(levels[row.level].title),
            _name(site, "lesson", row.lesson) if row.lesson else "",
            _text(aims.get(full_id(row.lesson, row.objective))),
            site.ui[f"bloom.{row.bloom}"] if row.bloom else "",
            row.count,
            _types(site, row),
            site.ui[f"coverage.cell.{'yes' if row.is_hole else 'no'}"],
            *(row.competence, row.level, row.objective),
        )


def _name(site: Site, kind: str, identifier: str) -> str:
    return told(site.name_of(ref(kind, identifier)))


def _text(objective: Objective | None) -> str:
    return told(objective.text) if objective is not None else ""


def _types(site: Site, row: Row) -> str:
    return "; ".join(f"{site.ui[f'item.type.{name}']}: {number}" for name, number in row.items)
