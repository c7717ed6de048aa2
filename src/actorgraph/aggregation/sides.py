"""Who is named on one side of an event: the actor and those beside it, of whom any two are a pair."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from actorgraph.aggregation.blanks import MISSING
from actorgraph.aggregation.written import PARTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Table = Any
    """A table of Ibis."""

MARK: Final = ";"
"""What parts the names, or the sources, in a cell."""
BETWEEN: Final = "\x1e"
"""What stands between the two names of a pair."""
AFTER: Final = "\x1d"
"""What stands between pairs."""
_TAKEN: Final = dict.fromkeys(map(ord, "\x1c\x1d\x1e\x1f"), "\x02")
"""What has a meaning here, and for what no name can have either: a name with it is found out by that."""
_TAKEN_BESIDE: Final = {**_TAKEN, ord(PARTED): "\x02"}
_NOBODY: Final = frozenset(("", *MISSING))
"""What stands in a cell where nobody is named."""
_SIDES: Final = (("from", "with-from"), ("to", "with-to"))


def named(actor: str, others: str) -> tuple[str, ...]:
    """Return who is named on a side, each once.

    Args:
        actor: What stands in the column of the actor; it can be empty, or say that there is none, as others can.
        others: What stands in the column of those beside it, parted by semicolons.

    >>> named("", " A; B;;A "), named("A", " ; NA")
    (('A', 'B'), ('A',))
    """
    told = (actor.translate(_TAKEN), *others.translate(_TAKEN_BESIDE).split(MARK))
    names = (" ".join(name.split()) for name in told)
    return tuple(dict.fromkeys(name for name in names if name.partition(PARTED)[0].strip().lower() not in _NOBODY))


def pairs_of(sides: Iterable[tuple[str, ...]], codes: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    """Yield sides, each with its pairs in one text.

    An actor that has several names is in a pair by one of them, the same everywhere, so that an engine finds a pair
    again that both sides of an event name. A side that names one actor only, by several names, is a pair of it with
    itself.

    Args:
        sides: What stands in the two columns of a side, each once.
        codes: For each name the place of its actor, or a negative number if it is no one actor's.
    """
    chosen: dict[int, str] = {}
    for name in sorted(codes):
        chosen.setdefault(codes[name], name)
    meant = {name: chosen[code] if code >= 0 else name for name, code in codes.items()}
    for actor, others in sides:
        names = named(actor, others)
        actors = sorted({meant[name] for name in names})
        if len(names) > len(actors) == 1:
            actors *= 2
        yield actor, others, AFTER.join(BETWEEN.join(pair) for pair in combinations(actors, 2))


def with_pairs(events: Table, pairs: Table) -> Table:
    """Return events with the pairs of each of their two sides, ``pairs_0`` and ``pairs_1``, in one text each.

    Args:
        events: The events.
        pairs: ``actor``, ``others``, ``pairs``: the pairs of what stands in the two columns of a side.
    """
    found = events
    for at, (actor, others) in enumerate(_SIDES):
        side = pairs.select(**{actor: pairs["actor"], others: pairs["others"], f"pairs_{at}": pairs["pairs"]})
        found = found.inner_join(side, [actor, others])
    return found


def without_pairs(sided: Table) -> Table:
    """Return the events of which no side names two."""
    return sided.filter(sided["pairs_0"] == "", sided["pairs_1"] == "")


def together(sided: Table) -> Table:
    """Return a row for each pair of an event, once if both of its sides name it."""
    import ibis

    both = (sided["pairs_0"] + ibis.literal(AFTER) + sided["pairs_1"]).split(AFTER)
    dropped = {"pairs_0", "pairs_1", *(name for side in _SIDES for name in side)}
    kept = [name for name in sided.columns if name not in dropped]
    pair = sided.select(*kept, pair=both.filter(lambda text: text != "").unique().unnest())
    names = pair["pair"].split(BETWEEN)
    return pair.select(*kept, **{"from": names[0], "to": names[1]})
