"""Web addresses that no browser opens, or that lead elsewhere than they seem to, are refused or doubted."""

from __future__ import annotations

import pytest

from actorgraph.loading.addresses import deceptive_in, why_no_address

FINE = (
    "https://example.org", "HTTPS://EXAMPLE.ORG/A", "http://example.org:8080/a?b=c#d", "https://[::1]/a", "https://a.",
    "https://1.2.3.4/", "https://example.org/@user", "https://example.org/a%20b", "https://xn--bcher-kva.example/",
    "https://-a-.org", "https://a_b.example.org/", "https://example.org:/",
)  # fmt: skip
FINE_IN_OTHER_LETTERS = ("https://例え.jp/ä", "https://пример.com/я", "https://bücher.example/", "https://مثال.إختبار/")
NO_HOST = (
    "https://", "https:///a", "https://[::1", "https://[::1/a", "https://[v1.x]/", "https://[fe80::1%25eth0]/", "https://.",
    "https://a%20b.org", "https://%41.org", "https://a|b", "https://a<b>.org", 'https://a"b', "https://1.2.3", "https://0x7f.1",
    "https://999.1.1.1", "https://example.1", "https://\ufdfa.org", "https://a\uff0fb.org", "https://xn--", "https://xn--é.org",
)  # fmt: skip
NO_PORT = ("https://a:99999/", "https://a:65536", "https://a:x/", "https://a:-1/", "https://a:80:90/")
HIDDEN = (
    "https://example.org@evil.example/", "https://user:pass@example.org/", "https://example.org%40x@evil.example",
    "https://example.org\\@evil.example", "https://example.org\\.evil.example",
)  # fmt: skip
DOUBTFUL = (
    "https://ex\u0430mple.org/",
    "https://example\u00ad.org/",
    "https://example.org/\u200fa",
    "https://\ufffc.org",
)


@pytest.mark.parametrize("address", [*FINE, *FINE_IN_OTHER_LETTERS])
def test_address_is_fine(address):
    assert why_no_address(address) is None
    assert deceptive_in(address) is None


@pytest.mark.parametrize("address", NO_HOST)
def test_address_without_a_host_that_browsers_read_is_refused(address):
    assert why_no_address(address) == "its host cannot be read"


@pytest.mark.parametrize("address", NO_PORT)
def test_address_without_such_a_port_is_refused(address):
    assert why_no_address(address) == "there is no such port"


@pytest.mark.parametrize("address", HIDDEN)
def test_address_that_hides_where_it_leads_is_refused(address):
    assert why_no_address(address) is not None


@pytest.mark.parametrize("address", DOUBTFUL)
def test_address_that_looks_like_another_is_doubted(address):
    assert why_no_address(address) is None
    assert deceptive_in(address)


@pytest.mark.parametrize("key", ["url", "archive"])
def test_address_of_a_source_is_looked_at(found, key):
    column = 17 + len(key)
    assert found(f"sources: {{a: {{{key}: 'https://a:99999'}}}}\n") == [("AG111", 1, column)]
    assert found(f"sources: {{a: {{{key}: 'https://ex\u0430mple.org'}}}}\n") == [("AG019", 1, column)]


def test_address_that_is_cited_is_looked_at(found):
    assert found("actors: {A: {sources: 'https://[::1'}}\n") == [("AG111", 1, 23)]
    assert found("actors: {A: {sources: [{source: 'https://ex\u0430mple.org'}]}}\n") == [("AG019", 1, 33)]
