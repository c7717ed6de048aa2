"""What a page says of how it was made."""

from __future__ import annotations

import pytest

from actorgraph import read
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("..2010-03-02", "2018-01-02..", "from 2 Mar 2010 until 2 Jan 2018"),
        ("2010-03-02..", "2018-01-02", "from 2 Mar 2010 until 2 Jan 2018"),
        ("2010-03", "2018-01-02", "from Mar 2010 until 2 Jan 2018"),
    ],
)
def test_the_record_goes_back_to_the_first_day_on_which_a_tie_is_known_to_hold(tmp_path, since, until, told):
    ties = f"{{between: [A, B], since: {since}, until: {until}}}, {{between: [A, C], since: 2018-01-02}}"
    text = f"actors: {{A: {{}}, B: {{}}, C: {{}}}}\nhostilities: [{ties}]\n"
    (tmp_path / "ties.yaml").write_text(text, encoding="utf-8")
    assert f'"{told}"' in page_of(read(tmp_path).dataset, Selection())
