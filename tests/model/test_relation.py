"""One statement that a tie exists."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from actorgraph.model.dates import PartialDate
from actorgraph.model.relation import Status
from actorgraph.model.source import Citation, Source
from actorgraph.problems import Location


def cite(*dates):
    return tuple(
        Citation(source=Source(id=str(i), date=PartialDate.parse(d) if d else None)) for i, d in enumerate(dates)
    )


@pytest.mark.parametrize(
    ("dates", "newest"),
    [
        (("2017", "2019-05", "2018"), "2019-05"),
        (("2017-03-02", "2017"), "2017"),
        (("2017", "2017-12-31"), "2017-12-31"),
        (("2017-12-31", "2017"), "2017-12-31"),
        ((None, "2016"), "2016"),
        (("2019..", "2016"), "2016"),
        (("..2019", "2016"), "..2019"),
    ],
)
def test_newest_source_says_when_a_tie_was_last_evidenced(fight, dates, newest):
    assert str(fight(citations=cite(*dates)).last_evidenced) == newest


@pytest.mark.parametrize("dates", [(), (None,), ("2019..",)])
def test_tie_without_a_dated_source_was_last_evidenced_nobody_knows_when(fight, dates):
    assert fight(citations=cite(*dates)).last_evidenced is None


def test_source_that_disputes_a_tie_does_not_evidence_it(fight):
    assert fight(disputed_by=cite("2019")).last_evidenced is None


@pytest.mark.parametrize(("actor", "other"), [("A", "B"), ("B", "A")])
def test_other_end(fight, actor, other):
    assert fight("A", "B").other(actor) == other


def test_other_end_of_a_tie_with_itself_is_itself(fight):
    assert fight("A", "A").other("A") == "A"


def test_place_is_no_part_of_the_value(fight):
    assert fight(origin=Location("a.yaml", 1, 1)) == fight(origin=Location("b.yaml", 9, 9))


def test_tie_cannot_be_changed(fight):
    with pytest.raises(FrozenInstanceError):
        fight().status = Status.RETRACTED
