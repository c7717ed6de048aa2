"""Blocs: friends inside, enemies outside, and what is misplaced."""

from __future__ import annotations

from actorgraph import blocs


def test_blocs_of_the_highland_tribes(tribes):
    """Doreian and Mrvar (1996), A partitioning approach to structural balance: three blocs misplace two pairs."""
    answer = blocs(tribes)
    assert answer.frustration.proven
    assert len(answer.misplaced) == 2
    assert [len(bloc) for bloc in answer.blocs] == [7, 5, 4]
    assert answer.blocs[2] == ("Gama", "Gavev", "Kotun", "Nagad")


def test_enemies_of_all_stand_alone_and_actors_without_signed_ties_apart(dataset_of_signs):
    answer = blocs(dataset_of_signs({"AB": 1, "AC": -1, "BC": -1, "DE": 0}, actors="F"))
    assert (answer.blocs, answer.alone, answer.apart) == ((("A", "B"),), ("C",), ("D", "E", "F"))
    assert answer.misplaced == []


def test_actors_without_a_tie_between_them_are_no_bloc(dataset_of_signs):
    answer = blocs(dataset_of_signs({"AB": 1, "CD": 1}))
    assert answer.blocs == (("A", "B"), ("C", "D"))


def test_misplaced_pairs_are_friends_apart_and_enemies_together(dataset_of_signs):
    answer = blocs(dataset_of_signs({"AB": 1, "BC": 1, "AC": 1, "AD": 1, "BD": -1, "CD": -1, "DE": 1}))
    assert answer.blocs == (("A", "B", "C"), ("D", "E"))
    assert [pair.actors for pair in answer.misplaced] == [("A", "D")]
    row = next(row for row in answer.rows() if row["actor"] == "D")
    assert row == {
        "bloc": 2, "actor": "D",
        "friends_inside": 1, "friends_outside": 1, "enemies_inside": 0, "enemies_outside": 2, "misplaced_with": "A",
    }  # fmt: skip


def test_rows_have_everybody_in_its_bloc_and_those_alone_in_none(dataset_of_signs):
    answer = blocs(dataset_of_signs({"AB": 1, "AC": -1, "BC": -1, "AD": 1, "BD": -1}, actors="E"))
    columns = (
        "bloc", "actor", "friends_inside", "friends_outside", "enemies_inside", "enemies_outside", "misplaced_with",
    )  # fmt: skip
    rows = [
        (1, "A", 1, 1, 0, 1, "D"), (1, "B", 1, 0, 0, 2, None), (None, "C", 0, 0, 0, 2, None),
        (None, "D", 0, 1, 0, 1, "A"),
    ]  # fmt: skip
    assert [tuple(row.items()) for row in answer.rows()] == [tuple(zip(columns, row, strict=True)) for row in rows]
    assert answer.columns == columns


def test_nobody_makes_no_bloc(dataset_of):
    answer = blocs(dataset_of([]))
    assert not answer.found
    assert answer.rows() == []


def test_only_hostile_ties_make_no_bloc(dataset_of_signs):
    answer = blocs(dataset_of_signs({"AB": -1, "BC": -1, "AC": -1}))
    assert not answer.found
    assert answer.alone == ("A", "B", "C")


def test_blocs_of_the_atlas_are_those_a_reader_of_the_conflict_knows(atlas):
    answer = blocs(atlas)
    bloc = {actor: i for i, members in enumerate(answer.blocs) for actor in members}
    assert bloc["Mali"] == bloc["Russia"] == bloc["Africa Corps"] == bloc["AES"]
    assert bloc["JNIM"] == bloc["Al-Qaeda"] != bloc["ISGS"] == bloc["Islamic State"]
    assert len({bloc["Mali"], bloc["JNIM"], bloc["ISGS"]}) == 3
    assert "FLA" in answer.alone


def test_json_has_the_documented_keys(tribes):
    assert list(blocs(tribes).as_dict())[4:] == [
        "blocs", "alone", "apart", "misplaced_count", "misplaced_bound", "proven", "misplaced", "ambivalent", "rows",
        "notes",
    ]  # fmt: skip
