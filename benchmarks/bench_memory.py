"""The peak memory of what ``actorgraph check`` does with 10 MB: 85,000 ties between 8,000 actors, from 2,000 sources.

Limit: 300 MB; the script ends with 1 if it is missed. The peak of ``yaml.load(text, CSafeLoader)`` is stated beside it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from bench_reading import peak
from pairs import verdict

LIMIT = 300
ACTORS, TIES, SOURCES = 8_000, 85_000, 2_000
_OURS = (
    "from actorgraph import read; from actorgraph.rules import check; "
    "from actorgraph.documents.terminal import Paint; from actorgraph.presenters.problems import problems_text; "
    "found = read([{path!r}]); problems_text(check(found.dataset), found.texts, Paint())"
)
_FLOOR = "import yaml; yaml.load(open({path!r}, encoding='utf-8').read(), yaml.CSafeLoader)"


def large() -> str:
    """Return a dataset of 10 MB as people write them."""
    random = Random(3)
    lines = ["dataset: {title: Large, as_of: 2025-11-07}", "sources:"]
    for i in range(SOURCES):
        lines += [
            f"  report-{i}:",
            f'    title: "Rapport {i} : où l\'on dit que"',
            f"    date: {2015 + i % 10}-0{1 + i % 9}-11",
        ]
    lines.append("actors:")
    for i in range(ACTORS):
        lines += [f"  Groupe armé {i}:", "    kind: armed group", f"    since: {1990 + i % 25}"]
    for place, section in enumerate(("hostilities", "allegiances", "supports", "memberships")):
        lines.append(f"{section}:")
        for i in range(place, TIES, 4):
            one, other = random.sample(range(ACTORS), 2)
            since = f"{2015 + i % 10}-0{1 + i % 9}-{10 + i % 18}"
            ends = f"from: Groupe armé {one}, to: Groupe armé {other}"
            lines.append(f"  - {{{ends}, since: {since}, sources: [report-{i % SOURCES}], confidence: high}}")
    return "\n".join(lines) + "\n"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.yaml")
        path.write_text(large(), encoding="utf-8")
        size = path.stat().st_size / 1e6
        ours, floor = (peak(run.format(path=str(path))) for run in (_OURS, _FLOOR))
    print(f"checking {TIES:,} ties ({size:.1f} MB): peak {ours} MB ({verdict(ours, LIMIT)}); CSafeLoader {floor} MB")
    sys.exit(ours > LIMIT)


if __name__ == "__main__":
    main()
