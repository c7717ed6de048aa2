"""The hash of what a dataset says is the same for ever: a picture names its data by it."""

from __future__ import annotations

from actorgraph.model.actor import Actor
from actorgraph.model.confidence import Confidence
from actorgraph.model.dates import PartialDate
from actorgraph.model.fingerprint import fingerprint
from actorgraph.model.localtext import LocalText
from actorgraph.model.other_names import FormerName
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import Direction, Family, RelationType
from actorgraph.model.source import Citation, Source


def test_hash_of_the_same_data_is_that_which_earlier_pictures_name():
    kind = RelationType(
        name="support", plural="supports", label=LocalText((("fr", "soutien"), ("en", "support"))),
        verb=LocalText.plain("supports"), inverse=LocalText.plain("is supported by"), direction=Direction.ONE_WAY,
        sign=1, family=Family.COOPERATION, lasting=False, colour="#0072b2", dash=(6, 3), symbol="+",
    )  # fmt: skip
    radio = Source(id="radio", title=LocalText.plain("Été"), date=PartialDate.parse("2019"))
    period = Period(PartialDate.parse("2001"), PartialDate.parse_end("unknown"))
    front = Actor(
        label="Front", id="front", aliases=("FRT", "F"), ids=(("wikidata", "Q1"), ("ucdp", "12")), life=period,
        former=(FormerName(name=LocalText.plain("جبهة"), period=period),),
    )  # fmt: skip
    tie = Relation(
        id="support/army/front/2001", type=kind, subject="Army", object="Front", period=period,
        confidence=Confidence.parse("B2"), citations=(Citation(source=radio, page="3"),),
    )  # fmt: skip
    army = Actor(label="Army", id="army", declared=False)
    header = {"title": [("en", "The war")]}
    assert fingerprint(header, [kind], [radio], [army, front], [tie]) == "25113d708003190c"
    assert fingerprint({}, [], [], [], []) == "1c1cb830ba1d6b4b"
