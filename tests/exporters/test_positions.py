"""The places of a scene are written so that they are read back, whatever actors are called."""

from __future__ import annotations

import json

import actorgraph
from actorgraph import Selection
from actorgraph.exporters.positions import positions_yaml
from actorgraph.model.side import LAYOUTS
from actorgraph.scene.scene import drawn, scene_of

ODD_NAMES = ("no", "1.5", "a: b", "- x", "#", 'say "x"', "back\\slash", "جماعة", "l’Été", "{a}", "~", "&a *b")


def scene(dataset):
    selected = Selection().at_its_own_time(dataset)
    return scene_of(dataset, selected, drawn(dataset, selected))


def marks(scene):
    pictures = (scene.landscape.first, scene.portrait.first, scene.landscape.all, scene.portrait.all)
    return dict(zip(LAYOUTS, map(places, pictures), strict=True))


def places(picture):
    return {actor: (x, y, actor in picture.raised) for actor, (x, y) in picture.marks.items()}


def test_places_are_read_back(tmp_path):
    ties = "".join(f"  - {{from: Hub, to: {json.dumps(name, ensure_ascii=False)}}}\n" for name in ODD_NAMES)
    (tmp_path / "ties.yaml").write_text(f"supports:\n{ties}hostilities: [Hub -> Foe]\n", encoding="utf-8")
    before = actorgraph.load(tmp_path)
    first = scene(before)
    (tmp_path / "positions.yaml").write_text(positions_yaml(first, before), encoding="utf-8")
    after = actorgraph.load(tmp_path)
    assert {layout: dict(places) for layout, places in after.positions.items()} == marks(first)
    assert after.hash == before.hash
    assert positions_yaml(scene(after), after) == positions_yaml(first, before)


def test_pinned_actors_stay_when_another_joins(dataset_from):
    text = "hostilities: [A -> B, B -> C, C -> D]\npartnerships: [A <-> C, B <-> D]\n"
    before = dataset_from(text)
    first = scene(before)
    after = scene(dataset_from(text + "supports: [E -> D]\n" + positions_yaml(first, before)))
    for old, new in ((first.landscape.all, after.landscape.all), (first.portrait.all, after.portrait.all)):
        (dx, dy), *others = {(new.marks[a][0] - x, new.marks[a][1] - y) for a, (x, y) in old.marks.items()}
        assert all(abs(dx - x) <= 1 and abs(dy - y) <= 1 for x, y in others), (dx, dy, others)


def test_nobody_has_no_places(dataset_from):
    nobody = dataset_from("dataset: {title: Nobody}\n")
    assert positions_yaml(scene(nobody), nobody) == ""


def test_who_is_not_there_on_the_day_stays_pinned(dataset_from):
    pinned = dataset_from(
        "dataset: {as_of: 2020}\nactors: {Gone: {until: 2012}}\n"
        "supports: [{from: A, to: B, since: 2010}, {from: Gone, to: A, since: 2010}]\n"
        "positions: {landscape: {Gone: [12, -40, above], A: [0, 0]}}\n"
    )
    now = scene(pinned)
    assert "Gone" not in now.landscape.first.marks
    (x, y), kept = now.landscape.first.marks["A"], positions_yaml(now, pinned).split("  portrait:")[0]
    assert f'"Gone": [{x + 12:g}, {y - 40:g}, above]' in kept
    assert '"A": ' in kept
