"""What an entry says besides its ends and its dates: who claims and denies it, how much it is, how it paused."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from differential.dates import Dates, hung
from differential.oracle.world import UNKNOWN, Amount, Claim, Date, Spell

SHARES = (5, 10, 20, 30, 40, 50, 60, 100)
COUNTS = (1, 20, 300, 500)


def events_of(random: Random, dates: Dates) -> dict[str, Date]:
    """Return what happened by itself: nothing mostly; the second of two may hang on the first."""
    if random.random() < 0.75:
        return {}
    first = dates.date()
    found = {"e1": first}
    if random.random() < 0.5:
        hangs = random.random() < 0.6
        found["e2"] = hung(random.choice(("after", "before", "with")), "e1", first) if hangs else dates.date()
    return found


def claims_of(random: Random, labels: tuple[str, ...], sources: tuple[str, ...], share: float) -> tuple[Claim, ...]:
    """Return who says something, and where: nobody mostly."""
    if random.random() > share:
        return ()
    said = random.sample(labels, random.choice((1, 1, 2)))
    return tuple(Claim(label, random.choice((None, *sources))) for label in said)


def values_of(random: Random, share: float) -> dict[str, Amount]:
    """Return the numbers that an entry says, by their keys."""
    kinds = {"share": _share, "votes": _share, "amount": _amount, "count": _count}
    return {name: drawn(random) for name, drawn in kinds.items() if random.random() < share}


def _share(random: Random) -> Amount:
    one, other = sorted(random.sample(SHARES, 2))
    forms = (
        _number(f"{one}%", one, one),
        _number(f"{one}%", one, one),
        _number(f"{one}%..{other}%", one, other),
        _number(f">{one}%", one, 100),
        _number(f"..{one}%", 0, one),
        Amount(f"~{one}%", *_rounded(one, Fraction(one, 10) if one < 10 else Fraction(5)), Fraction(one)),
    )
    return random.choice(forms)


def _rounded(number: int, off: Fraction) -> tuple[Fraction, Fraction]:
    return number - off, min(number + off, Fraction(100))


def _amount(random: Random) -> Amount:
    found = _count(random)
    return found._replace(text=f"{found.text} EUR")


def _count(random: Random) -> Amount:
    one, other = sorted(random.sample(COUNTS, 2))
    half = Fraction(10 ** (len(str(one)) - 1), 2)
    forms = (
        _number(f"{one}", one, one),
        _number(f"{one}..{other}", one, other),
        Amount(f"{one}..", Fraction(one), None, None),
        Amount(f"~{one}", one - half, one + half, Fraction(one)),
    )
    return random.choice(forms)


def _number(text: str, low: int, high: int) -> Amount:
    return Amount(text, Fraction(low), Fraction(high), Fraction(low + high, 2))


def spells_of(random: Random, dates: Dates) -> tuple[Spell, ...]:
    """Return two spells or three, each with an end but maybe the last; they need not be in an order that can be."""
    count = random.choice((2, 2, 2, 3))
    return tuple(_spell(random, dates, is_last=place == count - 1) for place in range(count))


def _spell(random: Random, dates: Dates, *, is_last: bool) -> Spell:
    since = dates.maybe(0.9)
    until = dates.end(0.5) if is_last else UNKNOWN if random.random() < 0.05 else dates.date()
    return Spell(since, until if until is None or until != since else None if is_last else UNKNOWN)
