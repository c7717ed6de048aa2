"""Every new answer as it stands on the screen, whole."""

# ruff: noqa: E501  (whole screens)
from __future__ import annotations

import re
from textwrap import dedent

import pytest

import actorgraph
from actorgraph import (
    brokers,
    common,
    communities,
    diff_days,
    diff_records,
    ego,
    lineage,
    listing,
    neighbours,
    paths,
    selection,
    statistics,
    timeline,
)
from actorgraph.model.asked import day_of
from actorgraph.presenters import present


def screen(text):
    return dedent(text).strip("\n")


@pytest.fixture(scope="module")
def later(dataset_from, conflict_text):
    text = conflict_text.replace("as_of: 2020-06-30", "as_of: 2021").replace("confidence: low", "confidence: medium")
    return dataset_from(
        f"{text.rstrip()}\n        sanctions: [{{from: Patron, to: Front, since: 2021-02, sources: [post]}}]\n"
    )


def test_lineage_on_a_day(conflict):
    assert present(lineage(conflict, "Front", selection(conflict, as_of="2003")), "text", "en") == screen(
        r"""
        Old Front
        as of 31 Dec 2003: Old Front existed
        possibly existing then: Band, Gang
        ancestors
        └─ merger: on 1 May 2001   [1]
           ├─ Band · possibly existed then
           └─ Gang · possibly existed then
        [1] Radio Nord, Mar 2012
        scope: as of 31 Dec 2003 · record up to 30 Jun 2020 · by the names of that day: Old Front (today Front)
        """
    )


def test_lineage_in_french(conflict):
    assert present(lineage(conflict, "Gang"), "text", "fr") == screen(
        r"""
        Gang
        descendants
        └─ fusion avec Band : le 1er mai 2001   [1]
           └─ Front · depuis le 1er mai 2001 · anciennement : Old Front (jusqu’en 2005)
        [1] Radio Nord, mars 2012
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020
        """
    )


def test_lineage_as_a_nested_list(conflict):
    assert present(lineage(conflict, "Front"), "markdown", "en") == screen(
        r"""
        **Front**

        formerly: Old Front (until 2005)

        ancestors

        - merger: on 1 May 2001 \[1\]
          - Band
          - Gang

        1. Radio Nord, Mar 2012

        *scope: everything recorded · record up to 30 Jun 2020*
        """
    )


def test_no_lineage(conflict):
    assert present(lineage(conflict, "Island"), "text", "en") == screen(
        r"""
        Island
        no ancestors and no descendants are recorded
        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_timeline_of_one(conflict):
    assert present(timeline(conflict, ["Front"], until="2012"), "text", "en") == screen(
        r"""
        1 May 2001                merger: Band, Gang → Front   [1]
        1 May 2001  begins        Front   [1]
        2002        begins        support: Patron → Front · low confidence   [2]
        2005        drops a name  Front: Old Front   [1]
        2009        ends          support: Patron → Front · low confidence   [2]
        Mar 2012    begins        hostility: Army, Front · medium confidence   [1] [3]
        by 2018     begins        negotiation: Broker, Front · talks   [3]
        [1] Radio Nord, Mar 2012
        [2] A. Colonel, "My war", n.d.
        [3] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)
        scope: everything recorded · record up to 30 Jun 2020 · what touches any of Front · until 31 Dec 2012
        """
    )


def test_timeline_among_two_in_french(conflict):
    assert present(timeline(conflict, ["Army", "Front"], among=True), "text", "fr") == screen(
        r"""
        1er mai 2001     début          Front   [1]
        2005             quitte un nom  Front : Old Front   [1]
        mars 2012        début          hostilité : Army, Front · confiance moyenne   [1] [2]
        14 juillet 2015                 hostilité : Front → Army · contesté   [2] · contesté par [3]
        [1] Radio Nord, mars 2012
        [2] Daily Post, « La lettre », 1er mai 2019, https://example.org/a(1)
        [3] A. Colonel, « My war », s. d.
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020 · liens entre Army, Front
        """
    )


@pytest.mark.parametrize("how", ["text", "markdown", "html"])
def test_timeline_without_any_date_says_that_nothing_was_found(dataset_of, tie, how):
    assert "nothing found" in present(timeline(dataset_of([tie("A", "B")])), how)


def test_diff_of_two_days(conflict):
    assert present(diff_days(conflict, day_of("2000"), day_of("2003")), "text", "en") == screen(
        r"""
        What changed from 31 Dec 2000 to 31 Dec 2003

        Events
          merger: Band, Gang → Front · on 1 May 2001   [1]

        Actors that appeared
          Front · since 1 May 2001   [1]

        Ties that began
          support: Patron → Front · from 2002 until 2009 · low confidence   [2]

        [1] Radio Nord, Mar 2012
        [2] A. Colonel, "My war", n.d.
        may have begun, happened or ended in this time, too, but no date says when: 2 of the 8 ties
        scope: everything recorded · record up to 30 Jun 2020 · sign policy: hostility −1, leadership +1, merger +1, negotiation 0, support +1
        """
    )


def test_diff_of_two_records_in_french(conflict, later):
    assert present(diff_records(conflict, later, named=("v1", "v2")), "markdown", "fr") == screen(
        r"""
        # Ce qui a changé : v1 (état du dossier : 30 juin 2020) → v2 (état du dossier : 2021)

        ## Le monde a changé

        ### Liens qui ont commencé

        - sanction : Patron → Front · depuis février 2021 [\[1\]](https://example.org/a%281%29)

        ## Le dossier a été complété ou corrigé

        ### Liens corrigés

        - soutien : Patron → Front · confiance : faible → moyenne \[2\]

        ## Sources

        1. [Daily Post, « La lettre », 1er mai 2019](https://example.org/a%281%29)
        2. A. Colonel, « My war », s. d.

        *périmètre : tout ce qui est consigné · état du dossier : 2021 · règle des signes : hostilité −1, direction +1, fusion +1, négociation 0, soutien +1, sanction −1*
        """
    )


def test_diff_of_two_records(conflict, later):
    assert present(diff_records(conflict, later, named=("v1", "v2")), "text", "en") == screen(
        r"""
        What changed from v1 (record up to 30 Jun 2020) to v2 (record up to 2021)

        The world changed
        Ties that began
          sanction: Patron → Front · since Feb 2021   [1]

        The record was completed or corrected
        Ties corrected
          support: Patron → Front · confidence: low → medium   [2]

        [1] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)
        [2] A. Colonel, "My war", n.d.
        scope: everything recorded · record up to 2021 · sign policy: hostility −1, leadership +1, merger +1, negotiation 0, support +1, sanction −1
        """
    )


def test_no_difference(conflict):
    assert present(diff_records(conflict, conflict), "markdown", "en") == screen(
        r"""
        # What changed from the older record (record up to 30 Jun 2020) to the newer record (record up to 30 Jun 2020)

        - nothing differs

        *scope: everything recorded · record up to 30 Jun 2020 · sign policy: hostility −1, leadership +1, merger +1, negotiation 0, support +1*
        """
    )


def test_brokers(conflict):
    assert present(brokers(conflict), "text", "en") == screen(
        r"""
        actor   contacts  constraint  effective size  efficiency  pieces  cut off  apart
        Front          4        0.25               4           1       3        2  Band | Gang
        Army           2         0.5               2           1       1        0
        Broker         2         0.5               2           1       1        0
        Patron         2         0.5               2           1       1        0
        Band           1           1               1           1       1        0
        Gang           1           1               1           1       1        0

        bridge: Band and Front; without it cut off: Band
          Band ──merger──▶ Front   on 1 May 2001   [1]

        bridge: Front and Gang; without it cut off: Gang
          Front ◀──merger── Gang   on 1 May 2001   [1]

        [1] Radio Nord, Mar 2012
        hostile ties count as friendly ones do: 1 of 6; the friendly layer has friendly ties alone
        scope: as of 30 Jun 2020 · record up to 30 Jun 2020 · all layers · simple undirected graph: one edge between two actors, however many ties join them and of whatever sign; self-ties left out · 7 actors, 6 edges, 2 components, the largest of 6
        """
    )


def test_brokers_as_markdown_in_french(conflict):
    assert present(brokers(conflict, top=1), "markdown", "fr") == screen(
        r"""
        | acteur | contacts | contrainte | taille effective | efficacité | morceaux | coupés | qui est coupé |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
        | Front | 4 | 0,25 | 4 | 1 | 3 | 2 | Band \| Gang |

        **pont : Band et Front ; hors d’atteinte sans lui : Band**

        - Band ──fusion──▶ Front · le 1er mai 2001 \[1\]

        1. Radio Nord, mars 2012

        les liens hostiles comptent comme les liens amicaux : 1 sur 6 ; la couche amicale ne prend que les liens amicaux

        *périmètre : au 30 juin 2020 · état du dossier : 30 juin 2020 · toutes les couches · graphe simple non orienté : une arête entre deux acteurs, quels que soient le nombre et le signe de leurs liens ; sans les liens d’un acteur avec lui-même · 7 acteurs, 6 arêtes, 2 composantes, 6 dans la plus grande*
        """
    )


def test_of_many_who_are_cut_off_six_are_named_and_the_others_counted(dataset_of, tie):
    star = dataset_of([tie("A", other) for other in "BCDEFGHIJ"])
    line = present(brokers(star, top=1), "text", "en").splitlines()[1]
    assert line.split(maxsplit=7) == ["A", "9", "0.1111", "9", "1", "9", "8", "C | D | E | F | G | H | 2 more"]


def test_communities(dataset_of, tie):
    ties = [tie("A", "B"), tie("C", "D"), tie("D", "E")]
    assert present(communities(dataset_of(ties, actors="F")), "text", "en") == screen(
        """
        community 1 (3): C, D, E
        community 2 (2): A, B
        without a tie that counts: F
        modularity: 0.4444
        scope: everything recorded · all layers · simple undirected graph: one edge between two actors, however many ties join them and of whatever sign; self-ties left out · 6 actors, 3 edges, 3 components, the largest of 3 · the best of 400 divisions
        """
    )


def test_no_communities(dataset_of):
    assert present(communities(dataset_of([], actors="F")), "text", "fr") == screen(
        """
        aucune communauté de deux acteurs ou plus
        sans lien qui compte : F
        modularité : 0
        périmètre : tout ce qui est consigné · toutes les couches · graphe simple non orienté : une arête entre deux acteurs, quels que soient le nombre et le signe de leurs liens ; sans les liens d’un acteur avec lui-même · 1 acteur, 0 arête, 1 composante · la meilleure de 400 divisions
        """
    )


def test_statistics_with_dashes(conflict):
    assert present(statistics(conflict, selection(conflict, as_of="1990", layer="hostile")), "text", "fr") == screen(
        r"""
        au          couche   acteurs  liés  liens  paires  densité  centralisation  hostile  sourcés  évalués  anciens  contesté  possibles
        1990-12-31  hostile        6     0      0       0        0               0        –        –        –        –         –          –
        périmètre : au 31 décembre 1990 · état du dossier : 30 juin 2020 · couche : hostile · graphe simple non orienté : une arête entre deux acteurs, quels que soient le nombre et le signe de leurs liens ; sans les liens d’un acteur avec lui-même · règle des signes : hostilité −1
        """
    )


def test_neighbours(conflict):
    assert present(neighbours(conflict, "Army"), "text", "fr") == screen(
        r"""
        Front · hostile
          Army ◀─hostilité─▶ Front    depuis mars 2012 · confiance moyenne   [1] [2]
          Army ◀──hostilité── Front   le 14 juillet 2015 · contesté   [2] · contesté par [3]
        Patron · amical
          Army ◀──soutien── Patron   depuis 2010 · armes, argent · confiance élevée   [2] [1]
        [1] Radio Nord, mars 2012
        [2] Daily Post, « La lettre », 1er mai 2019, https://example.org/a(1)
        [3] A. Colonel, « My war », s. d.
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020 · règle des signes : hostilité −1, soutien +1
        """
    )


def test_no_neighbours(conflict):
    assert present(neighbours(conflict, "Island"), "text", "en") == screen(
        r"""
        nothing found
        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_what_two_have_in_common(conflict):
    assert present(common(conflict, "Army", "Front"), "text", "fr") == screen(
        r"""
        Army et Front

        acteurs en liens amicaux avec les deux : 1
          Patron
            Army ◀──soutien── Patron    depuis 2010 · armes, argent · confiance élevée   [1] [2]
            Front ◀──soutien── Patron   de 2002 à 2009 · confiance faible · terminé   [3]

        acteurs en liens hostiles avec les deux : 0

        acteurs en liens amicaux avec le premier (Army) et hostiles avec le second (Front) : 0

        acteurs en liens hostiles avec le premier (Army) et amicaux avec le second (Front) : 0

        les liens n’ont pas nécessairement tenu en même temps

        [1] Daily Post, « La lettre », 1er mai 2019, https://example.org/a(1)
        [2] Radio Nord, mars 2012
        [3] A. Colonel, « My war », s. d.
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020 · règle des signes : hostilité −1, fusion +1, soutien +1
        """
    )


def test_ego_network(conflict):
    assert present(ego(conflict, "Gang", radius=2), "text", "en") == screen(
        r"""
        Gang
        1 step: Front
        2 steps: Army, Band, Broker, Patron
          Army ◀─hostility─▶ Front        since Mar 2012 · medium confidence   [1] [2]
          Front ──hostility──▶ Army       on 14 Jul 2015 · contested   [2] · disputed by [3]
          Broker ──leadership──▶ Patron   undated   no source
          Band ──merger──▶ Front          on 1 May 2001   [1]
          Gang ──merger──▶ Front          on 1 May 2001   [1]
          Broker ◀─negotiation─▶ Front    since 2018 at the latest · talks   [2]
          Patron ──support──▶ Army        since 2010 · arms, money · high confidence   [2] [1]
          Patron ──support──▶ Front       from 2002 until 2009 · low confidence · ended   [3]
        [1] Radio Nord, Mar 2012
        [2] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)
        [3] A. Colonel, "My war", n.d.
        scope: everything recorded · record up to 30 Jun 2020 · sign policy: hostility −1, leadership +1, merger +1, negotiation 0, support +1
        """
    )


def test_actor_without_others_has_an_ego_network_of_nobody(conflict):
    assert present(ego(conflict, "Island"), "text", "en") == screen(
        """
        Island
        no other actors
        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_chain_in_the_order_of_time_without_doubts(conflict):
    assert present(paths(conflict, "Gang", "Broker", in_time=True, robust=True), "text", "fr") == screen(
        r"""
        Gang → Broker : 2 étapes
          Gang ──fusion──▶ Front         le 1er mai 2001   [1]
              dans l’ordre du temps : le 1er mai 2001
          Front ◀─négociation─▶ Broker   depuis 2018 au plus tard · pourparlers   [2]
              dans l’ordre du temps : depuis une date comprise entre mai 2001 et 2018
        liens simultanés depuis une date comprise entre mai 2001 et 2018 · produit des signes : neutre · maillon le plus faible : confiance non évaluée
        sans les liens de confiance faible (écartés : 1) : la même chaîne
        sans les liens contestés (écartés : 1) : la même chaîne
        sans les liens qui ne tiennent peut-être pas ce jour-là (écartés : 0) : la même chaîne
        sans tous ces liens (écartés : 2) : la même chaîne
        [1] Radio Nord, mars 2012
        [2] Daily Post, « La lettre », 1er mai 2019, https://example.org/a(1)
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020 · dans l’ordre du temps · règle des signes : fusion +1, négociation 0
        """
    )


def test_no_chain_in_the_order_of_time(conflict):
    assert present(paths(conflict, "Front", "Island", in_time=True), "text", "en") == screen(
        r"""
        no chain in the order of time leads from Front to Island
        scope: everything recorded · record up to 30 Jun 2020 · in the order of time
        """
    )


def test_thousands_of_parallel_ties_are_told_in_a_few_lines(dataset_of, tie):
    ties = [tie("A", "B", key=f"t{i:04}") for i in range(4000)] + [tie("B", "C")]
    answer = paths(dataset_of(ties), "A", "C", count=200)
    text = present(answer, "text").splitlines()
    assert len(answer.chains) == 200
    assert (text[7].strip(), len(text) < 3000) == ("3994 more", True)


def test_what_differs_is_told_in_words(dataset_from):
    text = "sources: {{radio: {{title: Radio}}, post: {{title: Post}}}}\nsupports:\n  - {{from: A, to: Égypte, {}}}\n"
    old = dataset_from(text.format("since: 2018, until: 2019-05-01, support: [arms, money], sources: [radio]"))
    new = dataset_from(text.format("since: 2017-05..2018, support: [money], sources: [post]"))
    lines = present(diff_records(old, new), "text", "fr").splitlines()
    assert lines[4] == (
        "  soutien : A → Égypte · depuis : 2018 → entre mai 2017 et 2018 · jusqu’à : 1er mai 2019 → rien · "
        "soutien : armes, argent → argent · sources : [1] → [2]"
    )


def test_quote_more_of_the_same_source_is_told_as_written(dataset_from):
    text = "sources: {{radio: {{title: Radio}}}}\nsupports:\n  - {{from: A, to: B, sources: [{}]}}\n"
    old, new = (dataset_from(text.format(cited)) for cited in ("radio", "{source: radio, page: 3}"))
    assert "support: A → B · sources: radio → radio p. 3" in present(diff_records(old, new), "text", "en")


def test_no_name_follows_a_word_that_it_would_change_in_french(dataset_of, tie):
    ties = [tie("C", "AQIM", kind="support"), tie("C", "Forces armées", kind="hostility")]
    text = present(common(dataset_of(ties), "AQIM", "Forces armées"), "text", "fr")
    assert (
        "acteurs en liens amicaux avec le premier (AQIM) et hostiles avec le second (Forces armées) : 1"
        in text.splitlines()
    )


def test_actors_stand_in_the_order_of_the_language(dataset_of, tie):
    labels = ("Etat", "Forces", "État", "école")
    answer = ego(dataset_of([tie("Zaïre", label, key=str(place)) for place, label in enumerate(labels)]), "Zaïre")
    assert "1 étape : école, Etat, État, Forces" in present(answer, "text", "fr").splitlines()
    assert "1 step: Etat, Forces, État, école" in present(answer, "text", "en").splitlines()


def test_chain_that_is_left_stands_with_its_evidence_once(dataset_of, tie):
    ties = [
        tie("A", "B", confidence="low", status="contested"),
        tie("A", "C", since="2001"),
        tie("C", "B", since="2003"),
    ]
    answer = paths(dataset_of(ties), "A", "B", robust=True)
    lines = present(answer, "text").splitlines()
    assert [line.partition("   ")[0] for line in lines[3:-1]] == [
        "without ties of low confidence (1 left out): another chain, of 2 steps",
        "  A ──support──▶ C",
        "  C ──support──▶ B",
        "the ties have held together since some day in 2003 · signs multiply to friendly · weakest link: not graded",
        "without contested ties (1 left out): another chain, of 2 steps",
        "without ties that may not hold on the day (0 left out): the same chain",
        "without all of these (1 left out): another chain, of 2 steps",
    ]
    rows = [(row["without"], row["step"], row["from"], row["to"], row["since"]) for row in answer.rows()]
    assert rows[:3] == [
        (None, 1, "A", "B", None),
        ("ties of low confidence", 1, "A", "C", "2001"),
        ("ties of low confidence", 2, "C", "B", "2003"),
    ]


@pytest.fixture
def translated(dataset_from):
    return dataset_from(
        """
        dataset: {as_of: 2020}
        actors:
          Army: {names: {en: Army, fr: Armée}}
          Rebels: {names: {en: Rebels, fr: rebelles}}
          Chad: {names: {en: Chad, fr: Tchad}}
          North: {names: {en: North, fr: le pays}}
          South: {names: {en: South, fr: le pays}}
        hostilities:
          - {from: Army, to: Rebels, since: 2010}
          - {from: North, to: South, since: 2011}
        supports:
          - {from: Chad, to: Army, since: 2012}
          - {from: Chad, to: Rebels, since: 2012, until: 2013}
        mergers:
          - {from: Rebels, to: Chad, since: 2015}
        """
    )


@pytest.mark.parametrize("how", ["text", "markdown"])
@pytest.mark.parametrize(
    "ask",
    [
        lambda data: paths(data, "Rebels", "Army", robust=True, every=True, max_length=3),
        lambda data: neighbours(data, "Army"),
        lambda data: common(data, "Army", "Rebels"),
        lambda data: ego(data, "Army", radius=2),
        lambda data: brokers(data, selection(data)),
        lambda data: lineage(data, "Chad"),
        lambda data: timeline(data, ["Army", "Rebels"]),
        lambda data: diff_days(data, day_of("2009"), day_of("2020")),
        lambda data: actorgraph.centrality(data, robust=True, top=1),
        lambda data: actorgraph.balance(data, selection(data)),
        lambda data: actorgraph.blocs(data, selection(data)),
    ],
)
def test_actors_are_called_by_their_french_names_unless_that_could_be_another(translated, ask, how):
    answer = ask(translated)
    english, french = "Army|Rebels|Chad", "Armée|rebelles|Tchad"
    text = present(answer, how, "fr")
    assert (bool(re.search(french, text)), re.findall(f"{english}|le pays", text)) == (True, [])
    assert re.search(english, present(answer, how, "en"))
    assert not re.search(french, present(answer, "csv", "fr"))


def test_actor_stands_under_its_french_name_with_the_others(translated):
    lines = present(actorgraph.profile(translated, "Army"), "text", "fr").splitlines()
    assert lines[:3] == ["Armée", "  en  Army", "  fr  Armée"]
    assert "soutien : Armée reçoit le soutien de" in lines
    assert "  Tchad  depuis 2012   sans source" in lines


def test_diff_tells_unknown_dates_types_and_own_words(dataset_from):
    text = """
    relation_types: {{raid: {{family: hostility, label: {{en: raid, fr: razzia}}, sign: -1}}}}
    actors: {{A: {{until: {}, country: {}}}, B: {{}}}}
    {}: [{{from: A, to: B, since: 2001, sources: [x]}}]
    sources: {{x: {{title: X}}}}
    """
    old = dataset_from(text.format("unknown", "state", "supports"))
    new = dataset_from(text.format("2015", "ended", "raids"))
    lines = present(diff_records(old, new), "text", "fr").splitlines()
    assert "  A · jusqu’à : date inconnue → 2015 · pays : state → ended" in lines
    assert any(line.startswith("  razzia : A → B · depuis 2001") for line in lines)


def test_former_name_is_told_in_the_language_and_with_its_dates(dataset_from):
    text = "dataset: {{as_of: {}}}\nactors: {{B: {{since: 1950{}}}}}\n"
    old = dataset_from(text.format(2010, ""))
    new = dataset_from(text.format(2020, ", former: [{name: {en: Bee, fr: Abeille}, until: 2015}]"))
    assert (
        "  B · depuis 1950 · nom abandonné : « Abeille » (jusqu’en 2015)"
        in present(diff_records(old, new), "text", "fr").splitlines()
    )


def test_on_a_day_before_a_tie_is_sure_it_is_only_possible(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="..2020"), tie("B", "C", since="2001")], as_of="2021")
    assert "the ties may have held together" in present(
        paths(dataset, "A", "C", selection(dataset, as_of="2010")), "text"
    )
    assert "the ties have held together since some day between 2001 and 2020" in present(
        paths(dataset, "A", "C"), "text"
    )


def test_several_actors_in_a_cell_have_their_french_names(translated):
    table = present(brokers(translated, selection(translated)), "markdown", "fr")
    assert "**pont : " in table
    assert not re.search("Army|Rebels|Chad", table)
    events = present(timeline(translated), "markdown", "fr")
    assert "fusion : rebelles → Tchad" in events


@pytest.mark.parametrize(
    ("name", "start"), [("- list", r"\- list"), ("1. one", r"1\. one"), ("+", r"\+"), ("2) b", r"2\) b")]
)
def test_name_that_looks_like_a_list_makes_none_in_markdown(dataset_of, tie, name, start):
    dataset = dataset_of([tie(name, "B", "hostility"), tie(name, "B"), tie(name, "C", "merger", since="2001")])
    for answer in (actorgraph.balance(dataset), lineage(dataset, "C")):
        lines = [line.strip() for line in present(answer, "markdown").splitlines()]
        assert any(line.startswith(f"- {start}") for line in lines)
        assert not any(line.startswith(f"- {name}") for line in lines)


def test_ego_names_the_signs_of_its_ties(conflict):
    assert "sign policy: hostility −1" in present(ego(conflict, "Army"), "text")


def test_corrected_sources_are_cited_once(dataset_from):
    text = "sources: {{radio: {{title: Radio}}, post: {{title: Post}}}}\nsupports:\n  - {{from: A, to: B, sources: [{}]}}\n"
    old, new = (dataset_from(text.format(cited)) for cited in ("radio", "radio, post"))
    assert "  support: A → B · sources: [1] → [1] [2]" in present(diff_records(old, new), "text").splitlines()


def test_lineage_tells_of_new_names_in_the_tree(dataset_from):
    dataset = dataset_from(
        """
        actors: {B: {former: [{name: {en: Bee, fr: Abeille}, since: 1990, until: 2001-05}]}, C: {}}
        mergers: [{from: B, into: C, since: 2005}]
        """
    )
    lines = present(lineage(dataset, "B"), "text").splitlines()
    assert lines[:2] == ["B", "formerly: Bee (from 1990 until May 2001)"]
    renamed = lineage(dataset_from("actors: {B: {former: [Bee]}, C: {}}"), "B")
    assert renamed.found
    assert present(renamed, "text").splitlines()[1] == "no ancestors and no descendants are recorded"
    french = present(lineage(dataset, "C"), "markdown", "fr").splitlines()
    assert "  - B · anciennement : Abeille (de 1990 à mai 2001)" in french
    content = lineage(dataset, "C").as_dict()
    former = {"name": {"en": "Bee", "fr": "Abeille"}, "since": "1990", "until": "2001-05", "sources": []}
    assert (content["former"], content["ancestors"][0]["former"]) == ([], [former])


def test_members_of_a_side_are_called_as_readers_call_them(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020-06-30}
        actors: {Chad: {names: {en: Chad, fr: Tchad}}, Front: }
        sides: [{name: {en: Rebels, fr: Rebelles}, members: [Front, Chad], since: 2010}]
        """
    )
    assert present(listing(dataset, "sides"), "text", "fr") == screen(
        """
        nom       membres       depuis  jusqu’à  sources
        Rebelles  Front, Tchad  2010
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020
        """
    )
