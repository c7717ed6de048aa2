"""What is said of moments, a line for each."""

from __future__ import annotations

import pytest

from actorgraph import timeline
from actorgraph.presenters import present


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ("until: 2012-05", ["May 2012 ends"]),
        ("until: 2012-05..", ["not before May 2012 may end"]),
        ("until: 2012-05..2012-07", ["between May 2012 and Jul 2012 ends"]),
        ("until: after fall", ["after the fall (Apr 2011) ends"]),
        (
            "spells: [{until: 2012-05..}, {since: ..2015, until: 2016..}]",
            ["not before May 2012 may pause", "by 2015 resumes", "not before 2016 may end"],
        ),
    ],
)
def test_of_what_ended_no_sooner_than_on_a_day_it_is_not_said_that_it_did(dataset_from, times, told):
    text = f"events: {{fall: {{name: the fall, date: 2011-04}}}}\nallegiances: [{{from: A, to: B, {times}}}]\n"
    lines = [" ".join(line.split()) for line in present(timeline(dataset_from(text)), "text").splitlines()]
    assert [line.partition(" allegiance:")[0] for line in lines if "allegiance: A → B" in line] == told
