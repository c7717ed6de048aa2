"""What a notebook shows of a dataset."""

from __future__ import annotations

from actorgraph.presenters.dataset import document_of


def told(dataset, language="en"):
    title, facts = document_of(dataset, language).blocks
    return [title.text, *(row.cells for row in facts.rows)]


def test_dataset_says_how_much_is_in_it_and_up_to_which_day(dataset_from):
    dataset = dataset_from(
        """
        dataset:
          title: {en: The war, fr: La guerre}
          description: {en: Who and whom, fr: Qui et qui}
          as_of: 2020-06-30
          license: CC0
        sources: {radio: {}}
        supports: [A -> B, B -> C]
        """
    )
    assert told(dataset) == [
        "The war", ("note", "Who and whom"), ("actors", "3"), ("ties", "2"), ("sources", "1"), ("date", "30 Jun 2020"),
        ("licence", "CC0"), ("hash", dataset.hash),
    ]  # fmt: skip
    assert told(dataset, "fr") == [
        "La guerre", ("note", "Qui et qui"), ("acteurs", "3"), ("liens", "2"), ("sources", "1"),
        ("date", "30 juin 2020"), ("licence", "CC0"), ("empreinte", dataset.hash),
    ]  # fmt: skip


def test_dataset_of_which_nothing_is_said_has_a_plain_name(dataset_from):
    dataset = dataset_from("supports: [A -> B]")
    assert told(dataset) == [
        "Actors and ties",
        ("actors", "2"),
        ("ties", "1"),
        ("sources", "0"),
        ("hash", dataset.hash),
    ]
