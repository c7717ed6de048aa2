"""What is looked at before a workbook is opened."""

from __future__ import annotations

import io
import zipfile

import pytest

from actorgraph.tables.packed import TOO_LARGE, Limits, refusal_of

MOST = Limits(size=40_000_000, marks=1_000)
DECLARES = "it declares what no workbook declares"


def refused(data, name="xl/worksheets/sheet1.xml"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, data)
    with zipfile.ZipFile(made) as packed:
        told = refusal_of(packed, MOST)
    return told and str(told)


@pytest.mark.parametrize(
    "said",
    [
        '<mergeCell ref="A1:XFD1048576"/>',
        "<x:mergeCell other=\">\" ref = 'A1:XFD1048576'/>",
        '<mergeCell ref="A1&#58;XFD1048576"/>',
        '<hyperlink ref="$A$1:$XFD$1048576"/>',
        '<hyperlink ref="A:XFD"/>',
        f'<mergeCell{" " * 17_000_000}ref="A1:XFD1048576"/>',
        '<mergeCell ref="A1:A900000"/>' * 3,
        "<c/>" * 1_001,
        " " * 41_000_000,
    ],
)
def test_what_grows_is_too_large(said):
    assert refused(f"<worksheet>{said}</worksheet>") == str(TOO_LARGE)


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.png"])
def test_what_declares_a_type_of_document_is_refused_whatever_it_is_called(name):
    bomb = '<!DOCTYPE a [<!ENTITY b "lol">]><a>&b;</a>'
    assert refused(bomb, name) == DECLARES
    assert refused(f"<?xml version='1.0' encoding='utf-16'?>{bomb}".encode("utf-16"), name) == DECLARES
    assert refused(f"{' ' * ((1 << 24) - 20)}<?xml version='1.0'?>{bomb}", name) == DECLARES


def test_what_is_no_bomb_is_opened():
    assert refused('<worksheet><mergeCell ref="A1:C2"/><hyperlink ref="A1:A1048576"/></worksheet>') is None
    assert refused(b"\x89PNG\r\n\x1a\n\0\0<!DOCTYPE", "xl/media/image1.png") is None
