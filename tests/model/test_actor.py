"""The parties."""

from __future__ import annotations

import pytest

from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.other_names import FORMER_NAMES, FormerName
from actorgraph.model.period import Period


def test_actor_answers_to_all_its_names_the_label_first(actor):
    jnim = actor(
        "JNIM",
        names=LocalText((("en", "Support Group"), ("ar", "جماعة"))),
        aliases=("GSIM",),
        former=(FormerName(name=LocalText((("en", "Old"), ("fr", "Vieux")))),),
    )
    assert list(jnim.all_names()) == ["JNIM", "Support Group", "جماعة", "GSIM", "Old", "Vieux"]


def test_actor_with_nothing_but_a_label_answers_to_it(actor):
    assert list(actor("JNIM").all_names()) == ["JNIM"]


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [("2001", "2003", "2001 to 2003"), ("2001", None, "2001 to"), (None, "2003", "to 2003"), (None, None, "to")],
)
def test_former_name_is_told_in_a_word_with_both_its_dates_as_far_as_they_are_known(since, until, told):
    period = Period(*(written and PartialDate.parse(written) for written in (since, until)))
    assert FORMER_NAMES.flat([FormerName(name=LocalText.plain("Old"), period=period)]) == f"Old ({told})"
