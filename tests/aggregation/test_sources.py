"""A source counts once in an event, however a cell spells it and however often."""

from __future__ import annotations

import pytest

HEAD = "payer,payee,date,amount,source"
GDELT = "globaleventid,sqldate,actor1name,actor2name,actor1countrycode,actor2countrycode,eventrootcode,sourceurl"


def cited(aggregated, table, *cells):
    path = table(HEAD, *(f'A,B,2020-01-0{at},1,"{cell}"' for at, cell in enumerate(cells, 1)))
    (dyad,) = aggregated(path).dyads()
    return dyad.sources, dyad.cited


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["Gazette; Gazette"], (("Gazette", 1),)),
        (["Gazette; GAZETTE ;gazette"], (("GAZETTE", 1),)),
        (["Gazette", "gazette", "Gazette; Echo"], (("Gazette", 3), ("Echo", 1))),
        (["Agence  Presse", "Agence\u00a0Presse"], (("Agence Presse", 2),)),
        (["NA", "-", "#N/A; Echo", "; ;"], (("Echo", 1),)),
    ],
)
def test_a_source_is_one_however_it_is_spelled(aggregated, table, cells, expected):
    assert cited(aggregated, table, *cells) == (len(expected), expected)


def test_an_address_is_one_wherever_its_host_is_spelled_otherwise(aggregated, table):
    same = (
        "https://example.org/a",
        "HTTPS://EXAMPLE.org:443/a",
        "http://www.example.org/a/",
        "http://example.org:80/a",
    )
    assert cited(aggregated, table, *same, same[0]) == (1, (("https://example.org/a", 5),))
    others = (
        "https://example.org/A",
        "https://example.org/a?b",
        "https://example.org:8080/a",
        "https://m.example.org/a",
    )
    assert cited(aggregated, table, same[0], *others)[0] == 5


def test_an_address_can_have_a_semicolon(aggregated, table):
    one, other = "https://example.org/a;b", "https://example.com/"
    assert cited(aggregated, table, one) == (1, ((one, 1),))
    for between in ("; ", ";"):
        assert cited(aggregated, table, f"{one}{between}{other}") == (2, ((other, 1), (one, 1)))
    assert cited(aggregated, table, f"{one}; Gazette") == (2, (("Gazette", 1), (one, 1)))


def test_a_site_is_one_whatever_its_address(aggregated, table):
    hosts = (
        "https://www.Example.org/a",
        "HTTPS://example.org:443/b;c",
        "http://me@example.org",
        "http://example.org.?q",
    )
    path = table(GDELT, *(f"{at},20200101,MALI,FRANCE,MLI,FRA,19,{host}" for at, host in enumerate(hosts)))
    (dyad,) = aggregated(path).dyads()
    assert dyad.cited == (("example.org", 4),)
