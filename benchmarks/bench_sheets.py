"""The spreadsheet of 20,000 ties, out and back, beside what its parts cost alone.

Floors: openpyxl opening the workbook, and ``yaml.load(text, CSafeLoader)`` reading the file. CPU seconds, the best of
three: other work of the machine is no part of it. The script ends with 1 if a limit is missed.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import openpyxl
import yaml

from actorgraph import read
from actorgraph.exporters.tables.xlsx import workbook_of
from actorgraph.importers.taking import taken
from actorgraph.importers.xlsx import books_in
from actorgraph.tables.rows import book_of
from actorgraph.tables.sheets import TIES
from synthetic import yaml_of

if TYPE_CHECKING:
    from collections.abc import Callable

TIES_COUNT: Final = 20_000
LIMITS: Final = {"out": 1.5, "back, unchanged": 3.0, "back, all rows changed": 5.0}
"""Times the floors together."""


def seconds(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> int:
    text = yaml_of(2_000, TIES_COUNT)
    with tempfile.TemporaryDirectory() as folder:
        path, changed = Path(folder, "book.xlsx"), Path(folder, "changed.xlsx")
        graph = Path(folder, "a.yaml")
        graph.write_text(text, encoding="utf-8")
        types = tuple(read([graph]).dataset.types.values())
        texts = {"a.yaml": text}

        def out() -> None:
            path.write_bytes(workbook_of(book_of(texts, types), {}, {}, "en"))

        took = {"out": seconds(out)}
        workbook = openpyxl.load_workbook(path)
        page = workbook[TIES]
        column = [cell.value for cell in page[1]].index("confidence") + 1
        for line in range(2, page.max_row + 1):
            page.cell(line, column).value = "medium"
        workbook.save(changed)
        took["back, unchanged"] = seconds(lambda: taken(texts, books_in(path), types))
        took["back, all rows changed"] = seconds(lambda: taken(texts, books_in(changed), types))
        floor = seconds(lambda: openpyxl.load_workbook(path)) + seconds(lambda: yaml.load(text, yaml.CSafeLoader))
    print(f"floor: {floor:.2f} s")
    for what, spent in took.items():
        print(f"{what}: {spent:.2f} s, {spent / floor:.1f} times the floor (limit {LIMITS[what]})")
    return int(any(spent > LIMITS[what] * floor for what, spent in took.items()))


if __name__ == "__main__":
    sys.exit(main())
