"""What is wrong is told in the language of the reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.api import read
from actorgraph.errors import AmbiguousNameError, ExportError, UnknownNameError, reason_of
from actorgraph.message import LIMIT, Message
from actorgraph.model.dates import DateError, PartialDate
from actorgraph.rules import check
from actorgraph.wording.told import told

CORPUS = sorted((Path(__file__).parents[1] / "corpus").rglob("*.yaml"))


def test_english_is_the_message_itself():
    message = Message.of("unknown source '{source}'", source="ja")
    assert told(message, "en") == "unknown source 'ja'"
    assert type(told(message, "en")) is str


def test_french_comes_from_the_catalogue_with_the_messages_inside():
    advice = Message.of("; did you mean '{word}'?", word="ja-2025")
    message = Message.of("unknown source '{source}'{advice}", source="ja", advice=advice)
    assert told(message, "fr") == "source inconnue : « ja » ; vouliez-vous dire « ja-2025 » ?"


def test_numbers_are_grouped_as_the_language_does():
    message = Message.of("the lists make {n:,} ties; the limit is {limit:,}", n=1234567, limit=2000)
    assert told(message, "en") == "the lists make 1,234,567 ties; the limit is 2,000"
    assert told(message, "fr") == "les listes font 1 234 567 liens ; la limite est de 2 000"


def test_what_others_said_stands_as_they_said_it():
    assert told("bad object HEAD", "fr") == "bad object HEAD"
    message = Message.of("cannot read '{path}': {reason}", path="a", reason="strange failure {x}")
    assert told(message, "fr") == "« a » ne peut être lu : strange failure {x}"


def test_message_without_french_is_refused():
    with pytest.raises(KeyError):
        told(Message.of("no such message"), "fr")


def test_long_values_stay_bearable():
    text = told(Message.of("'{text}' is no tie: write 'A {arrow} B', or a mapping", text="x\n" * 900, arrow="->"), "fr")
    assert len(text) <= LIMIT
    assert "\n" not in text
    assert text.endswith("ou une table de clés")


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_every_problem_of_the_corpus_is_told_in_french(path):
    reading = read([path])
    found = [*reading.problems, *(check(reading.dataset) if reading.dataset else ())]
    for problem in found:
        french = told(problem.message, "fr")
        assert french != problem.message
        assert len(french) <= LIMIT
        assert not any(word in french.split() for word in ("the", "is", "has", "write", "of"))


@pytest.mark.parametrize(
    ("error", "french"),
    [
        (UnknownNameError("JMIN"), "aucun acteur ne s’appelle « JMIN »"),
        (
            UnknownNameError("JMIN", ["JNIM", "AQIM"]),
            "aucun acteur ne s’appelle « JMIN » ; vouliez-vous dire « JNIM » ou « AQIM » ?",
        ),
        (
            AmbiguousNameError("A", [(f"A {n}", f"a-{n}") for n in range(9)]),
            "« A » désigne 9 acteurs : A 0 (id:a-0), A 1 (id:a-1), A 2 (id:a-2), A 3 (id:a-3), A 4 (id:a-4), "
            "A 5 (id:a-5) ou 3 de plus ; demandez par identifiant, par exemple id:a-0",
        ),
        (ExportError("x.html", reason_of(PermissionError(13, "Permission denied"))),
         "« x.html » ne peut être écrit : permission refusée"),
        (ExportError("x.html", reason_of(OSError(5, "Strange failure"))),
         "« x.html » ne peut être écrit : strange failure"),
    ],
)  # fmt: skip
def test_errors_are_told_in_french(error, french):
    assert told(error.message, "fr") == french


def test_dates_that_do_not_exist_are_told_in_french():
    with pytest.raises(DateError) as raised:
        PartialDate.parse("2017-02-30")
    assert told(raised.value.message, "fr") == "« 2017-02-30 » n’existe pas : février 2017 a 28 jours"


def test_a_thousand_actors_of_one_name_are_told_briefly_in_any_language(tmp_path):
    path = tmp_path / "graph.yaml"
    actors = "".join(f"  A{number}: {{aliases: [x]}}\n" for number in range(1000))
    path.write_text(f"actors:\n{actors}hostilities: [x -> A1]\n", encoding="utf-8")
    [problem] = [problem for problem in read([path]).problems if problem.code == "AG110"]
    assert problem.message.endswith("and 994 more: write the label of the one you mean")
    assert "et 994 de plus" in told(problem.message, "fr")
