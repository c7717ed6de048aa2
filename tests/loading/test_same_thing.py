"""The same thing written twice is the same thing, in whatever order it stands."""

from __future__ import annotations

from random import Random

import pytest

from actorgraph import load
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from actorgraph.queries.diff.diff import diff_records

ENTRIES = (
    "- {between: [A, B], since: 2001, confidence: low}",
    "- {between: [A, B], since: 2001, confidence: high}",
    "- {between: [Beta, A, C], since: 2003}",
    "- B <-> A",
    "- {id: talks, between: [C, B, A]}",
)
TYPES = (
    "  wooing: {verb: woos, family: diplomacy}",
    "  pact: {verb: has a pact with, direction: mutual, family: cooperation}",
    "  rivalry: {symbol: Z}",
)
ACTORS = ("  B: {aliases: [Beta]}", "  A: {kind: state}")


def written(rng, names):
    """Write the dataset with its entries, ends, actors and types in some order, into some files."""
    parts = [
        ("partnerships:", [mixed(entry, rng) for entry in ENTRIES]),
        ("relation_types:", TYPES),
        ("actors:", ACTORS),
    ]
    texts = ["", "", ""]
    for key, lines in parts:
        split = {name: [] for name in range(3)}
        for line in rng.sample(lines, len(lines)):
            split[rng.randrange(3)].append(line)
        for number, chosen in split.items():
            texts[number] += "\n".join([key, *chosen, ""]) if chosen else ""
    return dict(zip(names, texts, strict=True))


def mixed(entry, rng):
    """Exchange the ends of a mutual tie."""
    if "[" not in entry:
        return rng.choice((entry, "- A <-> B"))
    before, _, rest = entry.partition("[")
    names, _, after = rest.partition("]")
    ends = names.split(", ")
    return f"{before}[{', '.join(rng.sample(ends, len(ends)))}]{after}"


@pytest.mark.parametrize("seed", range(12))
def test_order_of_ends_lines_files_and_types_changes_nothing(tmp_path, seed):
    rng = Random(seed)
    datasets = []
    for variant in (Random(0), rng):
        folder = tmp_path / str(len(datasets))
        folder.mkdir()
        for name, text in written(variant, variant.sample(["a", "b", "c"], 3)).items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        datasets.append(load(folder))
    one, other = datasets
    assert one.hash == other.hash
    assert list(one.types) == list(other.types)
    assert [(r.id, r.subject, r.object) for r in one.relations] == [
        (r.id, r.subject, r.object) for r in other.relations
    ]
    assert not diff_records(one, other, Selection()).found
    assert page_of(one, Selection()) == page_of(other, Selection())


def test_entries_of_the_same_actors_and_date_are_events_of_their_own(dataset_from):
    entries = ["note: one", "until: 2003, note: two", "until: 2004, confidence: low, note: three", "note: four"]
    lines = [f"  - {{between: [A, B, C], since: 2001, {said}}}" for said in entries]

    def told(order):
        dataset = dataset_from("rivalries:\n" + "\n".join(order) + "\n")
        events = {}
        for tie in dataset.relations:
            events.setdefault(tie.event, set()).add(str(tie.note))
        return events

    found = told(lines)
    assert sorted(map(sorted, found.values())) == [["four"], ["one"], ["three"], ["two"]]
    assert told(lines[::-1]) == found
