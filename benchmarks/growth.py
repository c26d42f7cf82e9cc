"""A knowledge base of 1,000 pages per language against one of 100: time, memory, size of a page."""

from pathlib import Path
from statistics import mean, median

from benchmarks.generated import generate
from benchmarks.measure import LEERKLIMAAT, Usage, measure, told, verdict
from tests.projects import with_design

SMALL, LARGE = 100, 1000
TIMES = 3
WANTED_RATIO, WANTED_GIGABYTES, WANTED_KILOBYTES = 11, 2, 40
PROCESSES = 3  # ours and one MkDocs per language


def run(folder: Path) -> None:
    """Build both sizes in turn."""
    used: dict[int, list[Usage]] = {SMALL: [], LARGE: []}
    projects = {size: with_design(generate(folder / str(size), size)) for size in used}
    for _ in range(TIMES):
        for size, project in projects.items():
            used[size].append(measure([*LEERKLIMAAT, "build"], project))
    times = {size: [usage.seconds for usage in found] for size, found in used.items()}
    ratio = median(times[LARGE]) / median(times[SMALL])
    largest = max(usage.megabytes for usage in used[LARGE]) / 2**10
    sizes = [path.stat().st_size for path in (projects[LARGE] / "site").rglob("*.html")]
    page = mean(sizes) / 1000
    print(f"  {SMALL} pages per language:   {told(times[SMALL])}")
    print(f"  {LARGE} pages per language:  {told(times[LARGE])}")
    print(f"  ratio:                   {ratio:.1f} ({verdict(ratio, WANTED_RATIO)})")
    print(
        f"  largest process:         {largest:.2f} GB,"
        f" so at most {PROCESSES * largest:.2f} GB for all"
        f" ({verdict(PROCESSES * largest, WANTED_GIGABYTES)})"
    )
    print(f"  HTML pages:              {len(sizes)}")
    print(f"  average page:            {page:.1f} kB ({verdict(page, WANTED_KILOBYTES)})")
