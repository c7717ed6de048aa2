"""An actor as it stands on the screen, whole."""

from __future__ import annotations

from textwrap import dedent

from actorgraph import profile, selection
from actorgraph.presenters import present


def screen(text):
    return dedent(text).strip("\n")


def test_actor_with_everything(conflict):
    assert present(profile(conflict, "Front"), "text") == screen(
        """
        Front
          en           Liberation Front
          fr           Front de libération
          ar           جبهة التحرير
          also called  FRT, F|R*T
          formerly     Old Front (until 2005)
          kind         armed group
          country      Nord
          life         since 1 May 2001
          ids          wikidata Q1, ucdp 12
          note         Seen first in the north.
          sources      [1]

        merger: Front was formed by the merger of
          Band  on 1 May 2001   [1]
                Said on air.
          Gang  on 1 May 2001   [1]
                same note

        support: Front is supported by
          Patron  from 2002 until 2009 · low confidence · ended   [2]

        hostility: Front fights
          Army  since Mar 2012 · medium confidence   [1] [3]
          Army  on 14 Jul 2015 · contested   [3] · disputed by [2]
                One raid.

        negotiation: Front talks with
          Broker  since 2018 at the latest · talks   [3]
                  One raid.

        [1] Radio Nord, Mar 2012
        [2] A. Colonel, "My war", n.d.
        [3] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)

        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_actor_with_everything_in_french(conflict):
    assert present(profile(conflict, "Front"), "text", "fr") == screen(
        """
        Front
          en            Liberation Front
          fr            Front de libération
          ar            جبهة التحرير
          aussi appelé  FRT, F|R*T
          anciennement  Old Front (jusqu’en 2005)
          type          groupe armé
          pays          Nord
          existence     depuis le 1er mai 2001
          identifiants  wikidata Q1, ucdp 12
          note          Seen first in the north.
          sources       [1]

        fusion : Front résulte de la fusion de
          Band  le 1er mai 2001   [1]
                Said on air.
          Gang  le 1er mai 2001   [1]
                même note

        soutien : Front reçoit le soutien de
          Patron  de 2002 à 2009 · confiance faible · terminé   [2]

        hostilité : Front combat
          Army  depuis mars 2012 · confiance moyenne   [1] [3]
          Army  le 14 juillet 2015 · contesté   [3] · contesté par [2]
                One raid.

        négociation : Front négocie avec
          Broker  depuis 2018 au plus tard · pourparlers   [3]
                  One raid.

        [1] Radio Nord, mars 2012
        [2] A. Colonel, « My war », s. d.
        [3] Daily Post, « La lettre », 1er mai 2019, https://example.org/a(1)

        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020
        """
    )


def test_actor_that_nobody_declared(conflict):
    assert present(profile(conflict, "Gang"), "text") == screen(
        """
        Gang
          note  used in a tie but not declared

        merger: Gang merged into
          Front  on 1 May 2001   [1]
                 Said on air.

        [1] Radio Nord, Mar 2012

        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_actor_without_ties(conflict):
    assert present(profile(conflict, "Island"), "text", "fr") == screen(
        """
        Island
          type  lieu

        aucun lien

        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020
        """
    )


def test_narrowed(conflict):
    answer = profile(conflict, "Army", selection(conflict, as_of="2016", only=["hostilities"]))
    assert present(answer, "text") == screen(
        """
        Army
          kind  armed forces

        hostility: Army fights
          Front  since Mar 2012 · medium confidence   [1] [2]

        [1] Radio Nord, Mar 2012
        [2] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)

        scope: as of 31 Dec 2016 · record up to 30 Jun 2020 · only hostility
        """
    )


def test_note_of_several_lines_stays_in_its_column(dataset_from):
    dataset = dataset_from(
        'actors:\n  A:\n    note: |\n      One line.\n      Another.\nsupports: [{from: A, to: B, note: "x\\n  y"}]\n'
    )
    lines = present(profile(dataset, "A"), "text").splitlines()
    assert lines[1] == "  note  One line. Another."
    assert lines[5] == "     x y"


def test_type_without_an_inverse_is_told_from_the_other_end(dataset_from):
    dataset = dataset_from("""
        relation_types: {board seat: {verb: sits on the board of, family: hierarchy}}
        actors: {Ann: {kind: person}, Acme: {kind: company}}
        board seats: [{from: Ann, to: Acme, since: 2020}]
    """)
    assert "\nboard seat: … sits on the board of Acme\n  Ann  " in present(profile(dataset, "Acme"), "text")
    assert "\nboard seat: Ann sits on the board of\n  Acme  " in present(profile(dataset, "Ann"), "text")


def test_type_without_a_verb_is_told_by_its_arrow(dataset_from):
    dataset = dataset_from("relation_types: {arms trade: {family: diplomacy}}\narms trades: [A -> B]\n")
    assert "\narms trade: A → …\n  B  " in present(profile(dataset, "A"), "text")
    assert "\narms trade: … → B\n  A  " in present(profile(dataset, "B"), "text")


def test_written_sides_are_one_line_and_say_who_says_so(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020-06-30}
        sources: {report: {title: A report}}
        actors: {A: , B: }
        sides:
          - {name: {en: Rebels, fr: Rebelles}, members: [A], since: 2010, until: 2015, sources: [report]}
          - {name: Loyal, members: [B, A], since: 2016}
          - {name: Others, members: [B]}
        """
    )
    told = [
        present(profile(dataset, label), "text", language)
        for label, language in (("A", "en"), ("A", "fr"), ("B", "fr"))
    ]
    assert [text.splitlines()[1] for text in told] == [
        "  sides  Rebels · from 2010 until 2015 [1]; Loyal · since 2016 · no source",
        "  camps  Rebelles · de 2010 à 2015 [1]; Loyal · depuis 2016 · sans source",
        "  camps  Loyal · depuis 2016 · sans source; Others · sans source",
    ]
    assert '[1] "A report", n.d.' in told[0]
