"""Reading 20,000 relations, positions and every check included, beside raw ``yaml.load(text, CSafeLoader)``.

Limit: ours takes no longer; the script ends with 1 if that is missed. The peak memory of both is stated, each measured
in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from actorgraph import read
from actorgraph.rules import check
from pairs import ratio, verdict
from synthetic import yaml_of

_LIMIT = 1.0
_PEAK = "{run}\nprint(*(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
_OURS = "from actorgraph import read; from actorgraph.rules import check; check(read([{path!r}]).dataset)"
_FLOOR = "import yaml; yaml.load(open({path!r}, encoding='utf-8').read(), yaml.CSafeLoader)"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "synthetic.yaml")
        path.write_text(yaml_of(7_000, 20_000), encoding="utf-8")
        text = path.read_text(encoding="utf-8")
        ours, floor, times = ratio(lambda: check(read([path]).dataset), lambda: yaml.load(text, yaml.CSafeLoader))
        peaks = [peak(run.format(path=str(path))) for run in (_OURS, _FLOOR)]
    print(f"reading 20,000 relations ({len(text) / 1e6:.1f} MB): {ours:.2f} s; CSafeLoader {floor:.2f} s")
    print(f"  ratio {times:.2f} ({verdict(times, _LIMIT)}); peak memory {peaks[0]} MB, CSafeLoader {peaks[1]} MB")
    sys.exit(times > _LIMIT)


def peak(run: str) -> int:
    """Return the peak memory in MB of a process that runs the code, as Linux states it.

    ``getrusage`` would not do: a new process inherits the peak of the one that started it.
    """
    done = subprocess.run([sys.executable, "-c", _PEAK.format(run=run)], capture_output=True, text=True, check=True)
    return int(done.stdout) // 1024


if __name__ == "__main__":
    main()
