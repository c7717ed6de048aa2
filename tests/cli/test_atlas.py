"""Every command on the dataset that comes with the project, as its first user would type it."""

from __future__ import annotations

import json

import pytest

QUESTIONS = [
    ("path", "JNIM", "Al-Qaida"),
    ("path", "Wagner", "AQIM", "--all"),
    ("path", "Bamako", "Moscow", "-k", "3"),
    ("show", "JNIM"),
    ("show", "Wagner", "--as-of", "2023"),
    ("list", "actors"),
    ("list", "relations", "--layer", "hostile"),
    ("list", "types"),
    ("list", "sources", "--search", "afrique"),
    ("centrality",),
    ("centrality", "--by", "betweenness", "--top", "5"),
    ("path", "AQIM", "FLA", "--robust", "--time-respecting"),
    ("neighbours", "AQIM"),
    ("common", "JNIM", "FLA"),
    ("ego", "FLA", "--radius", "2"),
    ("brokers",),
    ("lineage", "JNIM"),
    ("lineage", "MUJAO", "--as-of", "2014-05"),
    ("timeline",),
    ("timeline", "JNIM", "ISGS", "--among", "--since", "2017"),
    ("diff", "2022", "2023"),
    ("stats",),
    ("stats", "--over-time", "--layer", "hostile"),
    ("centrality", "--by", "pn", "--robust"),
    ("centrality", "--by", "eigenvector", "--weighted"),
    ("balance",),
    ("balance", "--as-of", "all"),
    ("balance", "--policies"),
    ("balance", "--over-time"),
    ("blocs",),
    ("blocs", "--plain"),
    ("blocs", "--blocks", "3", "--alpha", "0.4"),
    ("brokers", "--roles", "side"),
    ("balance", "--null", "9", "--seed", "1"),
    ("centrality", "--over-time", "--top", "5"),
    ("stats", "--structure"),
    ("stats", "--null", "9"),
]

OF_ITS_OWN = {
    ("blocs", "--plain"): "communities",
    ("blocs", "--blocks"): "blockmodel",
    ("balance", "--null"): "chance",
    ("stats", "--null"): "chance",
    ("stats", "--structure"): "structure",
    ("centrality", "--over-time"): "course",
}
"""Options that ask a question of its own, and what its answer is called."""

ARTICLE = {
    "JNIM": "JNIM",
    "GSIM": "JNIM",
    "Groupe de soutien à l’Islam et aux musulmans": "JNIM",
    "Mali": "Mali",
    "sud du Mali": "Southern Mali",
    "Bamako": "Bamako",
    "Ansar Dine": "Ansar Dine",
    "katiba Al‑Mourabitoun": "Al-Mourabitoun",
    "Al‑Mourabitoun": "Al-Mourabitoun",
    "AQMI": "AQIM",
    "l’aile saharienne d’AQMI": "AQIM Sahara",
    "aile saharienne d’AQMI": "AQIM Sahara",
    "katiba Macina": "Katiba Macina",
    "Al‑Qaïda": "Al-Qaeda",
    "Al-Qaïda": "Al-Qaeda",
    "Iyad Ag Ghali": "Iyad Ag Ghali",
    "Sahel": "Sahel",
    "ACLED": "ACLED",
    "Armed Conflict Location & Event Data": "ACLED",
    "l’armée régulière malienne": "Malian Armed Forces",
    "Africa Corps": "Africa Corps",
    "Wagner": "Wagner",
    "groupe Wagner": "Wagner",
    "la junte": "Malian junta",
    "junte": "Malian junta",
    "Moscou": "Russia",
    "Niger": "Niger",
    "Burkina Faso": "Burkina Faso",
    "Evgueni Prigojine": "Yevgeny Prigozhin",
    "Timbuktu Institute": "Timbuktu Institute",
    "Bakary Sambela": "Bakary Sambela",
}


ENGLISH = ("since ", "until ", " confidence", "ended", "scope:", "undated", "weakest", "also", "kind ", "one-way")
"""What no French screen says."""


@pytest.mark.parametrize(
    ("how", "lang"), [("text", "en"), ("text", "fr"), ("json", "fr"), ("csv", "fr"), ("markdown", "fr")]
)
@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_every_question_is_answered_in_every_format_and_language(run, atlas_folder, words, how, lang):
    result = run(*words, "-g", atlas_folder, "--format", how, "--lang", lang)
    assert result.exit_code == 0
    assert result.stdout.endswith("\n")
    assert result.stderr == ""
    if how == "json":
        assert json.loads(result.stdout)["query"] == OF_ITS_OWN.get(words[:2], words[0])
    if (how, lang) == ("text", "fr"):
        assert [english for english in ENGLISH if english in result.stdout] == []


@pytest.mark.parametrize("name", ["Al-Qaida", "Al‑Qaïda", "al qaeda", "AL-QAIDA", "القاعدة", "id:al-qaeda"])
def test_jnim_to_al_qaida_is_one_step_of_allegiance_in_every_spelling(run, atlas_folder, name):
    result = run("path", "JNIM", name, "-g", atlas_folder)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == [
        "JNIM to Al-Qaeda: 1 step",
        "  JNIM ──allegiance──▶ Al-Qaeda   since 2 Mar 2017 · high confidence   [1] [2] [3]",
    ]


@pytest.mark.parametrize(("name", "label"), ARTICLE.items())
def test_every_name_of_the_article_resolves(atlas, name, label):
    assert atlas.resolve(name).label == label


def test_atlas_is_sound_even_strictly(run, atlas_folder):
    result = run("check", "--strict", atlas_folder)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1].startswith("10 files: ")


def test_atlas_is_sound_in_json_and_for_github(run, atlas_folder):
    content = json.loads(run("check", atlas_folder, "--format", "json").stdout)
    assert (content["counts"]["errors"], content["counts"]["warnings"]) == (0, 0)
    lines = run("check", "-g", atlas_folder, "--format", "github").stdout.splitlines()
    assert len(lines) == content["counts"]["notes"]
    assert all(line.startswith("::notice file=") for line in lines)


def test_atlas_is_drawn(run, atlas_folder, tmp_path):
    page = tmp_path / "page.html"
    result = run("render", "-g", atlas_folder, "-o", page, "--lang", "fr")
    assert result.exit_code == 0
    assert result.stdout == f"{page.as_posix()}\n"
    text = page.read_text(encoding="utf-8")
    assert '<html lang="fr"' in text
    assert "JNIM" in text
