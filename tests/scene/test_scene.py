"""A whole scene: legible, the same every time, and of odd datasets too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph import Selection
from actorgraph.graph.layout.bends import curve
from actorgraph.scene.picture import LANDSCAPE, PORTRAIT
from actorgraph.scene.scene import scene_of

ODD = {
    "none": "actors: {A: {}}",
    "one tie": "hostilities: [A -> B]",
    "one actor": "hostilities: [A -> A]",
    "only hostile": "hostilities: [A -> B, B -> C, C -> D, D -> A]",
    "a star": "hostilities: [" + ", ".join(f"Hub -> Ray {i}" for i in range(80)) + "]",
    "parallel": "supports:\n" + "".join(f"  - {{from: A, to: B, since: {2000 + i}}}\n" for i in range(5)),
    "long names": "supports: [" + ", ".join(f"{'Long name ' * 12}{i} -> B" for i in range(4)) + "]",
    "arabic": "supports: [جماعة نصرة الإسلام -> القاعدة, القاعدة -> طالبان]",
    "no spaces": "supports: [" + "x" * 120 + " -> B]",
}


def whole(dataset):
    selected = Selection().at_its_own_time(dataset)
    return scene_of(dataset, selected, selected.at_all_times().of(dataset))


@pytest.fixture(scope="module", params=["written", "found"])
def of_atlas(atlas, request):
    return whole(atlas if request.param == "written" else replace(atlas, sides=()))


def test_what_is_seen_first_can_be_read(of_atlas):
    assert of_atlas.landscape.first.is_legible(LANDSCAPE)
    assert of_atlas.portrait.first.is_legible(PORTRAIT)
    assert len(of_atlas.landscape.first.marks) == 25
    assert 12 <= len(of_atlas.portrait.first.marks) <= 15


def test_no_tie_of_the_first_picture_runs_through_a_third_mark(of_atlas):
    for picture in (of_atlas.landscape.first, of_atlas.portrait.first):
        for (one, other), bend in picture.bends.items():
            points = list(curve(picture.marks[one], picture.marks[other], bend))
            for actor, (x, y) in picture.marks.items():
                if actor not in (one, other):
                    assert min((px - x) ** 2 + (py - y) ** 2 for px, py in points) > 7**2, (one, other, actor)


def test_every_side_has_somebody_in_the_first_picture(of_atlas):
    assert set(of_atlas.landscape.first.regions) == set(range(len(of_atlas.sides.sides)))


def test_everybody_is_in_the_whole_picture(of_atlas, atlas):
    assert set(of_atlas.landscape.all.marks) == set(of_atlas.portrait.all.marks) == set(atlas.actors)


def test_it_is_the_same_every_time(dataset_from):
    text = "partnerships: [A <-> B, B <-> C, A <-> C]\nhostilities: [C -> D, A -> D]\n"
    assert whole(dataset_from(text)) == whole(dataset_from(text))


@pytest.mark.parametrize("name", ODD)
def test_odd_datasets_have_a_scene(dataset_from, name):
    found = whole(dataset_from(ODD[name]))
    for view in (found.landscape, found.portrait):
        assert view.first.width > 0 < view.first.height
        assert set(view.first.marks) <= set(view.all.marks)
