"""A number that YAML tears at its commas is told as it stands, with what to write."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("amount: 290,000 EUR", "290000 EUR"),
        ("amount: 1,290,000 EUR, since: 2010", "1290000 EUR"),
        ("count: 1,000,000", "1000000"),
        ("share: 59,8%", "59.8%"),
        ("votes: ~59,8%, id: x", "~59.8%"),
    ],
)
def test_number_is_suggested_whole(read_texts, said, written):
    text = f"dataset: {{vocabulary: companies}}\nloans: [{{from: A, to: B, {said}}}]\n"
    told = [problem.message for problem in read_texts(text).problems]
    assert any(f"write '{written}'" in message for message in told)
    assert not any("has no key" in message for message in told)
