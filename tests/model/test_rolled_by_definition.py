"""Rolling up, by its definition: every date on every day that it can be, and who is whose part is looked up anew."""

from __future__ import annotations

import random
from itertools import product

import pytest

from actorgraph.model.dates import iso
from actorgraph.model.period import Certainty
from actorgraph.model.rolled import Rolled, rolled_up
from actorgraph.model.selection import Selection

FIRST = 737425
ACTORS = "ABCDE"
DAYS = range(7)


def some_date(seed, least):
    first = seed.randint(least, 6)
    last = min(6, first + seed.choice((0, 0, 0, 1, 2)))
    return first, last


def a_period(seed):
    """Return the days that the first day can be, and those that the last can be; None for no end."""
    since = some_date(seed, 0)
    return since, seed.choice((None, some_date(seed, since[1])))


def written(days):
    return None if days is None else "..".join(dict.fromkeys(iso(FIRST + day) for day in days))


def some_record(seed):
    """Return a few memberships and a few other ties, each with its ends and its period."""
    parts = [(*seed.sample(ACTORS, 2), a_period(seed)) for _ in range(seed.randint(1, 3))]
    others = [(*seed.sample(ACTORS, 2), a_period(seed)) for _ in range(seed.randint(1, 2))]
    return parts, others


def holding(period, day):
    """Yield whether a period holds on a day, in each reading of its dates."""
    since, until = period
    for first in range(since[0], since[1] + 1):
        for last in (99,) if until is None else range(until[0], until[1] + 1):
            if first <= last:
                yield first <= day <= last


def tops(actor, wholes):
    above = wholes.get(actor, ())
    return {top for whole in above for top in tops(whole, wholes)} if above else {actor}


def refused(parts, day):
    """Return who is not rolled up: whoever can be a part of two where one is sure, and whoever is its own part."""
    found = [(part, whole, set(holding(period, day))) for part, whole, period in parts]
    found = [(part, whole, held) for part, whole, held in found if True in held]
    torn = {
        part
        for part, whole, held in found
        for other, another, too in found
        if part == other and whole != another and (held == {True} or too == {True})
    }
    wholes = {}
    for part, whole, _ in found:
        if part not in torn:
            wholes.setdefault(part, set()).add(whole)

    def above(actor):
        seen, waiting = set(), list(wholes.get(actor, ()))
        while waiting:
            if (one := waiting.pop()) not in seen:
                seen.add(one)
                waiting += wholes.get(one, ())
        return seen

    circling = {actor for actor in wholes if actor in above(actor)}
    between = {actor for actor in wholes if above(actor) & circling and any(actor in above(c) for c in circling)}
    return torn, circling | between


def by_definition(parts, others, day):
    """Return of each tie for whom it can count, and for whom it counts in every reading."""
    torn, circling = refused(parts, day)
    told = {}
    for number, (subject, object_, period) in enumerate(others):
        readings = []
        for held, *memberships in product(holding(period, day), *(holding(period, day) for *_, period in parts)):
            wholes = {}
            for (part, whole, _), is_part in zip(parts, memberships, strict=True):
                if is_part and part not in torn | circling:
                    wholes.setdefault(part, set()).add(whole)
            ends = product(tops(subject, wholes), tops(object_, wholes)) if held else ()
            readings.append({(one, other) for one, other in ends if one != other})
        told[f"t{number}"] = set.union(*readings), set.intersection(*readings)
    return told


@pytest.fixture
def record(dataset_of, tie):
    """Make a dataset of memberships and other ties."""

    def make(parts, others):
        ties = [
            tie(part, whole, "membership", key=f"m{number}", since=written(since), until=written(until))
            for number, (part, whole, (since, until)) in enumerate(parts)
        ]
        ties += [
            tie(subject, object_, "support", key=f"t{number}", since=written(since), until=written(until))
            for number, (subject, object_, (since, until)) in enumerate(others)
        ]
        return dataset_of(ties, actors=ACTORS, as_of=iso(FIRST + 6))

    return make


def found_on(dataset, day):
    """Return the same as is found: of each tie for whom it possibly counts, and for whom it surely does."""
    asked = Selection(day=FIRST + day, roll_up=("membership",))
    rolled = rolled_up(dataset, asked)
    when = asked.on(rolled)
    told = {}
    for tie in rolled.relations:
        stands_for = tie.through.id if tie.through else tie.id
        holds = when.holds(tie)
        possible, sure = told.setdefault(stands_for, (set(), set()))
        if holds is not Certainty.NO:
            possible.add((tie.subject, tie.object))
        if holds is Certainty.YES:
            sure.add((tie.subject, tie.object))
    return rolled, told


@pytest.mark.parametrize("number", range(400))
def test_ties_of_a_day_are_those_of_every_reading(record, number):
    seed = random.Random(number)
    parts, others = some_record(seed)
    dataset = record(parts, others)
    for day in DAYS:
        expected = by_definition(parts, others, day)
        rolled, told = found_on(dataset, day)
        assert isinstance(rolled, Rolled)
        assert (set(rolled.wholes.torn), set(rolled.wholes.circling)) == refused(parts, day)
        for name, (possible, sure) in expected.items():
            found = told.get(name, (set(), set()))
            assert found[0] == possible, (number, day, name)
            assert found[1] <= sure, (number, day, name)
            assert found[1] == sure or len(parts) > 1, (number, day, name)
