"""How values are written out: what says the same is written the same."""

from __future__ import annotations

from itertools import permutations

import pytest

from actorgraph.model.forms import CHOICES, NAMES, TEXTS


@pytest.mark.parametrize("form", [NAMES, CHOICES])
@pytest.mark.parametrize("texts", list(permutations(["arms", "money", "training"])))
def test_order_makes_no_difference_to_what_names_and_choices_say_as_a_whole(form, texts):
    assert form.whole(texts) == "arms; money; training"
    assert form.exact(texts) == ["arms", "money", "training"]


def test_order_of_texts_means_something():
    assert TEXTS.whole(("b", "a")) == "b; a"
    assert TEXTS.exact(("b", "a")) == ["b", "a"]
