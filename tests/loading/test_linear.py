"""Texts that were looked at again and again are passed over once: any of these took from seconds to hours."""

from __future__ import annotations

import pytest

from actorgraph.documents.terminal import one_line
from actorgraph.loading.addresses import why_no_address
from actorgraph.model.suggestions import Adviser, nearest

LONG = 100_000


@pytest.mark.parametrize("text", ["A" + " " * LONG + "B", "-" * LONG, "=" * LONG, "<" * LONG, "A -> " * (LONG // 5)])
def test_long_short_form_is_no_tie(found, text):
    assert [code for code, _, _ in found(f'hostilities:\n- "{text}"\n')][-1:] == ["AG107"]


@pytest.mark.parametrize("host", ["a" + "\u0301\u0323" * LONG, "xn--" + "a" * LONG, "x." * LONG])
def test_host_longer_than_any_is_none(host):
    assert why_no_address(f"https://{host}/x") == "its host cannot be read"


def test_long_path_is_none_of_the_hosts_business():
    assert why_no_address("https://example.org/" + "x" * LONG) is None


def test_text_longer_than_the_limit_is_told_once(found):
    assert [code for code, _, _ in found(f"dataset: {{as_of: '{'9' * (LONG + 1)}'}}\n")] == ["AG017", "AG105"]


def test_spaces_without_a_line_break_stay():
    assert one_line("A" + " " * LONG + "B \t\n  C") == "A" + " " * LONG + "B C"


def test_likenesses_are_looked_for_as_long_as_that_is_quick():
    adviser = Adviser(comparisons=3)
    assert [adviser.hint("titel", ["title", "note"]) != "" for _ in range(3)] == [True, True, False]
    assert nearest("x" * 201, ["x" * 200]) == ()


def test_last_one_cut_short_on_a_long_line_is_found(found):
    items = ", ".join(f"N{i}" for i in range(LONG // 10))
    assert [code for code, _, _ in found(f"dataset: {{authors: [{items}], title: x #y\n  }}\n")] == ["AG018"]


def test_types_that_take_the_same_section_are_told(found):
    text = "relation_types:\n  a: {family: hostility, plural: x}\n  b: {family: hostility, plural: x}\n"
    assert [code for code, _, _ in found(text) if code != "AG316"] == ["AG106"]
    assert found("relation_types:\n  rivalry: {plural: feuds}\n  a: {family: hostility, plural: rivalries}\n") == []
