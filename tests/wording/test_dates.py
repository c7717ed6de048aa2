"""Dates and periods in words, in English and in correct French."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.model.dates import CalendarDate, Known, PartialDate, iso
from actorgraph.model.derived import period_of, period_within
from actorgraph.model.period import Period
from actorgraph.model.span import Span
from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import date_words, day_words, grammar_of, on_words, period_words


def parse(text):
    return PartialDate.parse_end(text)


def period(since, until):
    return Period(since and parse(since), until and parse(until))


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ("2017", "2017", "2017"),
        ("2017-03", "Mar 2017", "mars 2017"),
        ("2017-03-02", "2 Mar 2017", "2 mars 2017"),
        ("2014-05-01", "1 May 2014", "1er mai 2014"),
        ("2012-08-31", "31 Aug 2012", "31 août 2012"),
        ("0900", "900", "900"),
        ("0945-12-17", "17 Dec 945", "17 décembre 945"),
        ("0632-06", "Jun 632", "juin 632"),
        ("2017-03..2017-06", "between Mar 2017 and Jun 2017", "entre mars 2017 et juin 2017"),
        ("2017-03-01..2018", "between 1 Mar 2017 and 2018", "entre le 1er mars 2017 et 2018"),
        ("..2017-03", "by Mar 2017", "au plus tard en mars 2017"),
        ("..2017-03-02", "by 2 Mar 2017", "au plus tard le 2 mars 2017"),
        ("2019-05..", "not before May 2019", "au plus tôt en mai 2019"),
        ("2019..", "not before 2019", "au plus tôt en 2019"),
        ("unknown", "unknown date", "date inconnue"),
    ],
)
def test_date_in_words(written, english, french):
    assert [date_words(parse(written), language) for language in ("en", "fr")] == [english, french]


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ("2017", "in 2017", "en 2017"),
        ("2017-04", "in Apr 2017", "en avril 2017"),
        ("2017-04-01", "on 1 Apr 2017", "le 1er avril 2017"),
        ("2017..2018", "between 2017 and 2018", "entre 2017 et 2018"),
        ("..2017", "by 2017", "au plus tard en 2017"),
    ],
)
def test_moment_in_words(written, english, french):
    assert [on_words(parse(written), language) for language in ("en", "fr")] == [english, french]


@pytest.mark.parametrize(
    ("since", "until", "english", "french"),
    [
        (None, None, "undated", "sans date"),
        ("2017", None, "since 2017", "depuis 2017"),
        ("2017-03", None, "since Mar 2017", "depuis mars 2017"),
        ("2017-03-02", None, "since 2 Mar 2017", "depuis le 2 mars 2017"),
        ("..2017-03", None, "since Mar 2017 at the latest", "depuis mars 2017 au plus tard"),
        ("..2017-03-02", None, "since 2 Mar 2017 at the latest", "depuis le 2 mars 2017 au plus tard"),
        ("2019-05..", None, "since May 2019 at the earliest", "depuis mai 2019 au plus tôt"),
        ("2017-01-02..2018", None, "since some day between 2 Jan 2017 and 2018",
         "depuis une date comprise entre le 2 janvier 2017 et 2018"),
        (None, "2017", "until 2017", "jusqu’en 2017"),
        (None, "2017-08", "until Aug 2017", "jusqu’en août 2017"),
        (None, "2017-03-02", "until 2 Mar 2017", "jusqu’au 2 mars 2017"),
        (None, "..2017-03", "until Mar 2017 at the latest", "jusqu’en mars 2017 au plus tard"),
        (None, "..2017-03-02", "until 2 Mar 2017 at the latest", "jusqu’au 2 mars 2017 au plus tard"),
        (None, "2019-05..", "until May 2019 at the earliest", "au moins jusqu’en mai 2019"),
        (None, "2024-11-30..", "until 30 Nov 2024 at the earliest", "au moins jusqu’au 30 novembre 2024"),
        (None, "2017..2018-03-01", "until some day between 2017 and 1 Mar 2018",
         "jusqu’à une date comprise entre 2017 et le 1er mars 2018"),
        (None, "unknown", "ended on an unknown date", "terminé à une date inconnue"),
        ("2014", "2015", "from 2014 until 2015", "de 2014 à 2015"),
        ("2014-08", "2015-10", "from Aug 2014 until Oct 2015", "d’août 2014 à octobre 2015"),
        ("2014-04", "2015-03-02", "from Apr 2014 until 2 Mar 2015", "d’avril 2014 au 2 mars 2015"),
        ("2014-05-01", "2023", "from 1 May 2014 until 2023", "du 1er mai 2014 à 2023"),
        ("2014", "unknown", "from 2014, ended on an unknown date", "à partir de 2014, terminé à une date inconnue"),
        ("2014-08-14", "2024-11-30..", "from 14 Aug 2014, until 30 Nov 2024 at the earliest",
         "à partir du 14 août 2014, au moins jusqu’au 30 novembre 2024"),
        ("2014-10", "2015..2016", "from Oct 2014, until some day between 2015 and 2016",
         "à partir d’octobre 2014, jusqu’à une date comprise entre 2015 et 2016"),
        ("2014..2015", "2016", "from some day between 2014 and 2015, until 2016",
         "à partir d’une date comprise entre 2014 et 2015, jusqu’en 2016"),
        ("..2014-03", "2016-02-01", "from Mar 2014 at the latest, until 1 Feb 2016",
         "à partir de mars 2014 au plus tard, jusqu’au 1er février 2016"),
        ("2014..", "..2016", "from 2014 at the earliest, until 2016 at the latest",
         "à partir de 2014 au plus tôt, jusqu’en 2016 au plus tard"),
        ("2017-03", "2017-03", "in Mar 2017", "en mars 2017"),
        ("2017-03-02", "2017-03-02", "on 2 Mar 2017", "le 2 mars 2017"),
        ("2015..2016", "2015..2016", "between 2015 and 2016", "entre 2015 et 2016"),
    ],
)  # fmt: skip
def test_period_in_words(since, until, english, french):
    assert [period_words(period(since, until), language) for language in ("en", "fr")] == [english, french]


@pytest.mark.parametrize(
    ("since", "english", "french"),
    [
        ("2017", "in 2017", "en 2017"),
        ("2017-03-02", "on 2 Mar 2017", "le 2 mars 2017"),
        ("2011-11..2011-12", "between Nov 2011 and Dec 2011", "entre novembre 2011 et décembre 2011"),
        ("..2011", "by 2011", "au plus tard en 2011"),
        (None, "undated", "sans date"),
    ],
)
def test_event_that_stays_true_is_told_by_its_date(since, english, french):
    words = [period_words(period(since, None), language, event=True) for language in ("en", "fr")]
    assert words == [english, french]


@pytest.mark.parametrize(
    ("first", "last", "english", "french"),
    [
        (1, None, "since 2000", "depuis 2000"),
        (None, 2, "until 2 Jan 2000", "jusqu’au 2 janvier 2000"),
        (1, 2, "from 1 Jan 2000 until 2 Jan 2000", "du 1er janvier 2000 au 2 janvier 2000"),
        (2, 2, "on 2 Jan 2000", "le 2 janvier 2000"),
        (None, None, "undated", "sans date"),
    ],
)
def test_span_of_days_in_words(first, last, english, french):
    start = date(1999, 12, 31).toordinal()
    span = Span.of(*(None if day is None else start + day for day in (first, last)))
    assert [period_words(period_of(span), language) for language in ("en", "fr")] == [english, french]


@pytest.mark.parametrize(
    ("begins", "ends", "english", "french"),
    [
        ("2022", None, "since some day in 2022", "depuis un jour de 2022"),
        ("2022-03-01", None, "since 1 Mar 2022", "depuis le 1er mars 2022"),
        ("2017-04", "2017-04", "at some time in Apr 2017", "à un moment en avril 2017"),
        ("2017-04", "2018", "from some day in Apr 2017, until some day in 2018",
         "à partir d’un jour d’avril 2017, jusqu’à un jour de 2018"),
        ("..2025", None, "since 2025 at the latest", "depuis 2025 au plus tard"),
    ],
)  # fmt: skip
def test_what_follows_from_other_dates_is_told_no_more_exactly_than_it_is_known(begins, ends, english, french):
    spans = [Span() if text is None else parse(text).span for text in (begins, ends)]
    period = period_within(*spans)
    assert [period_words(period, language) for language in ("en", "fr")] == [english, french]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["date", "happened", "since", "begins", "ends"])
@pytest.mark.parametrize("written", ["2017-04-01", "2017-04..2018", "..2017-04", "2017-04-02..", "unknown"])
def test_grammar_has_words_for_every_form_that_name_what_bounds_the_date(language, role, written):
    grammar, date = grammar_of(language), parse(written)
    assert getattr(grammar, role).keys() == {*Known}
    words = grammar.tell(getattr(grammar, role), date)
    for bound in (date.first, date.last):
        assert bound is None or grammar.say(bound, "") in words


def test_case_that_a_language_does_not_have_is_refused():
    with pytest.raises(KeyError):
        grammar_of("en").fill("{first:jusque}", CalendarDate(2017), None)


days = st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(date.toordinal)
simple = st.builds(lambda day, length: iso(day)[:length], days, st.sampled_from([4, 7, 10]))
ranges = st.one_of(simple, simple.map(lambda text: f"..{text}"), simple.map(lambda text: f"{text}.."))


@given(since=st.none() | ranges, until=st.none() | ranges | st.just("unknown"), event=st.booleans())
def test_every_period_has_words_with_every_year_and_no_braces(since, until, event):
    for language in LANGUAGES:
        words = period_words(period(since, until), language, event=event)
        assert words == words.strip()
        assert not set(words) & set("{}[]()")
        assert "  " not in words
        assert not words.startswith(",")
        for text in (since,) if event and since else (since, until):
            if text and text != "unknown":
                assert text.strip(".")[:4] in words


@given(day=days)
def test_day_in_words_has_day_and_year(day):
    written = iso(day)
    for language in LANGUAGES:
        assert str(int(written[8:])) in day_words(day, language).split()[0]
        assert day_words(day, language).endswith(written[:4])
