"""The parties."""

from __future__ import annotations

from actorgraph.model.actor import FormerName
from actorgraph.model.localtext import LocalText


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
