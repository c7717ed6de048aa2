"""A number is the one that was meant, or none, with the reason."""

from __future__ import annotations

from decimal import Decimal

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from actorgraph.aggregation.reasons import Reason

SPACES = ("1 234", "1'234", "1\u2019234", "1\u00a0234", "1\u202f234")
HEADS = ("payer", "payee", "date", "amount")


def refuse_others(expected, count):
    """Refuse a reader of numbers that takes one for another.

    Each stands in a row of its own, of actors of its own, so that a table has many; of those that cannot be taken, only
    the reasons can be counted, so that those of one reason stand in a table of their own.

    Args:
        expected: Pairs of what stands in a cell and of its number, None or the reason why it is none.
        count: Aggregates cells.
    """
    for reason in Reason:
        values = [value for value, number in expected if number is reason]
        assert not values or count(values).left == {reason: len(values)}, (reason, values)
    taken = [(value, number) for value, number in expected if not isinstance(number, Reason)]
    if taken:
        found = count([value for value, _ in taken])
        numbers = {dyad.a: (dyad.number, dyad.unnumbered) for dyad in found.dyads()}
        assert found.left == {}
        for row, (value, number) in enumerate(taken):
            assert (value, *numbers[f"A{row}"]) == (value, number, int(number is None))


TEXTS = [
    ("1500", 1500, 1500, 1500),
    (" +5 ", 5, 5, 5),
    ("0", 0, 0, 0),
    ("1500.25", "1500.25", "1500.25", "1500.25"),
    ("1234.5670", "1234.567", "1234.567", "1234.567"),
    ("0.500", "0.5", "0.5", Reason.NUMBER),
    ("1234.567", "1234.567", "1234.567", Reason.NUMBER),
    ("1.500", Reason.UNCLEAR, "1.5", 1500),
    ("1,500", Reason.UNCLEAR, 1500, "1.5"),
    ("1,5", Reason.UNCLEAR, Reason.NUMBER, "1.5"),
    ("1.234.567", Reason.UNCLEAR, Reason.NUMBER, 1234567),
    ("1,234.50", Reason.UNCLEAR, "1234.5", Reason.NUMBER),
    ("1.234,50", Reason.UNCLEAR, Reason.NUMBER, "1234.5"),
    ("1 234,50", Reason.UNCLEAR, Reason.NUMBER, "1234.5"),
    *((text, 1234, 1234, 1234) for text in SPACES),
    ("1 234.50", "1234.5", "1234.5", Reason.NUMBER),
    ("12,34,567", Reason.NUMBER, Reason.NUMBER, Reason.NUMBER),
    ("1 23", Reason.NUMBER, Reason.NUMBER, Reason.NUMBER),
    ("12345678901234.5", "12345678901234.5", "12345678901234.5", "12345678901234.5"),
    *((text, *[Reason.NUMBER] * 3) for text in (
        "-5", "1e3", "inf", "five", "#REF!", "123456789012345", "1.23456", "\u0665", "(5)", "0x10", "5.-",
        "5\u2028",
    )),
    *((text, *[Reason.UNIT] * 3) for text in ("5 EUR", "5EUR", "\u20ac5", "1 234,50 F CFA", "5 dead", "5 M\u20ac")),
    *((text, None, None, None) for text in ("", " ", "NA", "N/A", "#N/A", "NULL", "null", "nan", "None", "-")),
]  # fmt: skip


@pytest.mark.parametrize(("at", "decimal"), list(enumerate((None, "point", "comma"))))
def test_a_number_in_text_is_never_another(aggregated, table, at, decimal):
    def count(texts):
        rows = (f"A{row}|B|2020-01-01|{text}" for row, text in enumerate(texts))
        return aggregated(table("|".join(HEADS), *rows), decimal=decimal)

    expected = [(text, Decimal(said[at]) if isinstance(said[at], str) else said[at]) for text, *said in TEXTS]
    refuse_others(expected, count)


IN_EUROS = [
    *((text, "1200.5") for text in ("1200.50 EUR", "EUR 1200.50", "1 200.50€", "€1200.50", "1200.50 eur", "1200.50")),
    *((text, Reason.UNIT) for text in ("5 USD", "5 $", "5 EUR EUR", "5 kEUR", "5 EUROS", "EURO 5", "EUR 5 EUR")),
    *((text, Reason.NUMBER) for text in ("-5 EUR", "EUR", "-5 USD")),
    ("1,5 EUR", Reason.UNCLEAR), ("1.500 €", Reason.UNCLEAR),
]  # fmt: skip


def test_a_number_may_have_the_unit_beside_it_that_is_said(aggregated, table):
    def count(texts):
        rows = (f"A{row}|B|2020-01-01|{text}" for row, text in enumerate(texts))
        return aggregated(table("|".join(HEADS), *rows), unit="EUR")

    refuse_others([(text, Decimal(said) if isinstance(said, str) else said) for text, said in IN_EUROS], count)


@pytest.mark.parametrize(
    ("unit", "text", "decimal"),
    [("XOF", "12 000,50 F CFA", "comma"), ("XOF", "12\u202f000,50\u00a0F\u00a0CFA", "comma"),
     ("USD", "US$12,000.50", "point"), ("z\u0142", "12000.50 z\u0142", None),
     ("m^2 (net)", "12000.50 m^2 (net)", None)],
)  # fmt: skip
def test_a_unit_is_taken_as_it_is_written_or_by_its_sign(aggregated, table, unit, text, decimal):
    path = table("|".join(HEADS), f"A|B|2020-01-01|{text}")
    (dyad,) = aggregated(path, unit=unit, decimal=decimal).dyads()
    assert dyad.number == Decimal("12000.5")


def test_the_dead_are_whole(aggregated, table):
    def count(texts):
        rows = (f"A{row},B,2020-01-01,Battles,{text}" for row, text in enumerate(texts))
        return aggregated(table("actor1,actor2,event_date,event_type,fatalities", *rows))

    unclear, wrong = Reason.UNCLEAR, Reason.NUMBER
    said = [("5", 5), ("5.0", 5), ("1.500", unclear), ("1.000", unclear), ("1.5", wrong), ("NA", None)]
    most = int("9" * 15)
    refuse_others([*said, (f"{most}", most), (f"{most}.000", most), (f"{most + 1}", wrong)], count)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            pa.float64(),
            [
                (1.5, Decimal("1.5")),
                (1234.567, Decimal("1234.567")),
                (0.1 + 0.2, Decimal("0.3")),
                (12345678.25, Decimal("12345678.25")),
                (2.0**53, Reason.NUMBER),
                (2.0**40 + 0.01, Reason.NUMBER),
                (2.0**40, 2**40),
                (float("inf"), Reason.NUMBER),
                (-1.0, Reason.NUMBER),
                (None, None),
            ],
        ),
        (pa.uint64(), [(2**63, Reason.NUMBER)]),
        (pa.uint8(), [(7, 7)]),
        (pa.int64(), [(-7, Reason.NUMBER), (7, 7)]),
        (pa.decimal128(10, 3), [(Decimal("1.500"), Decimal("1.5"))]),
        (pa.decimal128(10, 5), [(Decimal("1.23456"), Reason.NUMBER)]),
        (pa.bool_(), [(True, Reason.NUMBER)]),
    ],
    ids=str,
)
def test_a_number_of_a_typed_column_is_never_another(aggregated, tmp_path, kind, expected):
    def count(values):
        rows = len(values)
        actors = [f"A{row}" for row in range(rows)]
        said = (actors, ["B"] * rows, ["2020-01-01"] * rows, pa.array(values, kind))
        pq.write_table(pa.table(dict(zip(HEADS, said, strict=True))), tmp_path / "payments.parquet")
        return aggregated(tmp_path / "payments.parquet")

    refuse_others(expected, count)
    if kind == pa.float64():
        assert [(dyad.number, dyad.unnumbered) for dyad in count([float("nan")]).dyads()] == [(None, 1)]


@pytest.mark.parametrize("decimal", [None, "point", "comma"])
def test_a_number_of_a_workbook_has_no_comma(aggregated, tmp_path, decimal):
    def count(values):
        book = openpyxl.Workbook()
        for row in (HEADS, *((f"A{row}", "B", "2020", value) for row, value in enumerate(values))):
            book.active.append(row)
        book.save(tmp_path / "payments.xlsx")
        return aggregated(tmp_path / "payments.xlsx", decimal=decimal)

    refuse_others([(value, Decimal(str(value))) for value in (10.25, 1234.567, 1.5, 2.0, 3, 0.125)], count)
