"""Packed data: fewer bytes, and the very same values whoever unpacks them."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from actorgraph.exporters.html.data import evidence_of
from actorgraph.exporters.html.packing import packed
from actorgraph.exporters.html.page import inert_json
from actorgraph.model.selection import Selection

KEYS = (
    st.sampled_from(["__proto__", "constructor", "toString", "hasOwnProperty", "0", "", "a", "en", "from"]) | st.text()
)
ATOMS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from([0, 1, -1, 1.0, True, -0.0, "", "1", "true", "null", "[-1]", "seven letters"])
    | st.text()
)
VALUES = st.recursive(
    ATOMS,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(KEYS, inner, max_size=5)
        | st.tuples(inner, inner)
        | inner.map(lambda value: [value, value, {"again": value}])
    ),
    max_leaves=25,
)
TROUBLESOME = [
    [True, 1, 1.0, False, 0, 0.0, -0.0, "1", "True", None, "None"],
    [[True], [1], [1.0], {"a": True}, {"a": 1}, {"a": 1.0}],
    [[], {}, [[]], [{}], {"": {}}, {"": []}, (), [()]],
    {"__proto__": {"constructor": 1}, "toString": [{"__proto__": []}, {"__proto__": []}]},
    [[-1], [-1], [0, 1], [1, 0], [-1, -2], {"a": [-1]}, {"a": [-1]}],
    ["@1", ["@1"], "a long enough text", ["a long enough text"], ["a long", "enough text"], '"a long enough text'],
    [{"a": 1, "b": 2}, {"b": 2, "a": 1}],
]
UNPACK_ALL = """(texts) => texts.map((text) => JSON.stringify(unpack(text)))"""
PLAIN_ALL = """(texts) => texts.map((text) => JSON.stringify(JSON.parse(text)))"""


def strict(value):
    """Return a value as JSON has it, with every difference that JSON knows: 1, 1.0 and true, and the order of keys."""
    return json.dumps(value, ensure_ascii=False)


@settings(max_examples=400, deadline=None)
@example(TROUBLESOME)
@given(VALUES)
def test_whatever_is_packed_comes_back(unpacked, value):
    assert strict(unpacked(json.loads(json.dumps(packed(value))))) == strict(value)


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_nothing_is_changed_by_packing_it(value):
    before = strict(value)
    packed(value)
    assert strict(value) == before


@pytest.fixture(scope="module")
def page(browser, inside, atlas_page):
    """A page of which only the way it unpacks is wanted."""
    opened = browser.new_page()
    opened.goto(inside(atlas_page).as_uri())
    yield opened
    opened.close()


@pytest.mark.browser
@settings(max_examples=25, deadline=None)
@example(TROUBLESOME)
@given(st.lists(VALUES, min_size=1, max_size=20))
def test_the_viewer_unpacks_the_same(page, values):
    texts = [inert_json(packed(value)) for value in values]
    plain = [json.dumps(value) for value in values]
    assert page.evaluate(UNPACK_ALL, texts) == page.evaluate(PLAIN_ALL, plain)


@pytest.mark.browser
def test_keys_that_are_properties_of_objects_stay_keys(page):
    text = inert_json(packed([{"__proto__": {"polluted": True}}, {"constructor": 1, "toString": 2}]))
    found = page.evaluate(
        """(text) => {
          const [first, second] = unpack(text);
          return [Object.keys(first), Object.keys(second), first.polluted ?? null, {}.polluted ?? null];
        }""",
        text,
    )
    assert found == [["__proto__"], ["constructor", "toString"], None, None]


def test_the_atlas_is_packed_in_far_fewer_bytes(atlas, unpacked):
    evidence = evidence_of(atlas, atlas.relations, Selection(day=atlas.day))
    small, large = (len(inert_json(value).encode("utf-8")) for value in (packed(evidence), evidence))
    assert small < 0.7 * large
    assert unpacked(json.loads(inert_json(packed(evidence)))) == json.loads(json.dumps(evidence))
