"""Files, dates and names that nobody would write, again and again: ``make fuzz SECONDS=600``.

Each seed makes one input out of the corpora and says what is wrong with the answer to it: nothing may raise, every
problem stands in the file and is told in one line, reading again finds the same, a date that is written is read as
the same date, the key of a key is that key, and no input takes a second. The same seed makes the same input.
"""

from __future__ import annotations

import random
import sys
import time
from functools import cache
from pathlib import Path

from actorgraph.api import Dataset
from actorgraph.loading import _reading
from actorgraph.loading.files import text_of
from actorgraph.loading.shelves import none_there
from actorgraph.model.dates import DateError, PartialDate
from actorgraph.model.names import loose_key, slug, strict_key
from actorgraph.problems import CODES
from actorgraph.rules import check

ROOT = Path(__file__).parents[2]
SLOW = 1.0
PIECES = (
    "\n", "\r", "\t", "  ", ": ", "- ", "? ", "#", " #x", "&a ", "*a", "!!x ", "<<: ", "%YAML 1.1\n", "---\n", "...\n",
    "|\n", ">-\n", "'", '"', "[", "]", "{", "}", ",", "~", "\\", "\\x00", "\\u202e", "\x00", "\ufeff", "é", "ـال",
    "\u200d", "\U0001f525", "->", "<->", "<-", "..", "0000", "9999-99-99", "2017..", "from", "to", "into", "between",
    "sources", "actors:\n", "dataset:\n", "relation_types:\n", "hostilities:\n", "@",
    "story:\n- ", "text: ", "path: ", "tie: ",
    "sides:\n- ", "positions:\n", "landscape", "members", "focus", "colour: ", "`", "=", "id:", "unknown",
    "null",
    "A" * 201, "\u0301" * 6, "https://", "xn--", "since", " vs ", "\u2028", "\u00ad", "İ", "ß", "ﷺ", "1" * 30,
)  # fmt: skip
KNOWN = {code.name for code in CODES}


@cache
def seeds():
    files = sorted((ROOT / "tests" / "corpus").glob("*/*.yaml")) + sorted((ROOT / "graph").glob("*.yaml"))
    return [path.read_bytes()[:4000] for path in files]


def mutated(data, random_):
    """Return some bytes with a few things wrong with them: bytes, pieces, lines and their indentation."""
    for _ in range(random_.randint(1, 4)):
        start = random_.randrange(len(data) + 1)
        end = min(len(data), start + random_.randint(1, 30))
        match random_.randrange(8):
            case 0:
                data = data[:start]
            case 1:
                data = data[:start] + data[end:]
            case 2:
                data = data[:start] + bytes([random_.randrange(256)]) + data[start + 1 :]
            case 3:
                data = data[:start] + data[start:end] * 3 + data[end:]
            case 4:
                other = random_.choice(seeds())
                cut = random_.randrange(len(other) + 1)
                data = data[:start] + other[cut : cut + 40] + data[start:]
            case 5 | 6:
                data = with_a_line_changed(data, random_)
            case _:
                data = data[:start] + random_.choice(PIECES).encode() + data[start:]
    return data


def with_a_line_changed(data, random_):
    """Return bytes with a line indented otherwise, doubled, dropped, or put where another stands."""
    lines = data.split(b"\n")
    one, other = random_.randrange(len(lines)), random_.randrange(len(lines))
    match random_.randrange(4):
        case 0:
            lines[one] = b" " * random_.randrange(6) + lines[one].lstrip(b" ")
        case 1:
            lines[one], lines[other] = lines[other], lines[one]
        case 2:
            del lines[one]
        case _:
            lines.insert(other, lines[one])
    return b"\n".join(lines)


def read(data):
    text, unreadable = text_of("graph.yaml", data)
    return _reading([] if text is None else [("graph.yaml", text)], unreadable, Dataset, none_there)


def faults_of_a_file(data):
    """Yield what is wrong with the answer to a file."""
    reading = read(data)
    problems = [*reading.problems, *(check(reading.dataset) if reading.dataset else ())]
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in problems:
        place = problem.location
        if problem.code not in KNOWN or place is None or not (1 <= place.line <= lines and place.column >= 1):
            yield f"no such place or code: {problem!r}"
        if len(problem.message.splitlines()) != 1 or len(problem.message) > 500:
            yield f"not one line: {problem!r}"
    again = read(data)
    if again.problems != reading.problems:
        yield "reading again finds other problems"
    if reading.dataset is not None and again.dataset.hash != reading.dataset.hash:
        yield "reading again makes another dataset"
    if (reading.dataset is None) != any(problem.severity == "error" for problem in reading.problems):
        yield "errors and no dataset do not go together"


def faults_of_a_date(text):
    """Yield what is wrong with a text as a date."""
    try:
        date = PartialDate.parse_end(text)
    except DateError:
        return
    again = PartialDate.parse_end(date.written)
    if again != date or again.written != date.written:
        yield f"{text!r} is written {date.written!r}, which is another date"
    if date.earliest and date.latest and date.latest < date.earliest:
        yield f"{text!r} runs backwards"


def faults_of_a_name(text):
    """Yield what is wrong with the keys of a name."""
    for key in (strict_key, loose_key, slug):
        once = key(text)
        if key is strict_key and key(once) != once:
            yield f"{key.__name__} of {text!r} is {once!r}, whose key is {key(once)!r}"
        if not once and text.strip():
            yield f"{key.__name__} of {text!r} is nothing"


def text_from(random_, pieces):
    return "".join(random_.choice(pieces) for _ in range(random_.randint(1, 8)))


DATE_PIECES = (
    "2017",
    "-",
    "03",
    "..",
    "02",
    "29",
    "30",
    "0000",
    "9999",
    " ",
    "unknown",
    "1",
    "-00",
    "٣",
    "\n",
    "T10:00",
)
NAME_PIECES = (*PIECES, "Al-", "Qaïda", "القاعدة", "el ", "an-", "N", "ash-", "(", "+", "Й", "1 2", "K", "\u0345", "ſ")


def faults_of(seed):
    """Return the input of a seed and what is wrong with the answer to it; what it raises too."""
    random_ = random.Random(seed)
    kind = seed % 4
    given = (
        text_from(random_, DATE_PIECES) if kind == 0
        else text_from(random_, NAME_PIECES) if kind == 1
        else mutated(random_.choice(seeds()), random_)
    )  # fmt: skip
    look = (faults_of_a_date, faults_of_a_name, faults_of_a_file, faults_of_a_file)[kind]
    start = time.process_time()
    try:
        found = list(look(given))
    except Exception as error:  # noqa: BLE001  (whatever it is, it is what is looked for)
        found = [f"raises {error!r}"]
    taken = time.process_time() - start
    return given, found + ([f"takes {taken:.1f} s"] if taken > SLOW else [])


def main():
    seconds, first = float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    end, seed, wrong = time.monotonic() + seconds, first, 0
    while time.monotonic() < end:
        given, found = faults_of(seed)
        if found:
            wrong += 1
            print(f"seed {seed}: {found[0]}\n  {given!r}"[:2000], flush=True)
        seed += 1
    print(f"{seed - first:,} inputs, {wrong} with a fault")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
