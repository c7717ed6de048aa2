"""The dates that people have in their tables are refused with the form for what they mean."""

from __future__ import annotations

import re

import pytest

from actorgraph.model.dates import DateError, PartialDate

HINTS = [
    ("2005-00-00", "write '2005'"),
    ("2005-03-00", "write '2005-03'"),
    (" 2005 ", "write '2005'"),
    ("03/02/2017", "write year-month-day, such as 2017-03-02"),
    ("March 2017", "write '2017-03'"),
    ("juil. 2012", "write '2012-07'"),
    ("2 mars 2017", "write '2017-03-02'"),
    ("1er août 2016", "write '2016-08-01'"),
    ("March 2nd, 2017", "write '2017-03-02'"),
    ("jui 2012", "write 2017, 2017-03, 2017-03-02, a range"),
    ("2017-03-02T00:00:00Z", "write '2017-03-02'"),
    ("2017-03-02 12:30", "write '2017-03-02'"),
    ("c. 1990", "write how far it can be off, such as '1989..1991'"),
    ("vers 1990", "write how far it can be off, such as '1989..1991'"),
    ("2017?", "write how far it can be off, such as '2016..2018'"),
    ("2017~", "write how far it can be off, such as '2016..2018'"),
    ("1990s", "write '1990..1999'"),
    ("les années 1990", "write '1990..1999'"),
    ("2012/2013", "write '2012..2013' for some day in between, or 2012 as since and 2013 as until"),
    ("2012-2013", "write '2012..2013' for some day in between, or 2012 as since and 2013 as until"),
    ("present", "leave it out: what has no end goes on"),
    ("ongoing", "leave it out: what has no end goes on"),
    ("9999-12-31", "leave it out: what has no end goes on"),
    ("9999", "leave it out: what has no end goes on"),
    ("unknown", "leave it out where it is not known"),
    ("2017-Q3", "write '2017-07..2017-09'"),
    ("Q1 2017", "write '2017-01..2017-03'"),
    ("20170302", "write '2017-03-02'"),
    ("20171302", "write 2017, 2017-03, 2017-03-02, a range"),
    ("1289241912", "if these are seconds since 1970, write '2010-11-08'"),
    ("44621", "if this is a spreadsheet's number of a day, write '2022-03-01'"),
    ("2017-3-2", "write '2017-03-02'"),
    ("2017-02-30", "February 2017 has 28 days"),
    ("-0044-03-15", "no year before 1 can be written"),
    ("44 BC", "no year before 1 can be written"),
    ("2017-06..2017-03", "write the earlier date first"),
    ("summer 2012", "write a span of months, such as '2012-06..2012-09'"),
    ("before 2012", "write '..2011'"),
    ("before 2012-03", "write '..2012-03'"),
    ("by 2012", "write '..2012'"),
    ("after 2012", "write '2013..'"),
    ("depuis 2012-03-02", "write '2012-03-02..'"),
    ("some day", "write 2017, 2017-03, 2017-03-02, a range"),
    ("x" * 100_000, "write 2017, 2017-03, 2017-03-02, a range"),
]


@pytest.mark.parametrize(("text", "hint"), HINTS)
def test_date_of_a_table_is_refused_with_what_to_write(text, hint):
    with pytest.raises(DateError) as error:
        PartialDate.parse(text)
    assert hint in str(error.value)


@pytest.mark.parametrize("hint", sorted({written for _, hint in HINTS for written in re.findall("'([0-9.-]+)'", hint)}))
def test_what_is_to_be_written_can_be_read(hint):
    assert PartialDate.parse(hint)


@pytest.mark.parametrize("text", ["0800", "2017-03-02..", "2017-03 .. 2017-06", "9998-12-31"])
def test_unusual_dates_are_fine(text):
    assert PartialDate.parse(text)
