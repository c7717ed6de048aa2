"""Every reading of some dates, for tests that check a definition against all of them."""

from __future__ import annotations

from datetime import date
from itertools import product

from hypothesis import strategies as st

from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Certainty, Period
from actorgraph.model.timing import Stretch, Timing

DAYS = range(date(2000, 1, 1).toordinal(), date(2000, 1, 7).toordinal())
TEXTS = [None, "2000-01-02", "2000-01-03", "2000-01-05", "2000-01-01..2000-01-03", "2000-01-03..2000-01-05"]
PERIODS = st.builds(
    lambda since, until: Period(since and PartialDate.parse(since), until and PartialDate.parse(until)),
    st.sampled_from(TEXTS),
    st.sampled_from(TEXTS),
).filter(lambda period: not period.is_backwards)


def readings(period):
    """Yield every set of days that a period can be, a day before and a day after standing for what is unbounded."""
    since, until = period.since, period.until
    firsts = [DAYS[0] - 1] if since is None else range(since.earliest, since.latest + 1)
    lasts = [DAYS[-1] + 1] if until is None else range(until.earliest, until.latest + 1)
    for first, last in product(firsts, lasts):
        if first <= last:
            yield first, last


@st.composite
def timings(draw, count):
    """Draw the times of several things; some of them rest on the same period."""
    owned = draw(st.lists(PERIODS, min_size=1, max_size=4))
    owners = st.sets(st.sampled_from(range(len(owned))), min_size=1, max_size=2)
    rests = draw(st.lists(owners, min_size=1, max_size=count))
    return owned, rests, [Timing(tuple(Stretch.of(owner, owned[owner]) for owner in sorted(rest))) for rest in rests]


def spans_of(owned, rests):
    """Yield, reading by reading, the first and the last day of each thing; there is none if the last comes first."""
    for reading in product(*map(readings, owned)):
        yield [(max(reading[o][0] for o in rest), min(reading[o][1] for o in rest)) for rest in rests]


def said(answers):
    found = set(answers)
    return Certainty.POSSIBLY if len(found) > 1 else Certainty.YES if found == {True} else Certainty.NO
