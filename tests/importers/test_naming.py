"""Names that nobody has yet, declared in the file that brings them."""

from __future__ import annotations

from actorgraph.importers.naming import with_actors

TIES = "supports:\n  - {from: A, to: B}\n"


def test_new_names_are_declared():
    assert with_actors(TIES, {"a.yaml": "actors: {A: {}}\n"}) == f"actors:\n  B: {{}}\n{TIES}"
    assert with_actors(TIES, {"a.yaml": "actors: {A: {}, B: {}}\n"}) == TIES


def test_they_stand_among_the_actors_of_the_file():
    text = f"sources:\n  s: {{}}\nactors:\n  A: {{}}\n{TIES}"
    assert with_actors(text, {}) == f"sources:\n  s: {{}}\nactors:\n  B: {{}}\n  A: {{}}\n{TIES}"


def test_what_other_files_do_not_declare_is_not_declared_here():
    assert with_actors(TIES, {"a.yaml": "supports: [A -> B, C -> A]\n"}) == TIES
