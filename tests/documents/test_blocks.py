"""Texts with marks."""

from __future__ import annotations

import pytest

from actorgraph.documents.blocks import Document, Marks, Reference, Sources, composed, joined, spans


def test_plain_text_is_one_span():
    assert spans("a") == ("a",)
    assert spans(("a", Marks((1,)))) == ("a", Marks((1,)))


def test_phrase_is_filled_with_texts_and_marks():
    assert composed("{name}: {text}", name="a", text=("b ", Marks((1,)))) == ("a", ": ", "b ", Marks((1,)))
    with pytest.raises(KeyError):
        composed("{name}", other="x")


def test_texts_in_a_phrase_are_no_places():
    assert composed("{name}!", name="{x}") == ("{x}", "!")


def test_joined_parts_texts_by_a_separator():
    assert joined(["a", (Marks((1,)), "b"), "c"], " · ") == ("a", " · ", Marks((1,)), "b", " · ", "c")
    assert joined([], " · ") == ()


def test_references_are_found_by_their_numbers():
    one, two = Reference(1, "a"), Reference(2, "b")
    document = Document(name="x", language="en", blocks=(Sources(references=(one, two)),))
    assert document.references == {1: one, 2: two}
