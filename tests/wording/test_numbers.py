"""Numbers for people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.wording.numbers import number_words, share_words


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [(0, "0", "0"), (1.0, "1", "1"), (2 / 3, "0.6667", "0,6667"), (12.5, "12.5", "12,5"), (-0.25, "-0.25", "-0,25")],
)
def test_numbers_have_four_digits_and_the_mark_of_the_language(value, english, french):
    assert (number_words(value, "en"), number_words(value, "fr")) == (english, french)


@given(total=st.integers(1, 9_000), data=st.data())
def test_share_says_nothing_or_everything_only_of_nothing_or_everything(total, data):
    count = data.draw(st.integers(0, total))
    words = share_words(count / total, "en")
    assert (words == "0%") == (count == 0)
    assert (words == "100%") == (count == total)
    assert words.endswith("%")
    assert abs(float(words[:-1]) - 100 * count / total) <= 0.5
