"""Nothing that stands in a file raises: a seeded storm of broken files."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from actorgraph import read
from actorgraph.loading import files
from actorgraph.problems import CODES

CORPUS = Path(__file__).parents[1] / "corpus"
SEEDS = [data for path in sorted(CORPUS.glob("*/*.yaml")) if len(data := path.read_bytes()) < 4000]
PIECES = [
    b"\n", b"\r", b"\t", b"  ", b": ", b"- ", b"? ", b"#", b" #x", b"&a ", b"*a", b"!!x ", b"<<: ",
    b"%YAML 1.1\n", b"---\n",
    b"...\n", b"|\n", b">-\n", b"'", b'"', b"[", b"]", b"{", b"}", b",", b"~", b"\\", b"\\x00", b"\\u202e",
    b"\xff", b"\x00",
    b"\xef\xbb\xbf", "é".encode(), "ـال".encode(), "\u200d".encode(), "\U0001f525".encode(), b"->", b"<->",
    b"<-", b"..",
    b"0000", b"9999-99-99", b"2017..", b"from", b"to", b"into", b"between", b"sources", b"actors:\n", b"dataset:\n",
    b"relation_types:\n", b"hostilities:\n", b"@", b"`", b"=", b"id:", b"unknown", b"null", b"A" * 201,
]  # fmt: skip
ROUNDS = 20
MUTATIONS = 1_000
KNOWN = {code.name for code in CODES}


def mutated(data, random_):
    """Return some bytes with a few things wrong with them."""
    for _ in range(random_.randint(1, 4)):
        start = random_.randrange(len(data) + 1)
        end = min(len(data), start + random_.randint(1, 30))
        match random_.randrange(6):
            case 0:
                data = data[:start]
            case 1:
                data = data[:start] + data[end:]
            case 2:
                data = data[:start] + bytes([random_.randrange(256)]) + data[start + 1 :]
            case 3:
                data = data[:start] + data[start:end] * 3 + data[end:]
            case 4:
                other = random_.choice(SEEDS)
                cut = random_.randrange(len(other) + 1)
                data = data[:start] + other[cut : cut + 40] + data[start:]
            case _:
                data = data[:start] + random_.choice(PIECES) + data[start:]
    return data


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_broken_file_raises(tmp_path, seed):
    random_ = random.Random(seed)
    path = tmp_path / "graph.yaml"
    slowest = 0.0
    for _ in range(MUTATIONS):
        path.write_bytes(mutated(random_.choice(SEEDS), random_))
        started = time.process_time()
        reading = read([path])
        slowest = max(slowest, time.process_time() - started)
        lines = path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 1
        for problem in reading.problems:
            assert problem.code in KNOWN
            assert 1 <= problem.location.line <= lines
            assert problem.location.column >= 1
            assert "\n" not in problem.message
            assert len(problem.message) <= 500
    assert slowest < 5


def test_limit_is_what_the_documentation_says():
    assert files.SIZE_LIMIT == 64 * 1024 * 1024
