"""The addresses that are refused are those that browsers do not open."""

from __future__ import annotations

import pytest
from tests.loading.test_addresses import FINE, FINE_IN_OTHER_LETTERS, NO_HOST, NO_PORT

pytestmark = pytest.mark.browser

READ_AS_OTHERS = (
    "https:///a", "https://.", "https://a%20b.org", "https://%41.org", 'https://a"b', "https://1.2.3", "https://0x7f.1",
    "https://xn--",
)  # fmt: skip
"""What browsers take for another address than it seems to be, or for a host that cannot be."""


def test_browsers_open_what_is_fine_and_not_what_has_no_host(reader):
    can = "(addresses) => addresses.map((address) => URL.canParse(address))"
    assert all(reader.page.evaluate(can, [*FINE, *FINE_IN_OTHER_LETTERS]))
    named = [address for address in (*NO_HOST, *NO_PORT) if address not in READ_AS_OTHERS]
    opened = reader.page.evaluate(can, named)
    assert [address for address, opens in zip(named, opened, strict=True) if opens] == []
