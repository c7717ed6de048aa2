"""Texts are broken into lines that fit, and lose nothing unless they say so."""

from __future__ import annotations

from random import Random

from actorgraph.exporters.svg.lines import fitted, flowed, wide


def test_lines_fit_and_lose_nothing():
    random = Random(4)
    for _ in range(200):
        parts = [
            " ".join("abcWm…é"[random.randrange(7)] * random.randint(1, 30) for _ in range(random.randint(0, 6)))
            for _ in range(random.randint(0, 5))
        ]
        size, room, bold = random.choice([11.5, 14, 28]), random.choice([60, 200, 1136]), random.random() < 0.5
        lines = flowed(parts, size, room, bold=bold)
        assert all(wide(" ".join(line), size, bold=bold) <= room + 1e-6 for line in lines)
        assert "".join("".join(line) for line in lines).replace(" ", "") == "".join(parts).replace(" ", "")


def test_of_too_many_lines_the_last_says_that_there_were_more():
    lines = flowed(["one two three four five six seven eight nine ten"], 14, 80, most=2)
    assert len(lines) == 2
    assert lines[-1][-1].endswith("…")
    assert wide(" ".join(lines[-1]), 14) <= 80
    assert flowed(["one two"], 14, 80, most=2) == [("one two",)]


def test_a_word_of_any_length_is_cut_in_linear_time():
    assert len(flowed(["W" * 200_000], 14, 1136)) > 2_000
    assert fitted("W" * 200_000, 14, 100) == "WWW…WWW"


def test_names_that_begin_alike_are_told_apart_by_their_ends():
    names = [f"The Coordinating Committee for the Northern Regions, {wing} Wing" for wing in ("First", "Second")]
    first, second = (fitted(name, 13, 190) for name in names)
    assert first != second
    assert first.startswith("The Coord")
    assert first.endswith("First Wing")
    assert wide(first, 13) <= 190
