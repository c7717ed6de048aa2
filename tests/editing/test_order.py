"""What is put in order keeps its comments; where they could be torn away nothing moves."""

from __future__ import annotations

import pytest

from actorgraph.editing.order import in_order


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("story: []\nhostilities: []\nmergers: []\nactors: {}\nsources: {}\ndataset: {}\n",
         "dataset: {}\nsources: {}\nactors: {}\nmergers: []\nhostilities: []\nstory: []\n"),
        ("feuds: []\nrelation_types: {}\nsides: []\nsupports: []\nalphas: []\n",
         "supports: []\nfeuds: []\nalphas: []\nrelation_types: {}\nsides: []\n"),
        ("# the file\n\n# who fights\nhostilities: []\n\nactors: {}\n",
         "# the file\n\nactors: {}\n\n# who fights\nhostilities: []\n"),
        ("hostilities:\n  # of the north\n  - A -> B\nactors:\n  A:\n",
         "actors:\n  A:\nhostilities:\n  # of the north\n  - A -> B\n"),
        ("actors:\n  B: {}  # last\n  b: {}\n  A:\n    kind: state\n    # said of A\n    note: x\n",
         "actors:\n  A:\n    kind: state\n    # said of A\n    note: x\n  B: {}  # last\n  b: {}\n"),
        ("sources:\n  z: {}\n\n  a: {}\n", "sources:\n  a: {}\n\n  z: {}\n"),
        ("supports:\n  - {from: B, to: A}\n  - {from: A, to: C, since: 2012}  # two\n"
         "  - {from: A, to: C, since: 2010}\n  - A -> B\n  - {between: [A, B]}\n  - {from: A, date: 2011, to: C}\n",
         "supports:\n  - {between: [A, B]}\n  - {from: A, to: C, since: 2010}\n  - {from: A, date: 2011, to: C}\n"
         "  - {from: A, to: C, since: 2012}  # two\n  - A -> B\n  - {from: B, to: A}\n"),
        ("supports:\n  - B -> A\n\n  - A -> B\n  - A -> A\n", "supports:\n  - A -> A\n  - A -> B\n  - B -> A\n"),
    ],
)  # fmt: skip
def test_order(text, ordered):
    assert in_order(text) == ordered
    assert in_order(ordered) == ordered


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- A -> B\n",
        "{story: [], actors: {}}\n",
        "# what this is, or who fights\nhostilities: []\nactors: {}\n",
        "story: []\n\n# All the rest\n\nhostilities: []\nactors: {}\n",
        "hostilities: []\nactors: {}\n# about whom?\n",
        "actors:\n  # The north\n  Z: {}\n  A: {}\n",
        "actors:\n  Z: {}\n  # The north\n  B: {}\n  A: {}\n",
        "supports:\n  - Z -> A\n  - A -> B\n  # - C -> D\n",
        "supports:\n  - Z -> A\n\n  # The north\n\n  - A -> B\n",
        "actors: {Z: {}, A: {}}\n",
        "sides:\n  - {name: Z, members: [A]}\n  - {name: A, members: [B]}\nstory:\n  - {text: b}\n  - {text: a}\n",
        "relation_types:\n  z: {family: diplomacy}\n  a: {family: diplomacy}\n",
    ],
)
def test_what_stays_as_it_is(text):
    assert in_order(text) == text
