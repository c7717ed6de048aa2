"""Comments are found wherever they stand, and nothing else is."""

from __future__ import annotations

import pytest

from actorgraph.editing.comments import comments_of, has_lost_text, with_comments_beside


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("", ()),
        ("#a\n# b # c\n", ("#a", "# b # c")),
        ("a: b#c # d\n", ("# d",)),
        ("a: 'x # y' # z\nb: \"x # y\"\n", ("# z",)),
        ("a: 'x\n  # y\n\n  z' # last\n", ("# last",)),
        ("a: | # one\n  # two\n\n# three\nb: >-\n  x # y\n", ("# one", "# three")),
        ("a:   # one\n  # two\n  - {b: c, # three\n     d: e}\n", ("# one", "# two", "# three")),
        ("'#a': {b#: c}\n", ()),
        ("a: x  # é جماعة \t\n", ("# é جماعة",)),
    ],
)
def test_comments(text, comments):
    assert comments_of(text) == comments


@pytest.mark.parametrize(
    ("text", "lost"),
    [("a: >5\n", True), ("a: |2\n", True), ("a: >\n", False), ("a: >- # why\n", False), ("a: |2\n    x\n", False)],
)
def test_lost_text(text, lost):
    assert has_lost_text(text) is lost


def test_comments_stand_as_deep_as_what_they_are_beside():
    before = "a:\n    # first\n    - x\n    # last\nb:\n    c: d\n  # beside nothing\n# end\n"
    after = "a:\n    # first\n  - x\n    # last\nb:\n  c: d\n  # beside nothing\n# end\n"
    told = "a:\n  # first\n  - x\n  # last\nb:\n  c: d\n  # beside nothing\n# end\n"
    assert with_comments_beside(after, before) == told
    assert with_comments_beside("a: x\n", before) == "a: x\n"
