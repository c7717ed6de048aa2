"""What makes a text YAML again: the smallest change of one line, which tells where the mistake is.

A parser complains where it gives up, often a line or more below the line that is wrong: it takes a key without a colon
for a text that goes on. So lines around are changed as authors forget things, and the change that lets the parser pass
is believed; of several the one that leaves the lines most even.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import yaml

from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

PARSER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_ABOVE, _BELOW, _PASSED = 60, 30, 2
"""So many lines around the place are tried, and so many below it have to be passed if the text has another mistake."""
_TYPED = 20_000
"""People look at no more characters than these for one mistake, and trying out takes no longer."""
_DEPTH = 16
_STEPS = 4
"""An indentation is off by so many spaces at most."""

_NO_COLON = re.compile(r"(?P<key>[\w'\"][^:#{}\[\]]*?)(?P<value> +[{\[|>'\"].*| *)|(?P<word>\w+) .*")
_NO_SPACE_AFTER_COLON = re.compile(r"(?P<key>[\w.-]+|\"[^\"]*\"|'[^']*'):(?=[^\s/:])|\w[^:#{}\[\],\"]*:(?=[\[{])")
_SECTION_OF_TEXT = re.compile(r"\w+: +[^\s\[{#]")
NO_SPACE: Final = re.compile(r":[\[{]")
"""What a key that stands without quotes has in it where the space after its colon is missing."""
_DASHES = re.compile(r"(?:- +)*")
_LISTS = (
    "sources:",
    "former:",
    "aliases:",
    "authors:",
    "disputed_by:",
    "support:",
    "from:",
    "to:",
    "into:",
    "between:",
    "members:",
    "focus:",
)
_ENDS = ("from:", "between:")
_LISTLESS = ("dataset:", "relation_types:", "sources:", "actors:", "positions:")

_TOLD_COLON = Message.of("a ':' is missing after a key")
TOLD_SPACE: Final = Message.of("a space is missing after the ':': write 'key: value' with ':' and a space")
_TOLD_DASH = Message.of("a '-' is missing: each entry of a list starts with '- '")
_TOLD_SPACE_AFTER_DASH = Message.of("a space is missing after the '-': each entry of a list starts with '- '")
_TOLD_QUOTE = Message.of("a quote that was opened here is not closed")


@dataclass(frozen=True, slots=True)
class Repair:
    """A change of one line.

    Attributes:
        line: The line, from 0.
        column: Where it is wrong, from 0.
        text: What to write instead.
        advice: What is wrong with it, in a sentence.
        doubt: How seldom this is what an author did, where another change would do too.
    """

    line: int
    column: int
    text: str
    advice: str
    doubt: int = 0


def likeliest_repair(lines: Sequence[str], place: int) -> Repair | None:
    """Return the smallest change of one line after which a parser passes the line where it gave up.

    Args:
        lines: The text, line by line.
        place: The line, from 0, where a parser gave up.

    >>> likeliest_repair(["actors:", "  JNIM", "    kind: state", "  A:"], 2).line
    1
    """
    kept = _excerpt(lines, place)
    excerpt = [lines[number] for number in kept]
    if place not in kept or sum(map(len, excerpt)) > _TYPED:
        return None
    stop = kept.index(place)
    if _gives_up(excerpt) != stop:
        return None
    below = next((line for line in excerpt[stop + 1 :] if _speaks(line)), "")
    before, above = ["", "", *filter(_speaks, excerpt[:stop])][-2:]
    goes_on = _rank(excerpt[stop]) in [_rank(line) for line in (below, "" if _depth(above) else before) if line]
    found = []
    for number in _suspects(excerpt, stop):
        for repair in _repairs(excerpt, number):
            tried = [*excerpt[:number], repair.text, *excerpt[number + 1 :]]
            end = _gives_up(tried)
            if end is None or end > stop + _PASSED:
                change = abs(len(repair.text) - len(excerpt[number]))
                likeness = (change, _strays(tried), len(_empty_keys(tried)), (number == stop) is goes_on, stop - number)
                found.append(((end is not None, repair.doubt, _unevenness(tried), *likeness), repair))
    if not found:
        return None
    best = min(found, key=lambda ranked: ranked[0])[1]
    return Repair(kept[best.line], best.column, best.text, best.advice)


def _excerpt(lines: Sequence[str], place: int) -> list[int]:
    """Return the lines around a place, and those above that they belong to."""
    first = max(0, place - _ABOVE)
    return [*_ancestors(lines, first), *range(first, min(len(lines), place + _BELOW))]


def _ancestors(lines: Sequence[str], number: int) -> list[int]:
    """Return the lines that a line belongs to: each is the nearest above it that is indented less."""
    found: list[int] = []
    rank = _rank(lines[number]) if _speaks(lines[number]) else _STEPS * _DEPTH
    for above in range(number - 1, -1, -1):
        if rank == 0:
            break
        if _speaks(lines[above]) and _rank(lines[above]) < rank:
            rank = _rank(lines[above])
            found.append(above)
    return found[::-1]


def _suspects(lines: Sequence[str], stop: int) -> list[int]:
    """Return the lines that can be wrong where a parser gives up at a line."""
    above = [number for number in range(stop) if _speaks(lines[number])]
    belonging = {number for start in (stop, *above[-2:]) for number in (start, *_ancestors(lines, start))}
    unquoted = {number for number in above if any(lines[number].count(quote) % 2 for quote in "\"'")}
    return sorted(belonging | unquoted | set(above[:1]) | {number for number in _empty_keys(lines) if number < stop})


def _repairs(lines: Sequence[str], number: int) -> Iterator[Repair]:
    """Yield what can be made of a line, as if something had been forgotten in it."""
    line = lines[number]
    depth = _depth(line)
    body = line[depth:]
    dashes = len(_DASHES.match(body)[0])  # type: ignore[index]
    start, rest = depth + dashes, body[dashes:]
    if match := _NO_SPACE_AFTER_COLON.match(rest):
        yield Repair(number, start, f"{line[:start]}{match[0]} {rest[match.end() :]}", TOLD_SPACE)
    elif (match := _NO_COLON.fullmatch(rest.rstrip())) and ": " not in rest.split("{")[0]:
        key = match["key"] or match["word"]
        is_key = not match["word"] or any(f"{key}: " in other for other in lines)
        repaired = f"{line[:start]}{key.rstrip()}: {rest[len(key) :]}"
        yield Repair(number, start, repaired, _TOLD_COLON, 0 if is_key else 1)
    if re.match(r"-[^\s-]", body):
        yield Repair(number, depth, f"{line[:depth]}- {body[1:]}", _TOLD_SPACE_AFTER_DASH)
    if not dashes:
        for margin, doubt in _margins(lines, number):
            yield Repair(number, depth, f"{' ' * margin}- {body}", _TOLD_DASH, doubt)
    for quote in "\"'":
        if body.count(quote) % 2 and (opened := [*re.finditer(rf"(?<![^\s\[{{,]){quote}", line)]):
            ends = line.rstrip().rstrip(",]}")
            closed = f"{ends}{quote}{line[len(ends) :]}"
            yield Repair(number, opened[-1].start(), closed, _TOLD_QUOTE)
    for indented in _indentations(lines, number):
        told = "the line does not line up with the lines around it: start it with {n} spaces"
        yield Repair(number, depth, " " * indented + body, Message.of(told, n=indented), 1)


def _margins(lines: Sequence[str], number: int) -> Iterator[tuple[int, int]]:
    """Yield where the dash of a line can be missing, and how seldom it is one that is missing there."""
    depth = _depth(lines[number])
    parent = next((lines[above] for above in _ancestors(lines, number)[-1:]), "")
    begins, own = lines[number].lstrip(" ").startswith(_ENDS), _key(lines[number])
    starts = bool(parent) and not _depth(parent) and begins
    listed = (
        parent.lstrip(" ").startswith(_LISTS) if _depth(parent) else bool(parent) and not parent.startswith(_LISTLESS)
    )
    for margin in {depth, max(0, depth - 1), max(0, depth - 2)}:
        sisters = [sister for way in _ways(lines, number) if (sister := _item_at(way, margin))]
        firsts = {_key(sister) for sister in sisters} - {""}
        goes_on = bool(firsts and own) and not begins and own not in firsts
        yield margin, 0 if listed and starts else 1 if (listed or sisters) and not goes_on else 2


def _ways(lines: Sequence[str], number: int) -> tuple[Iterable[str], Iterable[str]]:
    return reversed(lines[:number]), iter(lines[number + 1 :])


def _item_at(way: Iterable[str], margin: int) -> str:
    """Return the next line that is indented by so much, and none by less before it, if it is an entry of a list."""
    near = next((line for line in way if _speaks(line) and _depth(line) <= margin), "")
    return near if _depth(near) == margin and _is_item(near) else ""


def _key(line: str) -> str:
    """Return the key that a line begins with, its dash left out: entries of a list mostly begin with the same one."""
    return line.lstrip(" -").partition(":")[0] if ":" in line else ""


def _indentations(lines: Sequence[str], number: int) -> list[int]:
    """Return by how much a line can have to be indented: as others around it are, or a step more than one of them."""
    depth = _depth(lines[number])
    around = {_depth(line) for line in lines[max(0, number - 6) : number + 6] if _speaks(line)}
    steps = around | {other + 2 for other in around} | {0}
    return sorted(step for step in steps if 0 < abs(step - depth) <= _STEPS)


def _unevenness(lines: Sequence[str]) -> int:
    """Return how many lines are indented by other than two spaces."""
    uneven, above = 0, [-2]
    for depth in (_depth(line) for line in lines if _speaks(line)):
        while above[-1] >= depth:
            above.pop()
        uneven += depth - above[-1] != 2
        above.append(depth)
    return uneven


def _strays(lines: Sequence[str]) -> int:
    """Return how many keys stand at another depth than the same keys above them, or as sections that are texts."""
    depths: dict[str, int] = {}
    keys = ((line.split(":")[0].strip(" -"), _depth(line)) for line in lines if ": " in line and _speaks(line))
    texts = sum(_SECTION_OF_TEXT.match(line) is not None for line in lines)
    return texts + sum(depths.setdefault(key, depth) != depth for key, depth in keys)


def _empty_keys(lines: Sequence[str]) -> list[int]:
    """Return the lines that end with a colon and have nothing below them."""
    speaking = [number for number, line in enumerate(lines) if _speaks(line)]
    return [
        number
        for number, below in pairwise([*speaking, None])
        if number is not None
        and lines[number].partition(" #")[0].rstrip().endswith(":")
        and (below is None or (_rank(lines[below]) <= _rank(lines[number])))
    ]


def _gives_up(lines: Sequence[str]) -> int | None:
    """Return the line, from 0, where a parser gives up; None if it does not."""
    parser = PARSER("\n".join(lines))
    depth = 0
    try:
        while (event := parser.get_event()) is not None:
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEPTH or isinstance(event, yaml.AliasEvent):
                return int(event.start_mark.line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return min(mark.line, len(lines) - 1) if mark else 0
    finally:
        parser.dispose()
    return None


def _rank(line: str) -> int:
    """Return how deep a line stands; the entries of a list stand below a key that is indented as they are."""
    return 2 * _depth(line) + _is_item(line)


def _is_item(line: str) -> bool:
    return line.lstrip(" ").startswith("- ")


def _speaks(line: str) -> bool:
    body = line.lstrip(" ")
    return bool(body.strip()) and not body.startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
