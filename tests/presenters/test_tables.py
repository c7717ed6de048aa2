"""Lists, rankings and check reports as they stand on the screen; CSV and Markdown that cannot do harm."""

# ruff: noqa: E501  (whole screens)
from __future__ import annotations

import csv
import io
import json
from textwrap import dedent

import pytest

from actorgraph import balance, centrality, ego, listing, paths, profile, selection, statistics, timeline
from actorgraph.documents.markdown import escaped
from actorgraph.presenters import FORMATS, present


def screen(text):
    return dedent(text).strip("\n")


def test_list_of_actors(conflict):
    assert present(listing(conflict, "actors"), "text") == screen(
        """
        actor   kind          since       until  ties  id
        Army    armed forces                        3  army
        Band                                        1  band
        Broker  fan club                            2  broker
        Front   armed group   2001-05-01            6  front
        Gang                                        1  gang
        Island  place                               0  island
        Patron  state                               3  patron
        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_list_of_actors_in_french(conflict):
    assert present(listing(conflict, "actors"), "text", "fr") == screen(
        """
        acteur  type           depuis      jusqu’à  liens  id
        Army    forces armées                           3  army
        Band                                            1  band
        Broker  fan club                                2  broker
        Front   groupe armé    2001-05-01               6  front
        Gang                                            1  gang
        Island  lieu                                    0  island
        Patron  État                                    3  patron
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020
        """
    )


def test_list_of_relations(conflict):
    assert present(listing(conflict, "relations", selected=selection(conflict, layer="hostile")), "text") == screen(
        """
        from   type       to     direction  since       until       confidence  status     disputed by  sources      id
        Army   hostility  Front  mutual     2012-03                 medium      accepted                radio; post  hostility/army/front/2012-03
        Front  hostility  Army   one-way    2015-07-14  2015-07-14              contested  memoir       post         hostility/front/army/2015-07-14
        scope: everything recorded · record up to 30 Jun 2020 · hostile layer
        """
    )


def test_list_of_types_in_french(conflict):
    assert present(listing(conflict, "types", search="ho"), "text", "fr") == screen(
        """
        type       section      sens             signe  famille    signification      liens
        hostility  hostilities  l’un ou l’autre     -1  hostilité  A combat B             2
        rivalry    rivalries    réciproque          -1  hostilité  A rivalise avec B      0
        sanction   sanctions    sens unique         -1  hostilité  A sanctionne B         0
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020
        """
    )


def test_list_of_sources(conflict):
    assert present(listing(conflict, "sources"), "text") == screen(
        """
        id      publisher   title       date        ties  url
        memoir              My war                     2
        post    Daily Post  The letter  2019-05-01     4  https://example.org/a(1)
        radio   Radio Nord              2012-03        4
        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_list_of_nothing(conflict):
    assert present(listing(conflict, "actors", search="zzz"), "text") == screen(
        """
        nothing found
        scope: everything recorded · record up to 30 Jun 2020
        """
    )
    assert present(listing(conflict, "actors", search="zzz"), "markdown", "fr").splitlines()[0] == "aucun résultat"


def test_ranking(conflict):
    assert present(centrality(conflict, "betweenness", top=2), "text") == screen(
        """
        rank  actor   value
           1  Front     0.5
           2  Army      0.1
           2  Broker    0.1
        hostile ties count as friendly ones do: 1 of 6; the friendly layer has friendly ties alone
        scope: as of 30 Jun 2020 · record up to 30 Jun 2020 · measure: betweenness · normalised values · all layers · simple undirected graph: one edge between two actors, however many ties join them and of whatever sign; self-ties left out · 7 actors, 6 edges, 2 components, the largest of 6
        """
    )


def test_ranking_in_french(conflict):
    assert present(centrality(conflict, top=1), "text", "fr") == screen(
        """
        rang  acteur  valeur
           1  Front        4
        les liens hostiles comptent comme les liens amicaux : 1 sur 6 ; la couche amicale ne prend que les liens amicaux
        périmètre : au 30 juin 2020 · état du dossier : 30 juin 2020 · mesure : degré · valeurs brutes · toutes les couches · graphe simple non orienté : une arête entre deux acteurs, quels que soient le nombre et le signe de leurs liens ; sans les liens d’un acteur avec lui-même · 7 acteurs, 6 arêtes, 2 composantes, 6 dans la plus grande
        """
    )


def test_path_as_markdown(conflict):
    assert present(paths(conflict, "Army", "Front"), "markdown") == screen(
        r"""
        **Army to Front: 1 step**

        - Army ◀─hostility─▶ Front · since Mar 2012 · medium confidence \[1\] [\[2\]](https://example.org/a%281%29)
          - also: Army ◀──hostility── Front · on 14 Jul 2015 · contested [\[2\]](https://example.org/a%281%29) · disputed by \[3\]

        holds throughout since Mar 2012 · hostile · weakest link: medium

        1. Radio Nord, Mar 2012
        2. [Daily Post, "The letter", 1 May 2019](https://example.org/a%281%29)
        3. A. Colonel, "My war", n.d.

        *scope: everything recorded · record up to 30 Jun 2020 · sign policy: hostility −1*
        """
    )


def test_actor_as_markdown(conflict):
    assert present(profile(conflict, "Patron"), "markdown", "fr") == screen(
        r"""
        **Patron**

        - **type** État

        **soutien : Patron soutient**

        - **Front** de 2002 à 2009 · confiance faible · terminé \[1\]
        - **Army** depuis 2010 · armes, argent · confiance élevée [\[2\]](https://example.org/a%281%29) \[3\]

        **direction : Patron a pour dirigeant**

        - **Broker** sans date · sans source

        1. A. Colonel, « My war », s. d.
        2. [Daily Post, « La lettre », 1er mai 2019](https://example.org/a%281%29)
        3. Radio Nord, mars 2012

        *périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020*
        """
    )


def test_no_chain_as_markdown(conflict):
    assert present(paths(conflict, "Front", "Island"), "markdown") == screen(
        """
        no chain of ties connects Front and Island

        *scope: everything recorded · record up to 30 Jun 2020*
        """
    )


def test_path_as_csv(conflict):
    assert present(paths(conflict, "Army", "Front", every=True), "csv") == screen(
        """
        path,step,tie,from,to,type,direction,since,until,holds,role,support,confidence,status,spells,share,votes,amount,count,place,tags,monthly_events,claimed_by,denied_by,disputed_by,sources,scope
        1,1,taken,Army,Front,hostility,mutual,2012-03,,yes,,,medium,accepted,,,,,,,,,,,,radio; post,SCOPE
        1,1,parallel,Army,Front,hostility,backward,2015-07-14,2015-07-14,no,,,,contested,,,,,,,,,,,memoir,post,SCOPE
        2,1,taken,Army,Front,hostility,backward,2015-07-14,2015-07-14,no,,,,contested,,,,,,,,,,,memoir,post,SCOPE
        2,1,parallel,Army,Front,hostility,mutual,2012-03,,yes,,,medium,accepted,,,,,,,,,,,,radio; post,SCOPE
        """
    ).replace("SCOPE", "everything recorded · record up to 30 Jun 2020 · sign policy: hostility −1")


def test_every_row_of_csv_has_the_scope(atlas):
    answer = centrality(atlas, "pn", selection(atlas, as_of="2020", layer="hostile"))
    scopes = {row["scope"] for row in csv.DictReader(io.StringIO(present(answer, "csv")))}
    (scope,) = scopes
    assert scope.startswith("as of 31 Dec 2020 · record up to 7 Nov 2025 · hostile layer · measure: pn · two simple")
    assert scope.endswith(" · sign policy: abduction −1, hostility −1")


def test_scope_of_a_row_does_not_contradict_it(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2001"), tie("B", "C", "hostility", since="2005")], as_of="2010")
    for answer in (balance(dataset, over_time=True), statistics(dataset, over_time=True)):
        assert "as of" not in present(answer, "csv")
        assert "as of 31 Dec 2010" in present(answer, "text")
    policies = balance(dataset, policies=True)
    assert "sign policy" not in present(policies, "csv")
    assert "sign policy" in present(policies, "markdown")


def test_csv_is_the_same_in_every_language(conflict):
    answer = listing(conflict, "types")
    assert present(answer, "csv", "fr") == present(answer, "csv", "en")


def test_csv_reads_back_as_the_rows(atlas):
    answer = listing(atlas, "relations")
    rows = list(csv.DictReader(io.StringIO(present(answer, "csv"))))
    scope = "everything recorded · record up to 7 Nov 2025"
    assert rows == [
        {**{k: "" if v is None else str(v) for k, v in row.items()}, "scope": scope} for row in answer.cells()
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)"])
def test_csv_neutralises_formulas(dataset_of, tie, text):
    answer = listing(dataset_of([tie(text, "B")]), "relations")
    (row,) = csv.DictReader(io.StringIO(present(answer, "csv")))
    assert row["from"] == f"'{text}"


def test_csv_leaves_negative_numbers_alone(conflict):
    rows = csv.DictReader(io.StringIO(present(listing(conflict, "types"), "csv")))
    assert {row["sign"] for row in rows} == {"-1", "0", "1"}


def test_csv_quotes_commas_quotes_and_line_breaks(dataset_from):
    dataset = dataset_from('sources: {doc: {title: "A, \\"b\\"\\nc"}}\n')
    (row,) = csv.DictReader(io.StringIO(present(listing(dataset, "sources"), "csv")))
    assert row["title"] == 'A, "b"\nc'


NASTY = (
    "<img src=x onerror=alert(1)>",
    "a|b",
    "[x](javascript:alert(1))",
    "**b**",
    "`c`",
    "&lt;b&gt;",
    "# d",
    "~~e~~",
    "_f_",
)


@pytest.mark.parametrize("name", NASTY)
def test_markdown_cannot_be_broken_out_of(dataset_of, tie, name):
    text = present(listing(dataset_of([tie(name, "B")]), "relations"), "markdown")
    lines = text.splitlines()
    assert len(lines) == 5
    cells = lines[2].replace("\\|", "").split("|")
    assert len(cells) == lines[0].count("|") + 1
    for position, character in enumerate(lines[2][2:]):
        if character in "`*_[]<>#~&":
            assert lines[2][2 + position - 1] == "\\"


def test_markdown_escapes_every_character_that_means_something():
    assert escaped("\\`*_[]<>|#~$!&") == "\\\\\\`\\*\\_\\[\\]\\<\\>\\|\\#\\~\\$\\!\\&"
    assert escaped("a\n b\tc\x1bd") == "a b c\\\\x1bd"


def test_markdown_links_cannot_end_early(dataset_from):
    dataset = dataset_from(
        """
        sources: {doc: {title: "a](https://evil.example) <b>", url: "https://example.org/a)b"}}
        supports: [{from: A, to: B, sources: [doc]}]
        """
    )
    line = present(paths(dataset, "A", "B"), "markdown").splitlines()[6]
    assert line == '1. ["a\\](https://evil.example) \\<b\\>", n.d.](https://example.org/a%29b)'


UNSAFE = "\x00\x07\x1b\x7f\x85\x9b\u200e\u200f\u061c\u2028\u202a\u202e\u2066\u2069\ufeff\U000e0041"


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize("ask", ["path", "show", "list", "centrality"])
def test_nothing_that_commands_a_terminal_gets_through(dataset_of, tie, how, ask):
    evil = f"x{UNSAFE}[31m"
    dataset = dataset_of([tie(evil, "B")])
    answer = {
        "path": lambda: paths(dataset, f"id:{dataset.actors[evil].id}", "B"),
        "show": lambda: profile(dataset, f"id:{dataset.actors[evil].id}"),
        "list": lambda: listing(dataset, "relations"),
        "centrality": lambda: centrality(dataset),
    }[ask]()
    text = present(answer, how)
    assert not set(text) & set(UNSAFE)
    if how == "json":
        assert json.loads(text) == answer.as_dict()


@pytest.mark.parametrize("how", ["text", "json", "markdown"])
def test_arabic_reaches_the_reader(atlas, how):
    assert "القاعدة" in present(profile(atlas, "Al-Qaeda"), how)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_family_of_ones_own_is_told_as_it_is_written(dataset_from, language):
    types = "relation_types: {marriage: {family: {name: kinship}, direction: mutual}}\nactors: {A: , B: }\n"
    assert "kinship" in present(listing(dataset_from(types), "types"), "text", language)


VALUES = """
dataset: {as_of: 2025}
events: {fall: {name: The fall, date: 2025-01, place: {name: Goma, at: [-1.68, 29.23]}}}
supports:
  - {from: A, to: B, share: ">50%", amount: ~300000 EUR, note: wide}
  - {from: A, to: C, count: "300..", note: open}
  - {from: A, to: D, note: silent}
"""


def records(answer):
    return list(csv.DictReader(io.StringIO(present(answer, "csv"))))


def test_csv_has_the_bounds_of_quantities_as_numbers_beside_what_is_written(dataset_from):
    dataset = dataset_from(VALUES)
    for answer in (listing(dataset, "relations"), profile(dataset, "A"), ego(dataset, "A")):
        assert "50" in {row["share_low"] for row in records(answer)}
    wide, open_, silent = records(listing(dataset, "relations"))
    assert [wide[f"share{end}"] for end in ("", "_low", "_high", "_unit")] == [">50%", "50", "100", "%"]
    assert [wide[f"amount{end}"] for end in ("", "_low", "_high", "_unit")] == [
        "~300000 EUR", "250000", "350000", "EUR",
    ]  # fmt: skip
    assert [open_[f"count{end}"] for end in ("", "_low", "_high", "_unit")] == ["300..", "300", "", ""]
    assert {silent[name] for name in silent if name.startswith(("share", "amount", "count"))} == {""}
    assert "votes_low" not in silent


def test_csv_of_a_timeline_has_the_place_of_an_event(dataset_from):
    [fall] = records(timeline(dataset_from(VALUES)))
    assert (fall["name"], fall["place"]) == ("The fall", "Goma (-1.68, 29.23)")
