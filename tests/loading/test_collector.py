"""The collector is paused while it is asked to be, and only then."""

from __future__ import annotations

import gc

import pytest

from actorgraph.loading.collector import collector_paused


def fail():
    assert not gc.isenabled()
    raise ValueError("wrong")


def test_paused_inside_and_back_after_an_error():
    with pytest.raises(ValueError, match="wrong"), collector_paused():
        fail()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with collector_paused(), collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
