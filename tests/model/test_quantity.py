"""Shares, amounts and counts as far as they are known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from actorgraph.message import Message
from actorgraph.model.forms import COUNT, SHARE
from actorgraph.model.quantity import Quantity, QuantityError
from actorgraph.model.quantity_hints import hint_for

FORMS = Message.of("the forms")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("59.8%", "59.8", "59.8", "%"),
        ("25%..50%", "25", "50", "%"),
        ("25% .. 50%", "25", "50", "%"),
        (">50%", "50", "100", "%"),
        (">=50%", "50", "100", "%"),
        ("<5%", "0", "5", "%"),
        ("<=5%", "0", "5", "%"),
        ("..5%", "0", "5", "%"),
        ("25%..", "25", "100", "%"),
        ("~60%", "55", "65", "%"),
        ("~59.8%", "59.75", "59.85", "%"),
        ("~100%", "95", "100", "%"),
        ("~5%", "4.5", "5.5", "%"),
        ("~0%", "0", "0.5", "%"),
        ("290000 EUR", "290000", "290000", "EUR"),
        ("200..300.50 USD", "200", "300.5", "USD"),
        (">5000 XAF", "5000", None, "XAF"),
        ("~290000 EUR", "285000", "295000", "EUR"),
        ("300", "300", "300", ""),
        ("200..300", "200", "300", ""),
        ("~300", "250", "350", ""),
        ("~1500", "1450", "1550", ""),
        ("300..", "300", None, ""),
    ],
)
def test_quantity_has_these_bounds(text, low, high, unit):
    found = Quantity.parse(text)
    assert (found.low, found.high, found.unit) == (Decimal(low), None if high is None else Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "low_open", "high_open"),
    [(">50%", True, False), (">=50%", False, False), ("<5%", False, True), ("<=5%", False, False)],
)
def test_bounds_are_open_where_a_sign_says_so(text, low_open, high_open):
    found = Quantity.parse(text)
    assert (found.low_open, found.high_open) == (low_open, high_open)


@pytest.mark.parametrize(
    "text",
    ["", "%", "..", "-5%", "101%", ">100%", "<0%", "50%..20%", "5%..10", "10% EUR", "1.5e6", "05%", "5 %", "٣٠٠", "~"],
)
def test_what_is_no_quantity_is_refused(text):
    with pytest.raises(QuantityError):
        Quantity.parse(text)


@pytest.mark.parametrize(
    ("text", "unit", "hint"),
    [
        ("59,8 %", "%", "write '59.8%'"),
        ("59.8", "%", "write '59.8%'"),
        ("0.598", "%", "write '59.8%', or '0.598%' if it is as little as that"),
        ("60\u202f%", "%", "write '60%'"),
        ("environ 60 %", "%", "write '~60%'"),
        ("more than 50%", "%", 'write ">50%", with the quotes'),
        ("majority", "%", 'write ">50%", with the quotes'),
        ("60-65%", "%", "write '60%..65%'"),
        ("between 20% and 30%", "%", "write '20%..30%'"),
        ("half", "%", "write '50%'"),
        ("unknown", "%", "leave it out where it is not known"),
        ("a lot", "%", "the forms"),
        ("290 000 EUR", None, "write '290000 EUR'"),
        ("290,000 EUR", None, "write '290000 EUR'"),
        ("290_000 EUR", None, "write '290000 EUR'"),
        ("€290000", None, "write '290000 EUR'"),
        ("290000 €", None, "write '290000 EUR'"),
        ("290000", None, "write its currency too, such as '290000 EUR'"),
        ("2,5 millions d'euros", None, "write '2500000 EUR'"),
        ("2.5 M€", None, "write '2500000 EUR'"),
        ("1.5e6 EUR", None, "write '1500000 EUR'"),
        ("300 fighters", "", "write '300'"),
        ("1,500", "", "write '1500'"),
        ("about 300", "", "write '~300'"),
        ("5k", "", "write '5000'"),
        ("200-300", "", "write '200..300'"),
        ("-3", "", "the forms"),
    ],
)
def test_hint_shows_how_to_write_what_is_written_often(text, unit, hint):
    assert hint_for(text, unit, FORMS) == hint


@pytest.mark.parametrize("text", ["9" * 400, "9e99 EUR", "1," * 200 + "1", "~" * 300, "a to " * 100, "5 million " * 50])
def test_hint_for_what_is_hostile_is_one(text):
    for unit in ("%", None, ""):
        assert hint_for(text, unit, FORMS)


def test_json_has_the_text_and_the_bounds():
    assert SHARE.plain(Quantity.parse("~60%")) == {"written": "~60%", "low": 55, "high": 65, "unit": "%"}
    assert COUNT.plain(Quantity.parse(">300")) == {"written": ">300", "low": 300, "high": None, "unit": ""}
