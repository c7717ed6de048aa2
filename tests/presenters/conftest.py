"""What the screens of the tests show: a small made-up conflict."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def conflict_text():
    """A text in which every kind of tie that a screen can show occurs."""
    return """
        dataset: {title: {en: The war, fr: La guerre}, as_of: 2020-06-30}
        sources:
          post:
            title: {en: The letter, fr: La lettre}
            publisher: Daily Post
            date: 2019-05-01
            url: "https://example.org/a(1)"
          radio: {publisher: Radio Nord, date: 2012-03}
          memoir: {author: A. Colonel, title: My war}
        actors:
          Front:
            kind: armed group
            names: {en: Liberation Front, fr: Front de libération, ar: جبهة التحرير}
            aliases: [FRT, "F|R*T"]
            former: [{name: Old Front, until: 2005}]
            since: 2001-05-01
            country: Nord
            ids: {wikidata: Q1, ucdp: 12}
            note: Seen first in the north.
            sources: [radio]
          Army: {kind: armed forces}
          Patron: {kind: state}
          Broker: {kind: fan club}
          Island: {kind: place}
        supports:
          - {from: Patron, to: Army, since: 2010, confidence: high, support: [arms, money], sources: [post, radio]}
          - {from: Patron, to: Front, since: 2002, until: 2009, confidence: low, sources: [memoir]}
        hostilities:
          - {between: [Army, Front], since: 2012-03, confidence: medium, sources: [radio, post]}
          - from: Front
            to: Army
            date: 2015-07-14
            status: contested
            disputed_by: [memoir]
            sources: [post]
            note: One raid.
        negotiations:
          - between: [Front, Broker]
            since: ..2018
            role: {en: talks, fr: pourparlers}
            note: One raid.
            sources: [post]
        leaderships: [Broker -> Patron]
        mergers:
          - {from: [Gang, Band], into: Front, date: 2001-05-01, note: "Said on air.", sources: [radio]}
        """


@pytest.fixture(scope="session")
def conflict(dataset_from, conflict_text):
    """The dataset that the text makes."""
    return dataset_from(conflict_text)
