"""Signed blockmodels: published values, and what is refused."""

from __future__ import annotations

import pytest

from actorgraph import QuestionError, blockmodel
from actorgraph.presenters import present


def test_blockmodel_of_the_highland_tribes(tribes):
    """Doreian and Mrvar (1996): three blocks, two misplaced pairs. Schoch (2023), signnet, readme: the criterion is 2.

    signnet counts each pair in both its orders, and here it counts once.
    """
    answer = blockmodel(tribes, 3, alpha=0.5)
    assert answer.model.proven
    assert 2 * answer.criterion == 2
    assert [len(block) for block in answer.model.blocks] == [7, 5, 4]
    assert (answer.enemies_inside, answer.friends_across) == (0, 2)


def test_two_blocks_misplace_as_many_pairs_as_the_frustration(tribes):
    assert len(blockmodel(tribes, 2).misplaced) == 7


def test_alpha_says_what_enemies_inside_count(dataset_of_signs):
    signs = {"AB": 1, "BC": 1, "AC": -1, "DE": -1}
    assert blockmodel(dataset_of_signs(signs), 2, alpha=1).enemies_inside == 0
    answer = blockmodel(dataset_of_signs(signs, actors="F"), 2, alpha=0.1)
    assert (answer.enemies_inside, answer.friends_across, answer.criterion) == (1, 0, 0.1)
    assert answer.apart == ("F",)
    assert answer.as_dict()["scope"]["alpha"] == 0.1


@pytest.mark.parametrize(
    ("count", "alpha", "told"),
    [(0, 0.5, "0 blocks cannot"), (4, 0.5, "4 blocks cannot be made of the 3"), (2, 1.5, "alpha"), (2, -1, "alpha")],
)
def test_what_cannot_be_is_refused(dataset_of_signs, count, alpha, told):
    with pytest.raises(QuestionError, match=told):
        blockmodel(dataset_of_signs({"AB": 1, "BC": -1}), count, alpha=alpha)


def test_alpha_that_is_no_number_is_refused(dataset_of_signs):
    with pytest.raises(QuestionError, match="alpha"):
        blockmodel(dataset_of_signs({"AB": 1}), 1, alpha=float("nan"))


def test_screen(tribes):
    text = present(blockmodel(tribes, 3), "text", "en")
    assert "block 3 (4): Gama, Gavev, Kotun, Nagad" in text
    assert "criterion: 1 (alpha 0.5; enemies in one block: 0, friends in two: 2)" in text
    assert "proven: no division into so many blocks has a lower criterion" in text
    assert "seed 0" in text
