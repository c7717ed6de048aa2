"""The spreadsheet of 20,000 ties and as many citations, out and back, beside what its parts cost alone.

Each is the command, as a process of its own: CPU seconds, the median of three, so that other work of the machine is
no part of it. Floor: openpyxl opening the workbook, and ``yaml.load(text, CSafeLoader)`` reading the file. The script
ends with 1 if a limit is missed.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import yaml

from actorgraph.tables.sheets import TIES
from synthetic import yaml_of

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT: Final = 20_000
RUNS: Final = {
    "out": ("export", "-o", "book.xlsx"),
    "back, unchanged": ("import", "book.xlsx", "--dry-run"),
    "back, all rows changed": ("import", "changed.xlsx", "--dry-run"),
}
LIMITS: Final = {"out": 1.0, "back, unchanged": 1.3, "back, all rows changed": 2.2}
"""Times the floors together."""


def seconds(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def seconds_of(words: tuple[str, ...], folder: str) -> float:
    """Return what a command takes, from its start to its end."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "actorgraph", *words], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def change_all(path: Path, changed: Path) -> None:
    """Save a workbook with another grade for each tie."""
    workbook = openpyxl.load_workbook(path)
    page = workbook[TIES]
    column = [cell.value for cell in page[1]].index("confidence") + 1
    for line in range(2, page.max_row + 1):
        page.cell(line, column).value = "medium"
    workbook.save(changed)


def main() -> int:
    text = yaml_of(2_000, COUNT, quoted=True)
    took = {}
    with tempfile.TemporaryDirectory() as folder:
        path, changed = Path(folder, "book.xlsx"), Path(folder, "changed.xlsx")
        Path(folder, "graph").mkdir()
        Path(folder, "graph", "a.yaml").write_text(text, encoding="utf-8")
        for what, words in RUNS.items():
            if changed.name in words:
                change_all(path, changed)
            took[what] = seconds_of(words, folder)
        floor = seconds(lambda: openpyxl.load_workbook(path)) + seconds(lambda: yaml.load(text, yaml.CSafeLoader))
    print(f"floor: {floor:.2f} s")
    for what, spent in took.items():
        print(f"{what}: {spent:.2f} s, {spent / floor:.1f} times the floor (limit {LIMITS[what]})")
    return int(any(spent > LIMITS[what] * floor for what, spent in took.items()))


if __name__ == "__main__":
    sys.exit(main())
