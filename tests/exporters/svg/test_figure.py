"""A figure stands alone: what it shows, of which day, on whose word."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest

import actorgraph
from actorgraph.exporters.svg.figure import figure_of
from actorgraph.exporters.svg.views import VIEWS
from actorgraph.model.dates import PartialDate
from actorgraph.model.selection import Selection, selection
from actorgraph.scene.labels import lines_of
from actorgraph.scene.scene import first_picture
from actorgraph.scene.shown import shown_ties
from actorgraph.scene.sides import sides_of
from actorgraph.scene.timeline.timeline import timeline_of
from actorgraph.scene.timeline.together import together

ALLOWED = {"svg", "title", "desc", "g", "rect", "text", "tspan", "path", "circle", "polygon", "line"}


def test_everybody_in_the_picture_has_a_label(atlas, atlas_scene, atlas_figures):
    written = {text.text for text in atlas_figures["network"].texts}
    cast = atlas_scene.landscape.first.marks
    assert len(cast) == 25
    assert {line for actor in cast for line in lines_of(atlas.actors[actor].label_in("en"))} <= written


def test_picture_is_that_of_the_scene(atlas, atlas_scene):
    selected = Selection().at_its_own_time(atlas)
    shown = [each.tie for each in shown_ties(atlas, selected)]
    assert first_picture(atlas, shown, atlas.relations, sides_of(atlas, selected)) == atlas_scene.landscape.first


def test_every_tie_is_drawn_and_told_with_its_sources(atlas, atlas_scene, atlas_figures):
    ties = shown_ties(atlas, Selection().at_its_own_time(atlas), atlas_scene.landscape.first.marks)
    tips = atlas_figures["network"].tips
    assert len(tips) == len(ties) > 40
    assert all(tip.endswith("]") for tip in tips)
    assert "hostility: JNIM → Malian Armed Forces, since 2 Mar 2017" in "\n".join(tips) or any(
        "JNIM →" in t for t in tips
    )


def test_matrix_has_two_cells_for_each_pair(atlas, atlas_figures):
    ties = shown_ties(atlas, Selection().at_its_own_time(atlas))
    pairs = {frozenset((shown.tie.subject, shown.tie.object)) for shown in ties}
    assert len(atlas_figures["matrix"].tips) == 2 * len(pairs)


def test_it_says_what_it_is_and_whose(atlas, atlas_figures, view):
    figure = atlas_figures[view]
    said = figure.said
    assert figure.root.find("{http://www.w3.org/2000/svg}title").text == "JNIM blockades Bamako and southern Mali"
    for words in (
        "JNIM blockades Bamako and southern Mali", "As of 7 Nov 2025", "Sides as the editors see them", "of 82 actors",
        "friendly", "hostile", "neutral", "Licence: CC-BY-4.0", "Authors: actorgraph contributors",
        f"Data: {atlas.hash}", "Made with actorgraph", "[1] ", "Signs: friendly (",
    ):  # fmt: skip
        assert words in said
    assert "The junta and its Russian partners" in said


def test_sources_beyond_those_there_is_room_for_are_counted_and_kept_for_readers_of_the_file(atlas_figures):
    figure = atlas_figures["matrix"]
    listed = [text.text for text in figure.texts if text.text.startswith("[")]
    told = next(desc.text for desc in figure.all("desc") if desc.text.startswith("[1] "))
    more = next(text.text for text in figure.texts if text.text.startswith("and "))
    count = int(more.split()[1])
    assert f"[{len(listed) + count}] " in told
    assert f"[{len(listed) + count + 1}] " not in told


def test_description_has_a_sentence_per_side(atlas_figures):
    words = atlas_figures["network"].description
    assert words.startswith("As of 7 Nov 2025. Sides as the editors see them. JNIM and Al-Qaeda: Al-Qaeda, Iyad")
    assert "hostile ties: The junta and its Russian partners (3), on none of these sides (3)." in words
    assert "Azawad Liberation Front: FLA; " in words


def test_it_has_nothing_but_shapes_and_texts(atlas_figures, view):
    figure = atlas_figures[view]
    assert {element.tag.rpartition("}")[2] for element in figure.root.iter()} <= ALLOWED
    names = {name for element in figure.root.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name or name in ("style", "src")]
    assert figure.root.get("role") == "img"
    ids = {element.get("id") for element in figure.root.iter()}
    assert set(figure.root.get("aria-labelledby").split()) <= ids
    assert "url(" not in figure.source
    assert "http" not in figure.source.replace("http://www.w3.org/2000/svg", "", 1)


def test_french_figure_is_french(atlas, drawn, view):
    figure = drawn(atlas, view, language="fr")
    assert figure.root.get("lang") == "fr"
    for words in (
        "Au 7 novembre 2025",
        "acteurs sur 82",
        "Licence\u202f: CC-BY-4.0",
        "amical",
        "Le JNIM impose un blocus",
    ):
        assert words.replace("\u202f", " ") in figure.said.replace("\u202f", " ").replace("\xa0", " ")


def test_same_input_same_bytes_whatever_the_hash_seed(atlas_folder, atlas_figures):
    program = (
        "import actorgraph, sys; from actorgraph.exporters.svg.figure import figure_of;"
        "from actorgraph.model.selection import Selection;"
        f"sys.stdout.write(figure_of(actorgraph.load({str(atlas_folder)!r}), Selection()))"
    )
    again = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    assert again.stdout == atlas_figures["network"].source


def test_names_stand_apart_and_everything_is_inside(atlas_figures, view):
    figure = atlas_figures[view]
    _is_inside(figure)
    _stand_apart([text for text in figure.texts if text.size > 11.5])


def test_odd_datasets_are_drawn_inside_and_apart(odd_files, drawn, view):
    for path in odd_files:
        figure = drawn(actorgraph.load(path), view)
        _is_inside(figure)
        _stand_apart([text for text in figure.texts if text.size > 11.5])


def _is_inside(figure):
    for text in figure.texts:
        assert text.left >= 0, text
        assert text.right <= figure.width, text
        assert text.top >= 0, text
        assert text.bottom <= figure.height, text


def _stand_apart(texts):
    for place, one in enumerate(texts):
        for other in texts[place + 1 :]:
            assert not one.overlaps(other), (one, other)


SCENE = """
dataset: {{title: War, as_of: 2020-06-01, headline: Peace at last}}
partnerships: [{{between: [A, B, C], since: 2010}}]
hostilities: [{{from: A, to: D, since: 2010, until: {until}}}, {{from: D, to: E}}]
"""


def test_a_headline_is_news_of_its_day_alone(dataset_from, drawn):
    dataset = dataset_from(SCENE.format(until="unknown"))
    day = PartialDate.parse("2015").latest
    assert "Peace at last" in drawn(dataset).said
    past = drawn(dataset, selected=Selection(day=day)).said
    assert "Peace at last" not in past
    assert past.startswith("War As of 31 Dec 2015")


def test_absence_is_not_drawn_as_peace(dataset_from, drawn):
    dataset = dataset_from(SCENE.format(until="2012"))
    day = PartialDate.parse("2015").latest
    said = drawn(dataset, selected=Selection(day=day)).said
    assert "This record dates no hostile ties to this time." in said
    assert "1 tie whose beginning is not known is not drawn: it may hold." in said
    assert "3 of 5 actors" in said
    assert "None of the ties chosen is hostile." in drawn(dataset, selected=Selection(layer="friendly")).said
    assert "Friendly layer" in drawn(dataset, selected=Selection(layer="friendly")).said
    later = drawn(dataset, selected=Selection(day=PartialDate.parse("2030").latest)).said
    assert "This record goes no further than 1 Jun 2020." in later


def test_no_source_and_no_tie_are_said(dataset_from, drawn, view):
    figure = drawn(dataset_from("actors: {A: null}\n"), view)
    assert "No ties are shown." in figure.said
    assert "No source" not in figure.said
    assert figure.texts[0].text == "Actors and ties"


def test_found_sides_are_said_to_be_found(dataset_from, drawn, view):
    ties = "partnerships: [{between: [A, B, C], since: 2010}]\nhostilities: [A -> D]\n"
    assert "Sides found from the ties: no source names them" in drawn(dataset_from(ties), view).said


DOUBTS = """
dataset: {as_of: 2020-06-01}
sources: {old: {title: Old, date: 2001}, new: {title: New, date: 2020}}
sides: [{name: Reds, members: [A, B]}, {name: Blues, members: [C, D]}]
partnerships:
  - {between: [A, B], since: 2000, sources: [old]}
  - {between: [C, D], since: 2019, status: contested, sources: [new], disputed_by: [old]}
  - {between: [A, C], since: 2019, sources: [new]}
hostilities:
  - {from: A, to: D, since: 2019, sources: [new]}
  - {from: B, to: D, since: 2019, until: 2020, sources: [new]}
supports:
  - {from: A, to: D, since: 2019, sources: [new]}
  - {from: B, to: C, since: 2019}
  - {from: C, to: D, sources: [new]}
"""


def test_key_tells_what_occurs(dataset_from, drawn):
    dataset = dataset_from(DOUBTS)
    said = drawn(dataset).lines
    for words in (
        "pale: may hold, undated, no source, long without a source", "dotted: sources disagree", "friendly and hostile",
        "does not fit the sides: a friendly tie across them",
    ):  # fmt: skip
        assert words in said
    assert "neutral" not in said
    assert "on no side" not in said
    matrix = drawn(dataset, "matrix").lines
    assert {"friendly and hostile", "not certain", "does not fit the sides"} <= set(matrix)
    assert any(line.startswith("pale: ") for line in matrix)
    tips = "\n".join(drawn(dataset).tips)
    assert "disputed by [" in tips
    assert "since 2019, no source" in tips
    plain = dataset_from("supports: [A -> B]\nhostilities: [A -> C]\n")
    assert not any(line.startswith("pale") for name in ("network", "matrix") for line in drawn(plain, name).lines)


def test_lines_are_told_by_more_than_colour(dataset_from, drawn):
    ties = "hostilities: [A -> B]\nsupports: [A -> C]\nnegotiations: [{between: [B, C]}]\n"
    lines = [path for path in drawn(dataset_from(ties)).all("path") if path.get("fill") == "none"]
    looks = {(line.get("stroke-width"), line.get("stroke-dasharray")) for line in lines}
    assert {("2.6", None), ("1.6", None), ("1.6", "8 4")} <= looks


def test_sanctions_and_rivalries_are_not_drawn_as_war(dataset_from, drawn):
    figure = drawn(dataset_from("hostilities: [A -> B]\nsanctions: [A -> C]\nrivalries: [B <-> C]\n"))
    assert {"hostile", "sanction", "rivalry"} <= set(figure.lines)
    assert {"■", "≠"} <= {each.text for each in figure.texts}
    dashes = {line.get("stroke-dasharray") for line in figure.all("path") if line.get("fill") == "none"}
    assert {"12 3 3 3", "6 4"} <= dashes
    war = drawn(dataset_from("hostilities: [A -> B]\n"))
    assert "sanction" not in war.lines


def test_mutual_ties_have_no_arrow(dataset_from, drawn):
    def heads(ties):
        return sum(path.get("fill") != "none" for path in drawn(dataset_from(ties)).all("path"))

    assert heads("supports: [A -> B]\n") == 1
    assert heads("partnerships: [{between: [A, B]}]\n") == 0


def test_of_a_large_network_those_are_drawn_who_matter(dataset_from, drawn, view):
    ties = "\n".join(f"- {{from: A{i % 7}, to: B{i}, since: 2001}}" for i in range(200))
    figure = drawn(dataset_from(f"supports:\n{ties}\n"), view)
    assert f"{80 if view == 'matrix' else 25} of 207 actors" in figure.said


def test_timeline_draws_every_dated_tie_of_its_cast_and_counts_the_others(atlas, atlas_scene, atlas_figures):
    figure = atlas_figures["timeline"]
    found = timeline_of(atlas, atlas.relations, atlas_scene.sides, {"first": atlas_scene.landscape.first.marks})
    assert len(figure.tips) == len(together(found.among("first")))
    assert f"{len(found.casts['first'])} of 82 actors" in figure.said
    assert "4 ties are not drawn: their dates do not say when they had begun." in figure.said
    labels = [text.text for text in figure.texts]
    for actor, count in found.beyond("first").items():
        assert f"+{count}" in labels
        assert atlas.actors[actor].label_in("en") in labels
    for words in ("JNIM and Al-Qaeda: forerunners", "on none of these sides", "7 Nov 2025", "4 years"):
        assert words in labels


def test_timeline_of_an_earlier_day_does_not_tell_what_came_later(atlas, drawn):
    figure = drawn(atlas, "timeline", Selection(day=date(2016, 6, 1).toordinal()))
    assert "merged into" not in " ".join(figure.tips)
    assert "JNIM" not in figure.lines
    years = [int(line) for line in figure.lines if line.isdigit() and len(line) == 4]
    assert max(years) == 2016


def test_timeline_writes_the_names_that_an_actor_took(dataset_from, drawn):
    dataset = dataset_from("""
        dataset: {as_of: 2015}
        actors:
          New: {since: 2001, former: [{name: Old, until: 2009-12-31}]}
          Other: {}
        supports: [{from: New, to: Other, since: 2005}]
    """)
    places = {text.text: text.left for text in drawn(dataset, "timeline").texts if text.size < 12}
    assert places["Old"] < places["New"]
    early = Selection(day=date(2008, 1, 1).toordinal())
    before = [text.text for text in drawn(dataset, "timeline", early).texts if text.size < 12]
    assert "Old" in before
    assert "New" not in before


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_drawn(small, name):
    assert figure_of(small, Selection(), view=name).startswith("<svg ")


def test_no_name_is_covered_by_what_keeps_it_apart_from_lines(atlas_figures):
    texts = atlas_figures["network"].all("text")
    names = [below for below in texts if below.get("stroke")]
    assert len(names) > 25
    for below, above in pairwise(texts):
        assert not above.get("paint-order")
        if below.get("stroke"):
            assert below.get("aria-hidden") == "true"
            assert "".join(below.itertext()) == "".join(above.itertext())
            assert not above.get("stroke")


def test_a_merger_of_which_the_year_is_known_is_not_drawn_as_certain_on_its_first_day(dataset_from, drawn):
    dataset = dataset_from("""
        dataset: {as_of: 2020-01-01}
        mergers: [{from: A, into: M, date: 2017}]
        hostilities: [{from: A, to: C, since: 2010-01-01}]
    """)

    def curves(*when):
        figure = drawn(dataset, "timeline", Selection(day=date(*when).toordinal()))
        found = figure.root.iterfind(".//{*}g/{*}g/{*}path[@stroke-width='3']")
        return [path.get("stroke-dasharray") for path in found]

    assert curves(2017, 1, 1) == curves(2018, 1, 1) == ["6 4"]


def test_a_name_has_room_beside_the_count_of_its_other_ties(dataset_from, drawn):
    ties = "\n".join(f"- {{from: Katiba Macina, to: T{i}, since: 2001}}" for i in range(60))
    labels = [text.text for text in drawn(dataset_from(f"supports:\n{ties}\n"), "timeline").texts]
    assert any(label.startswith("+") for label in labels)
    assert "Katiba Macina" in labels
    assert not any("…" in label for label in labels)


def test_timeline_of_a_day_before_the_record_names_nobody_of_whom_nothing_is_told(atlas, drawn):
    figure = drawn(atlas, "timeline", Selection(day=date(1970, 1, 1).toordinal()))
    assert "0 of 82 actors" in figure.said
    assert "JNIM" not in figure.lines


def test_the_key_of_a_timeline_explains_dashed_and_thin_lines_where_there_are_any(dataset_from, drawn):
    dashed, thin = "dashed: the day is not certain", "thin: may have been there"
    plain = """
        dataset: {as_of: 2020-01-01}
        supports: [{from: A, to: B, since: %s, until: 2015-01-01}]
        actors: {A: {since: 2001-01-01, until: 2016-01-01}, B: {since: 2001-01-01, until: %s}}
    """

    def said(*dates):
        figure = drawn(dataset_from(plain % dates), "timeline").said
        return [words for words in (dashed, thin) if words in figure]

    assert said("2003-01-01", "2016-01-01") == []
    assert said("2003", "2016-01-01") == [dashed]
    assert said("2003-01-01", "2016..2017") == [thin]


def test_timeline_draws_on_whom_a_later_tie_shows_and_calls_it_no_forerunner(dataset_from, drawn):
    dataset = dataset_from("""
        dataset: {as_of: 2020-01-01}
        sides: [{name: North, members: [M]}, {name: South, members: [C]}]
        mergers: [{from: [A, B], into: M, date: 2005-03-01}]
        hostilities: [{from: A, to: C, since: 2010-01-01}, {from: M, to: C, since: 2006-01-01}]
    """)
    figure = drawn(dataset, "timeline", Selection(day=date(2008, 1, 1).toordinal()))
    labels = [text.text for text in figure.texts]
    assert labels.index("North: forerunners") < labels.index("on none of these sides")
    tops = {text.text: text.top for text in figure.texts if text.left < 60}
    assert tops["North: forerunners"] < tops["B"] < tops["South"] < tops["on none of these sides"] < tops["A"]


def test_a_timeline_of_a_period_is_cut_at_both_its_ends(dataset_from):
    dataset = dataset_from("""
        dataset: {as_of: 2020-01-01}
        supports:
        - {from: A, to: B, since: 2001-01-01, until: 2019-12-31}
        - {from: B, to: C, since: 2011-06-01, until: 2018}
        - {from: A, to: C, since: 2002, until: 2003}
    """)
    text = figure_of(dataset, selection(dataset, during="2010..2012"), view="timeline")
    assert {int(year) for year in re.findall(r">(\d{4})</text>", text)} == {2010, 2011, 2012}
    assert "from 2010 until 2012</text>" in text
    assert text.count('stroke-width="1.4"') >= 2
