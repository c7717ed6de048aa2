"""Checking what grows a thousand times, beside ``yaml.load(text, CSafeLoader)``: no curve bends upward.

Every input is read, asked all rules and told in every format at four sizes, each ten times the one before. Its row
shows the nanoseconds that each character takes: at the last size no more than twice what it takes at the one before.
Reading it takes at most three times the seconds of CSafeLoader, and a tenth of a millisecond for every problem, actor,
and tie that comes of it, which CSafeLoader does not make. Then every key of the language gets one text of 100,000
characters, of many shapes. The script ends with 1 if an input misses a limit.

CSafeLoader gives up at the first mistake; an input that it refuses is held to 200 nanoseconds per character.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from actorgraph import read
from actorgraph.documents.terminal import Paint
from actorgraph.loading.schema import json_schema
from actorgraph.presenters.problems import problems_github, problems_json, problems_text
from actorgraph.rules import check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from actorgraph.loading import Reading

FOLDER = tempfile.TemporaryDirectory()
TIMES_THE_FLOOR: Final = 3.0
BEND: Final = 2.0
REFUSED: Final = 200e-9
MADE: Final = 100e-6
NOISE: Final = 0.05
"""What takes fewer seconds says nothing about a curve; programs are loaded and caches filled in them."""
LONG: Final = 100_000


def lines(n: int, line: str) -> str:
    """Return a line so many times, each with its number."""
    return "".join(line.format(i=i) for i in range(n))


def listed(n: int, item: str = "N{i}") -> str:
    return "[" + ", ".join(item.format(i=i) for i in range(n)) + "]"


def cycle(n: int) -> str:
    return "successions:\n" + "".join(f"- N{i} -> N{(i + 1) % n}\n" for i in range(n))


def nobodies(n: int) -> str:
    return "actors:\n" + lines(n, "  N{i}:\n")


def in_turn(n: int) -> str:
    """Return two actors who are friends in one year and foes in the next, again and again."""
    days = [f"since: {1 + i // 12:04}-{1 + i % 12:02}" for i in range(n)]
    entry = "- {{from: A, to: B, {}-01, until: {}-09}}\n"
    friends = "".join(entry.format(day, day[7:]) for day in days[::2])
    foes = "".join(entry.format(day, day[7:]) for day in days[1::2])
    return f"supports:\n{friends}hostilities:\n{foes}"


TIE = "- {{from: A{i}, to: B, "
GROWING: Final[dict[str, tuple[int, Callable[[int], str]]]] = {
    "ties": (5, lambda n: "hostilities:\n" + lines(n, "- {{from: A{i}, to: B{i}, since: 2017}}\n")),
    "ties in the short form": (5, lambda n: "hostilities:\n" + lines(n, "- A{i} -> B{i}\n")),
    "ties of two actors": (5, lambda n: "hostilities:\n" + "- A -> B\n" * n),
    "ties of two actors in turn": (5, in_turn),
    "ties with themselves": (5, lambda n: "hostilities:\n" + lines(n, "- A{i} -> A{i}\n")),
    "ties on one line": (5, lambda n: "hostilities: " + listed(n, "{{from: A, to: B{i}}}")),
    "ties of spellings": (5, lambda n: "hostilities:\n" + lines(n, "- A -> N' '{i}\n")),
    "ties between": (2, lambda n: "partnerships:\n" + lines(n, "- {{between: [A{i}, B{i}, C{i}]}}\n")),
    "ties with ids": (5, lambda n: "hostilities:\n" + lines(n, TIE + "id: x/{i}}}\n")),
    "ties with one id": (5, lambda n: "hostilities:\n" + lines(n, TIE + "id: x}}\n")),
    "ties with one id given and made": (
        5,
        lambda n: "supports:\n" + lines(n, "- {{from: A, to: B, id: support/a/b/{i}}}\n") + "- A -> B\n" * n,
    ),
    "one end of many": (2, lambda n: f"hostilities:\n- {{from: {listed(n)}, to: B}}\n"),
    "between many": (2, lambda n: f"partnerships:\n- {{between: {listed(n)}}}\n"),
    "ends that are lists": (2, lambda n: "hostilities:\n" + lines(n, "- {{from: [[a]], to: B}}\n")),
    "cycle of lineage": (5, cycle),
    "cycles of lineage": (5, lambda n: "successions:\n" + lines(n, "- A{i} -> B{i}\n- B{i} -> A{i}\n")),
    "chain of lineage": (5, lambda n: "successions:\n" + "".join(f"- N{i} -> N{i + 1}\n" for i in range(n))),
    "ties of who had gone": (
        3,
        lambda n: (
            "mergers:\n" + "- {from: A, into: B, date: 2001}\n" * n
            + "supports:\n" + lines(n, "- {{from: A, to: C{i}, since: 2017}}\n")
        ),
    ),
    "dates": (5, lambda n: "hostilities:\n" + lines(n, TIE + "since: 1{i}}}\n")),
    "dates that are none": (5, lambda n: "hostilities:\n" + lines(n, TIE + "since: May {i}}}\n")),
    "numbers torn at their commas": (5, lambda n: "supports:\n" + lines(n, TIE + "count: {i},000}}\n")),
    "numbers torn on one line": (5, lambda n: "supports: " + listed(n, "{{from: A, to: B{i}, count: {i},000,5}}")),
    "actors": (10, lambda n: "actors:\n" + lines(n, "  A{i}: {{kind: state}}\n")),
    "actors with one alias": (5, lambda n: "actors:\n" + lines(n, "  A{i}: {{aliases: X}}\n")),
    "actors with one slug": (5, lambda n: "actors:\n" + "".join(f"  '{'!' * (i % 150)}{i}': \n" for i in range(n))),
    "actors distinct from all": (5, lambda n: "actors:\n" + lines(n, "  A{i}: {{aliases: X, distinct_from: X}}\n")),
    "actors distinct from nobody": (5, lambda n: "actors:\n" + lines(n, "  A{i}: {{distinct_from: B{i}}}\n")),
    "actors of odd kinds": (5, lambda n: "actors:\n" + lines(n, "  A{i}: {{kind: pirty{i}}}\n")),
    "ties of an ambiguous name": (
        3,
        lambda n: "actors:\n" + lines(n, "  A{i}: {{aliases: X}}\n") + "hostilities:\n" + lines(n, "- X -> A{i}\n"),
    ),
    "ties of undeclared actors": (
        3,
        lambda n: "actors:\n" + lines(n, "  Group {i}: \n") + "hostilities:\n" + lines(n, "- Gruop {i} -> Group {i}\n"),
    ),
    "aliases": (10, lambda n: f"actors: {{A: {{aliases: {listed(n)}}}}}\n"),
    "former names": (5, lambda n: f"actors: {{A: {{former: {listed(n, '{{name: N{i}, since: 2017}}')}}}}}\n"),
    "former names of two": (
        5,
        lambda n: "actors:\n" + "".join(f"  {a}: {{former: {listed(n, '{{name: N{i}}}')}}}\n" for a in "AB"),
    ),
    "aliases with sources": (
        5,
        lambda n: f"sources: {{s: {{}}}}\nactors: {{A: {{aliases: {listed(n, '{{name: N{i}, sources: s}}')}}}}}\n",
    ),
    "tags of an actor": (10, lambda n: f"actors: {{A: {{tags: {listed(n)}}}}}\n"),
    "kinds": (5, lambda n: "dataset:\n  kinds:\n" + lines(n, "    k{i}: {{label: x, like: company}}\n")),
    "families": (5, lambda n: "relation_types:\n" + lines(n, "  t{i}: {{family: {{name: f{i}}}}}\n")),
    "vocabularies": (10, lambda n: f"dataset: {{vocabulary: {listed(n)}}}\n"),
    "places": (5, lambda n: "hostilities:\n" + lines(n, TIE + "place: {{name: P{i}, at: [1, 2]}}}}\n")),
    "registers": (10, lambda n: "actors:\n  A:\n    ids:\n" + lines(n, "      r{i}: x\n")),
    "languages": (10, lambda n: "actors:\n  A:\n    names:\n" + lines(n, "      en-{i:08}: x\n")),
    "languages that are none": (10, lambda n: "dataset:\n  title:\n" + lines(n, "    L{i}: x\n")),
    "sources": (10, lambda n: "sources:\n" + lines(n, "  s{i}: {{title: x}}\n")),
    "citations": (10, lambda n: "sources: {s: }\nhostilities:\n- {from: A, to: B, sources: " + listed(n, "s") + "}\n"),
    "citations with quotes": (
        5,
        lambda n: "sources: {s: }\nactors: {A: {sources: " + listed(n, "{{source: s, page: {i}}}") + "}}\n",
    ),
    "addresses cited": (5, lambda n: "hostilities:\n" + lines(n, TIE + "sources: 'https://e.org/{i}'}}\n")),
    "addresses that are none": (5, lambda n: "hostilities:\n" + lines(n, TIE + "sources: 'https://[{i}'}}\n")),
    "unknown sources": (
        3,
        lambda n: "sources:\n" + lines(n, "  s-{i}: \n") + "supports:\n" + lines(n, TIE + "sources: t-{i}}}\n"),
    ),
    "unknown sections": (5, lambda n: lines(n, "hostility{i}: []\n")),
    "unknown keys": (10, lambda n: "dataset:\n" + lines(n, "  titel{i}: x\n")),
    "unknown keys of ties": (5, lambda n: "hostilities:\n" + lines(n, TIE + "scince: 2017}}\n")),
    "unknown keys on one line": (10, lambda n: "dataset: {" + ", ".join(f"k{i}: x" for i in range(n)) + "}\n"),
    "same key": (10, lambda n: "dataset:\n" + "  title: x\n" * n),
    "same section": (10, lambda n: "hostilities: []\n" * n),
    "words not allowed": (5, lambda n: "hostilities:\n" + lines(n, TIE + "status: contestd{i}}}\n")),
    "kinds of support": (5, lambda n: f"supports:\n- {{from: A, to: B, support: {listed(n, 'arm{i}')}}}\n"),
    "shares": (5, lambda n: "ownerships:\n" + lines(n, TIE + "share: 1{i} %}}\n")),
    "long shares": (100, lambda n: f"ownerships:\n- {{from: A, to: B, share: '{'9' * n}'}}\n"),
    "grades": (5, lambda n: "hostilities:\n" + lines(n, TIE + "confidence: hihg{i}}}\n")),
    "relation types": (3, lambda n: "relation_types:\n" + lines(n, "  t{i}: {{family: hostility}}\n")),
    "relation types and sections": (
        3,
        lambda n: "relation_types:\n" + lines(n, "  t{i}: {{family: hostility}}\n") + lines(n, "u{i}: []\n"),
    ),
    "relation types without family": (3, lambda n: "relation_types:\n" + lines(n, "  t{i}: {{sign: 1}}\n")),
    "relation types of one plural": (
        3, lambda n: "relation_types:\n" + lines(n, "  t{i}: {{family: hostility, plural: x}}\n")
    ),
    "dash": (10, lambda n: f"relation_types: {{t: {{family: hostility, dash: {listed(n, '8')}}}}}\n"),
    "spells": (
        5,
        lambda n: "supports:\n- from: A\n  to: B\n  spells:\n"
        + lines(n, "    - {{since: 2001-01-01..2009-12-{i}, until: 2001..2019}}\n"),
    ),
    "ties with spells": (
        5,
        lambda n: "supports:\n"
        + lines(n, "- {{from: A{i}, to: B, spells: [{{since: 2001, until: 2002}}, {{since: 2004}}]}}\n"),
    ),
    "events": (5, lambda n: "events:\n" + lines(n, "  e{i}: {{name: E{i}, date: 2001}}\n")),
    "events in a chain": (
        5, lambda n: "events:\n  e: {name: E, date: 2001}\n" + lines(n, "  e{i}: {{name: E, date: after e}}\n")
    ),
    "dates of no event": (5, lambda n: "supports:\n" + lines(n, "- {{from: A, to: B, since: after e{i}}}\n")),
    "sides": (5, lambda n: "actors: {A: }\nsides:\n" + lines(n, "- {{name: S{i}, members: A, since: {i}}}\n")),
    "sides of one name": (5, lambda n: "actors: {A: , B: }\nsides:\n" + lines(n, "- {{name: S, members: [A, B]}}\n")),
    "sides that are none": (5, lambda n: "sides:\n" + lines(n, "- {{name: S{i}, colour: blu{i}}}\n")),
    "members": (5, lambda n: f"{nobodies(n)}sides: [{{name: S, members: {listed(n)}}}]\n"),
    "members of two sides": (
        3, lambda n: nobodies(n) + "sides:\n" + f"- {{name: S, members: {listed(n)}}}\n" * 2
    ),
    "members that are gone": (
        3,
        lambda n: "actors:\n" + lines(n, "  N{i}: {{until: 1999}}\n")
        + f"sides: [{{name: S, members: {listed(n)}, since: 2001}}]\n",
    ),
    "members who are nobody": (5, lambda n: f"actors: {{A: }}\nsides: [{{name: S, members: {listed(n)}}}]\n"),
    "members of one name": (5, lambda n: f"actors: {{A: }}\nsides: [{{name: S, members: {listed(n, 'a')}}}]\n"),
    "story": (5, lambda n: "actors: {A: }\nstory:\n" + lines(n, "- {{text: S{i}, day: 2001, actor: A}}\n")),
    "story of nobody": (5, lambda n: "actors: {A: }\nstory:\n" + lines(n, "- {{text: x, actor: B{i}}}\n")),
    "story of no tie": (5, lambda n: "actors: {A: }\nstory:\n" + lines(n, "- {{text: x, tie: t{i}}}\n")),
    "story of no event": (
        5,
        lambda n: "events: {e: {name: x, date: 2017}}\nstory:\n" + lines(n, "- {{text: x, event: e{i}}}\n"),
    ),
    "focus": (5, lambda n: f"{nobodies(n)}dataset: {{focus: {listed(n)}}}\n"),
    "positions": (5, lambda n: nobodies(n) + "positions:\n  portrait:\n" + lines(n, "    N{i}: [{i}, -0.5]\n")),
    "positions that are none": (5, lambda n: "positions:\n  portrait:\n" + lines(n, "    N{i}: [x, 0]\n")),
    "authors": (10, lambda n: f"dataset: {{authors: {listed(n)}}}\n"),
    "arrows missing": (5, lambda n: "hostilities:\n" + lines(n, "- A{i} vs B\n")),
    "arrows backwards": (5, lambda n: "hostilities:\n" + lines(n, "- A{i} <- B\n")),
    "short forms with more": (5, lambda n: "hostilities:\n" + lines(n, "- A{i} -> B, C since 2012\n")),
    "names with mixed scripts": (5, lambda n: "actors:\n" + lines(n, "  Аb{i}: \n")),
    "names cut short": (5, lambda n: "actors:\n" + lines(n, "  A{i}: {{kind: x #y\n    }}\n")),
    "cut short on one line": (10, lambda n: "dataset: {authors: " + listed(n) + ", title: x #y\n  }\n"),
    "empty values": (10, lambda n: "actors:\n" + lines(n, "  A{i}: {{kind: }}\n")),
    "empty entries": (10, lambda n: "hostilities:\n" + "-\n" * n),
    "anchors": (10, lambda n: "actors:\n" + lines(n, "  A{i}: &x{i}\n")),
    "aliases of YAML": (10, lambda n: "dataset:\n  authors: [&x a, " + "*x, " * n + "]\n"),
    "tags": (10, lambda n: "actors:\n" + lines(n, "  A{i}: !t x\n")),
    "merge keys": (10, lambda n: "actors:\n" + lines(n, "  A{i}: {{<<: x}}\n")),
    "escapes of what is forbidden": (5, lambda n: "dataset:\n  authors:\n" + lines(n, '  - "\\u202e"\n')),
    "brackets": (200, lambda n: "[" * n),
    "braces": (200, lambda n: "{" * n),
    "braces with keys": (40, lambda n: "{a: " * n),
    "dashes in a row": (40, lambda n: "- " * n),
    "question marks": (40, lambda n: "? " * n),
    "keys on one line": (40, lambda n: "a: " * n),
    "an open quote": (200, lambda n: '"' + "x" * n),
    "an open quote over lines": (100, lambda n: 'a: "' + "x\n" * n),
    "an open list over lines": (40, lambda n: "a: [\n" + "  x,\n" * n),
    "comments": (100, lambda n: "# x\n" * n),
    "empty lines": (200, lambda n: "\n" * n),
    "spaces": (200, lambda n: " " * n),
    "tabs": (200, lambda n: "a: x\n" + "\t" * n),
    "lines of a text": (40, lambda n: "dataset:\n  title: |\n" + "    x\n" * n),
    "folded lines": (40, lambda n: "dataset:\n  title: x\n" + "    x\n" * n),
    "indented deeper and deeper": (10, lambda n: "".join(" " * min(i, 900) + "a:\n" for i in range(n))),
    "documents": (40, lambda n: "---\n" * n),
    "a forbidden character after lines": (40, lambda n: "# x\n" * n + "\x00"),
}  # fmt: skip
"""Every input, with the smallest of its four sizes."""

SHAPES: Final = {
    "letters": "x" * LONG,
    "spaces": f"A{' ' * LONG}B", "dashes": "-" * LONG, "equals": "=" * LONG, "commas": "," * LONG,
    "digits": "9" * LONG, "dots": ".." * (LONG // 2), "dates": "2017-" * (LONG // 5), "brackets": "[" * LONG,
    "less than": "<" * LONG, "arrows": "->" * (LONG // 2), "half arrows": "<-" * (LONG // 2), "words": "a " * LONG,
    "against": " vs " * (LONG // 4), "since": "A -> B " + "since " * (LONG // 6), "apostrophes": "’" * LONG,
    "quotes": '"' * LONG, "braces": "{a}" * (LONG // 3), "percents": "%s" * (LONG // 2), "slashes": "/" * LONG,
    "Arabic": "ا" * LONG, "fire": "\U0001f525" * LONG, "marks": "a" + "\u0323\u0301" * (LONG // 2),
    "marks of two classes": "a" + "\u0301" * (LONG // 2) + "\u0323" * (LONG // 2), "joiners": "\u200d" * LONG,
    "ligatures": "\ufdfa" * LONG, "address": f"http://{'x' * LONG} ",
    "address with a host": f"https://{'x.' * (LONG // 2)}org",
    "address in Punycode": f"https://xn--{'a' * LONG}.org",
    "address of marks": "https://a" + "\u0301\u0323" * (LONG // 2),
    "address with a user": f"https://{'@' * LONG}", "address with a path": f"https://e.org/{'%20' * (LONG // 3)}",
    "address of brackets": f"https://[{':' * LONG}]", "address with a port": f"https://e.org:{'9' * LONG}",
    "lines": "x\n" * (LONG // 2), "spaces and lines": " \n" * (LONG // 2), "returns": "\r" * LONG,
}  # fmt: skip
"""Texts that make what looks at them carelessly look again and again."""


def settings() -> Iterator[tuple[str, str]]:
    """Yield every key of the language, and every key or item that is a name, in a file with a place for a text."""
    schema = json_schema()
    sections = schema["properties"]
    of = {
        "dataset": (sections["dataset"], "dataset: {{{}}}"),
        "source": (sections["sources"], "sources: {{s: {{{}}}}}"),
        "actor": (sections["actors"], "actors: {{A: {{{}}}}}"),
        "side": (sections["sides"]["oneOf"][1]["items"], "sides: [{{name: x, members: A, {}}}]"),
        "event": (sections["events"]["oneOf"][1]["additionalProperties"], "events: {{x: {{name: x, date: 2001, {}}}}}"),
        "step": (sections["story"]["oneOf"][1]["items"], "story: [{{text: x, {}}}]"),
        "relation type": (sections["relation_types"], "relation_types: {{t: {{family: hostility, {}}}}}"),
    }
    for what, (known, text) in of.items():
        for key in properties(known):
            yield f"{key} of a {what}", text.format(f"{key}: ") + "\n"
    for key in schema["$defs"]["relation"]["properties"]:
        yield f"{key} of a relation", f"hostilities: [{{from: A, to: B, {key}: }}]\n".replace(f"{key}: A, ", "")
    yield "name of a former name", "actors: {A: {former: [{name: }]}}\n"
    yield "count that is expected", "dataset: {expect: {actors: }}\n"
    yield "quote of a citation", "actors: {A: {sources: [{source: s, quote: }]}}\n"
    yield "cited source", "actors: {A: {sources: [{source: }]}}\n"
    yield "title in a language", "dataset: {title: {en: }}\n"
    yield "identifier", "actors: {A: {ids: {r: }}}\n"
    yield "name of a side", "sides: [{members: A, name: }]\n"
    yield "text of a step", "story: [{text: }]\n"
    yield "member", "sides: [{name: x, members: }]\n"
    yield "coordinate", "actors: {A: }\npositions: {portrait: {A: [0, ]}}\n"
    yield "short form", "hostilities: [ ]\n"
    yield "mutual short form", "partnerships: [ ]\n"
    yield "name with an arrow", "hostilities: [A -> ]\n"
    yield "section", " \n"


def properties(schema: dict[str, Any]) -> Iterator[str]:
    """Yield the keys of the innermost mapping of a section."""
    for part in schema.get("oneOf", [schema]):
        inner = part.get("additionalProperties")
        if isinstance(inner, dict):
            yield from properties(inner)
        else:
            yield from part.get("properties", ())


def filled(setting: str, text: str) -> str:
    """Return a file with a text, in quotes, in the place that is left for it."""
    quoted = "'" + text.replace("'", "''") + "'" if "\n" not in text and "\r" not in text else yaml_quoted(text)
    before, _, after = setting.rpartition(" ]") if " ]" in setting else setting.rpartition(" }")
    middle = " ]" if " ]" in setting else " }"
    return f"{before} {quoted}{middle.strip()}{after}" if before else f"? {quoted}\n: x\n"


def yaml_quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r") + '"'


def seconds(run: Callable[[], object]) -> float:
    """Return the seconds of the processor, without those of collecting garbage."""
    gc.disable()
    start = time.process_time()
    run()
    taken = time.process_time() - start
    gc.enable()
    return taken


def checked(path: Path) -> None:
    """Do what ``actorgraph check`` does, in every format."""
    reading = read([path])
    found = [*reading.problems, *(check(reading.dataset) if reading.dataset else ())]
    problems_text(found, reading.texts, Paint())
    problems_text(found, reading.texts, Paint(), "fr")
    problems_json(found, reading.dataset)
    problems_github(found)


def loaded(text: str) -> bool:
    try:
        yaml.load(text, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        return False
    return True


def written(text: str) -> Path:
    path = Path(FOLDER.name, "graph.yaml")
    path.write_text(text, encoding="utf-8", newline="")
    return path


def floor(text: str) -> float:
    """Return the seconds that CSafeLoader takes, or may take; it crashes on deep nesting."""
    accepted = False

    def load() -> None:
        nonlocal accepted
        accepted = "[" * 99 not in text and "{" * 99 not in text and loaded(text)

    taken = seconds(load)
    return TIMES_THE_FLOOR * (taken if accepted else max(taken, REFUSED * len(text))) + NOISE


def made(reading: Reading[Any]) -> int:
    """Return how much comes of reading."""
    dataset = reading.dataset
    return len(reading.problems) + (len(dataset.actors) + len(dataset.relations) + len(dataset.sides) if dataset else 0)


def grown(name: str, size: int, make: Callable[[int], str]) -> bool:
    """Print the row of an input; whether it keeps the limits."""
    curve = []
    for factor in (1, 10, 100, 1000):
        text = make(size * factor)
        path = written(text)
        taken = seconds(lambda path=path: checked(path))
        curve.append(1e9 * taken / len(text))
    reading = read([path])
    once, limit = seconds(lambda: read([path])), floor(text) + MADE * made(reading)
    bends = curve[-1] > BEND * curve[-2] and taken > NOISE
    verdict = "MISSED: bends" if bends else "kept" if once <= limit else "MISSED"
    drawn = " ".join(f"{n:>7.0f}" for n in curve)
    print(f"{name:<36} {len(text):>8}: {drawn} ns; read in {once:.2f} s, limit {limit:.2f} s ({verdict})", flush=True)
    return verdict == "kept"


def filled_with(shape: str, text: str) -> bool:
    """Print what a text takes in the key where it takes longest; whether all keys keep the limit."""
    worst, kept = (0.0, ""), True
    for name, setting in settings():
        file = filled(setting, text)
        path = written(file)
        taken, limit = seconds(lambda path=path: checked(path)), floor(file)
        worst = max(worst, (taken, name))
        if taken > limit:
            kept = False
            print(f"  {shape} as {name}: {taken:.2f} s (MISSED: limit {limit:.2f} s)", flush=True)
    print(f"{shape:<36} {worst[0]:>6.2f} s as {worst[1]} ({'kept' if kept else 'MISSED'})", flush=True)
    return kept


def main() -> None:
    wanted = sys.argv[1:]
    kept = [grown(name, *row) for name, row in GROWING.items() if not wanted or name in wanted]
    kept += [filled_with(shape, text) for shape, text in SHAPES.items() if not wanted or shape in wanted]
    sys.exit(not all(kept))


if __name__ == "__main__":
    main()
