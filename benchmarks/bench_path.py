"""``actorgraph path JNIM Al-Qaida`` beside ``python -c "import networkx"``, as whole processes.

Limit: at most 1.6 times as long; the script ends with 1 if that is missed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pairs import ratio, verdict

_LIMIT = 1.6
_ATLAS = Path(__file__).resolve().parents[1] / "graph"


def main() -> None:
    path = [sys.executable, "-m", "actorgraph", "path", "JNIM", "Al-Qaida", "-g", str(_ATLAS)]
    floor = [sys.executable, "-c", "import networkx"]
    ours, theirs, times = ratio(lambda: run(path), lambda: run(floor), runs=15)
    print(f"actorgraph path: {ours * 1000:.0f} ms; import networkx {theirs * 1000:.0f} ms")
    print(f"  ratio {times:.2f} ({verdict(times, _LIMIT)})")
    sys.exit(times > _LIMIT)


def run(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()
