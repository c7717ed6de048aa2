"""Shares, amounts and counts in words."""

from __future__ import annotations

import pytest

from actorgraph.wording.quantities import written_words


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("59.80%", "59.8%", "59,8\u00a0%"),
        ("25%..50%", "25% to 50%", "25\u00a0% à 50\u00a0%"),
        (">50%", "more than 50%", "plus de 50\u00a0%"),
        (">=50%", "at least 50%", "au moins 50\u00a0%"),
        ("25%..", "at least 25%", "au moins 25\u00a0%"),
        ("<5%", "less than 5%", "moins de 5\u00a0%"),
        ("..5%", "at most 5%", "au plus 5\u00a0%"),
        ("~60%", "about 60%", "environ 60\u00a0%"),
        ("~100%", "about 100%", "environ 100\u00a0%"),
        ("0%", "0%", "0\u00a0%"),
        ("100%", "100%", "100\u00a0%"),
        ("290000 EUR", "290,000 EUR", "290\u202f000\u00a0EUR"),
        ("~1500", "about 1,500", "environ 1\u202f500"),
        ("200..300", "200 to 300", "200 à 300"),
        ("0..", "at least 0", "au moins 0"),
    ],
)
def test_quantity_in_words(text, english, french):
    assert written_words(text, "en") == english
    assert written_words(text, "fr") == french
