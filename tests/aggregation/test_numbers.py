"""A number is the one that was meant, or none, with the reason."""

from __future__ import annotations

from decimal import Decimal

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from actorgraph.aggregation.reasons import Reason

SPACES = ("1 234", "1'234", "1\u2019234", "1\u00a0234", "1\u202f234")


def number(aggregated, path, **asked):
    """Return what the number of the one row is, or why it is none."""
    found = aggregated(path, **asked)
    for reason in found.left:
        return reason
    (dyad,) = found.dyads()
    assert (dyad.number is None) == (dyad.unnumbered == 1)
    return dyad.number


@pytest.mark.parametrize(
    ("text", "plain", "point", "comma"),
    [
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
            "-5", "1e3", "inf", "five", "5 EUR", "#REF!", "123456789012345", "1.23456", "\u0665", "(5)", "0x10", "5.-",
        )),
        *((text, None, None, None) for text in ("", " ", "NA", "N/A", "#N/A", "NULL", "null", "nan", "None", "-")),
    ],
)  # fmt: skip
def test_a_number_in_text_is_never_another(aggregated, table, text, plain, point, comma):
    path = table("payer|payee|date|amount", f"A|B|2020-01-01|{text}")
    for decimal, expected in ((None, plain), ("point", point), ("comma", comma)):
        wanted = Decimal(expected) if isinstance(expected, str) else expected
        assert number(aggregated, path, decimal=decimal) == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [("5", 5), ("5.0", 5), ("1.500", Reason.UNCLEAR), ("1.000", Reason.UNCLEAR), ("1.5", Reason.NUMBER), ("NA", None)],
)
def test_the_dead_are_whole(aggregated, table, text, expected):
    path = table("actor1,actor2,event_date,event_type,fatalities", f"A,B,2020-01-01,Battles,{text}")
    assert number(aggregated, path) == expected


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (1.5, pa.float64(), Decimal("1.5")),
        (1234.567, pa.float64(), Decimal("1234.567")),
        (0.1 + 0.2, pa.float64(), Decimal("0.3")),
        (12345678.25, pa.float64(), Decimal("12345678.25")),
        (2.0**53, pa.float64(), Reason.NUMBER),
        (2.0**40 + 0.01, pa.float64(), Reason.NUMBER),
        (2.0**40, pa.float64(), 2**40),
        (float("nan"), pa.float64(), None),
        (float("inf"), pa.float64(), Reason.NUMBER),
        (-1.0, pa.float64(), Reason.NUMBER),
        (None, pa.float64(), None),
        (2**63, pa.uint64(), Reason.NUMBER),
        (7, pa.uint8(), 7),
        (-7, pa.int64(), Reason.NUMBER),
        (Decimal("1.500"), pa.decimal128(10, 3), Decimal("1.5")),
        (Decimal("1.23456"), pa.decimal128(10, 5), Reason.NUMBER),
        (True, pa.bool_(), Reason.NUMBER),
    ],
)  # fmt: skip
def test_a_number_of_a_typed_column_is_never_another(aggregated, tmp_path, value, kind, expected):
    said = {"payer": ["A"], "payee": ["B"], "date": ["2020-01-01"], "amount": pa.array([value], kind)}
    pq.write_table(pa.table(said), tmp_path / "payments.parquet")
    assert number(aggregated, tmp_path / "payments.parquet") == expected


@pytest.mark.parametrize("decimal", [None, "point", "comma"])
def test_a_number_of_a_workbook_has_no_comma(aggregated, tmp_path, decimal):
    for value in (10.25, 1234.567, 1.5, 2.0, 3, 0.125):
        book = openpyxl.Workbook()
        for row in (("payer", "payee", "date", "amount"), ("A", "B", "2020", value)):
            book.active.append(row)
        book.save(tmp_path / "payments.xlsx")
        assert number(aggregated, tmp_path / "payments.xlsx", decimal=decimal) == Decimal(str(value))
