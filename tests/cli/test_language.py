"""Help, messages and text in the language that is spoken, and no other bytes for programs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from actorgraph.cli.language import language_spoken
from actorgraph.cli.main import main
from actorgraph.cli.refusals import refusal_in
from actorgraph.presenters import FORMATS

TIES = "actors: {A: {}, B: {}}\nsupports: [{from: A, to: B, since: 2001-03-02, sources: [https://example.org/a]}]\n"
FRENCH = {"LANG": "fr_FR.UTF-8"}


def plain(text):
    """Return a text with spaces of one kind."""
    return re.sub("[\u00a0\u202f]", " ", text)


@pytest.fixture
def tell(folder):
    """Run a command on two actors in an environment, and return its result."""
    folder(graph=TIES)

    def invoke(*words, **environment):
        return CliRunner(env=environment).invoke(main, words)

    return invoke


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ("path A B", {}, "en"),
        ("path A B", {"LANG": "fr_FR.UTF-8"}, "fr"),
        ("path A B", {"LANG": "fr"}, "fr"),
        ("path A B", {"LANG": "FR_ca@euro"}, "fr"),
        ("path A B", {"LANG": "frp_FR.UTF-8"}, "en"),
        ("path A B", {"LANG": "C.UTF-8"}, "en"),
        ("path A B", {"LANG": "POSIX"}, "en"),
        ("path A B", {"LANG": "de_DE.UTF-8"}, "en"),
        ("path A B", {"LC_MESSAGES": "fr_FR", "LANG": "en_GB"}, "fr"),
        ("path A B", {"LC_ALL": "C", "LC_MESSAGES": "fr_FR", "LANG": "fr_FR"}, "en"),
        ("path A B", {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_FR"}, "fr"),
        ("path A B --lang fr", {}, "fr"),
        ("--lang fr path A B", {}, "fr"),
        ("path A B --lang=fr", {}, "fr"),
        ("path A B --lang en", {"LANG": "fr_FR"}, "en"),
        ("--lang en path --lang=fr A B", {}, "fr"),
        ("path --lang=fr --lang en A B", {}, "en"),
        ("path A B --lang", {}, "en"),
        ("path A B --lang de", {"LANG": "fr_FR"}, "fr"),
        ("show -- --lang fr", {}, "en"),
    ],
)
def test_language_is_the_one_asked_for_or_that_of_the_environment(words, environment, language):
    assert language_spoken(words.split(), environment) == language


@pytest.mark.parametrize("words", [("--help", "--lang", "fr"), ("--lang", "fr", "--help"), ("--lang=fr", "-h"), ()])
def test_help_of_the_group(tell, words):
    told = tell(*words, **({} if words else FRENCH)).output
    assert told.startswith(
        "Utilisation\u00a0: actorgraph [OPTIONS] COMMANDE [ARGUMENTS]...\n\n  Des cartes qui montrent "
    )
    assert "\n    actorgraph check                  les données sont-elles bonnes\u202f?\n" in told
    assert "\nCommandes\u00a0:\n  check       Signaler tout ce qui est faux ou douteux dans les données.\n" in told
    assert "\n  -h, --help      Afficher cette aide et quitter.\n" in told


def test_help_of_a_command(tell):
    told = tell("ego", "--help", "--lang", "fr").output
    assert told == tell("ego", "--help", **FRENCH).output == tell("--lang", "fr", "ego", "--help").output
    assert told.startswith(
        "Utilisation\u00a0: actorgraph ego [OPTIONS] ACTEUR\n\n  Montrer qui est à N étapes au plus,"
    )
    assert "\n  --radius N                      Nombre d’étapes.  [par défaut\u00a0: 1; x>=1]\n" in told


@pytest.mark.parametrize("name", sorted(main.commands))
def test_nothing_in_french_help_is_english_or_badly_set(tell, name):
    told = tell(name, "--help", **FRENCH).output
    assert not re.search(r"Usage|Options:|default|Show|Exit|exit| the | ties? ", told)
    assert not re.search(r"[^\u00a0]:\s|[^\u202f0-9][;?!]\s|« |\w'", told.replace("; x>=", ""))


@pytest.mark.parametrize("words", [("--version",), ("--version", "--lang", "fr")])
def test_version_is_the_same_in_any_language(tell, words):
    assert tell(*words).output == "actorgraph 0.1.0\n"


@pytest.mark.parametrize(
    ("words", "english", "french"),
    [
        (
            "pth",
            "No such command 'pth'. Did you mean 'path'?",
            "La commande « pth » n’existe pas. Vouliez-vous dire « path » ?",
        ),
        ("zzzz", "No such command 'zzzz'.", "La commande « zzzz » n’existe pas."),
        ("--mono", "No such option '--mono'.", "L’option « --mono » n’existe pas."),
        (
            "path A B --mono",
            "No such option '--mono'. Did you mean '--only'?",
            "L’option « --mono » n’existe pas. Vouliez-vous dire « --only » ?",
        ),
        (
            "timeline --amog",
            "No such option '--amog'. (Did you mean one of: '--among', '--lang', '--tag'?)",
            "L’option « --amog » n’existe pas. Vouliez-vous dire l’une de celles-ci : « --among », « "
            "--lang », « --tag » ?",
        ),
        (
            "show -30-Group",
            "No such option '-3'. A name that begins with a dash goes after --, at the end.",
            "L’option « -3 » n’existe pas. Un nom qui commence par un tiret s’écrit après --, à la fin.",
        ),
        ("path A", "Missing argument 'B'.", "Il manque l’argument « B »."),
        ("show", "Missing argument 'ACTOR'.", "Il manque l’argument « ACTEUR »."),
        (
            "list",
            "Missing argument '{actors|relations|types|sources|sides|events}'. "
            "Choose from: actors, relations, types, sources, sides, events",
            "Il manque l’argument « {actors|relations|types|sources|sides|events} ». "
            "Au choix : actors, relations, types, sources, sides, events",
        ),
        ("path A B c", "Got unexpected extra argument (c)", "Argument en trop (c)"),
        ("path A B c d", "Got unexpected extra arguments (c d)", "Arguments en trop (c d)"),
        ("path A B -k", "Option '-k' requires an argument.", "L’option « -k » demande une valeur."),
        (
            "path A B -k 0",
            "Invalid value for '-k': 0 is not in the range x>=1.",
            "Valeur incorrecte pour « -k » : 0 n’est pas dans l’intervalle x>=1.",
        ),
        (
            "path A B -k z",
            "Invalid value for '-k': 'z' is not a valid integer range.",
            "Valeur incorrecte pour « -k » : « z » n’est pas un nombre entier.",
        ),
        (
            "blocs --plain --resolution z",
            "Invalid value for '--resolution': 'z' is not a valid float.",
            "Valeur incorrecte pour « --resolution » : « z » n’est pas un nombre valide.",
        ),
        (
            "path A B --layer z",
            "Invalid value for '--layer': 'z' is not one of 'friendly', 'hostile', 'neutral', 'lineage'.",
            "Valeur incorrecte pour « --layer » : « z » n’est pas parmi « friendly », « hostile », « "
            "neutral », « lineage ».",
        ),
        (
            "path A B --directed=z",
            "Option '--directed' does not take a value.",
            "L’option « --directed » ne prend pas de valeur.",
        ),
        ("--lang en", "Missing command.", "Il manque une commande."),
    ],
)
def test_what_cannot_be_taken_is_refused(tell, words, english, french):
    refused = tell(*words.split())
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr.endswith(f"Error: {english}\n")
    refused = tell(*words.replace("--lang en", "--lang fr").split(), **FRENCH)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert plain(refused.stderr).endswith(f"Erreur : {french}\n")


def test_a_refusal_says_how_the_command_is_used(tell):
    assert tell("path", "A").stderr == (
        "Usage: actorgraph path [OPTIONS] A B\nTry 'actorgraph path --help' for help.\n\nError: Missing argument 'B'.\n"
    )
    assert plain(tell("path", "A", **FRENCH).stderr) == (
        "Utilisation : actorgraph path [OPTIONS] A B\nEssayez « actorgraph path --help » pour obtenir de l’aide.\n\n"
        "Erreur : Il manque l’argument « B ».\n"
    )


def test_what_was_typed_stays_as_it_is_whatever_quotes_are_in_it(tell):
    for words in (["nope'{0}'"], ["path", "a", "b", "c' 'd'"], ["list", "x' is not one of 'y"]):
        assert plain(tell(*words, **FRENCH).stderr).count(words[-1]) == 1


def test_what_click_says_that_nobody_foresaw_stays_english():
    assert refusal_in("fr", "Something new.") == "Something new."
    told = plain(refusal_in("fr", "Invalid value for '-k': Something new."))
    assert told == "Valeur incorrecte pour « -k » : Something new."


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            "list actors",
            2,
            "erreur : il n’y a pas ici de répertoire « graph » ; nommez vos fichiers avec -g mon.yaml, "
            "ou commencez par actorgraph new NOM",
        ),
        ("list actors -g broken.yaml", 2, "erreur : 1 erreur dans les données ; aucune réponse n’a été donnée"),
        (
            "diff 2017 HEAD",
            2,
            "erreur : comparez deux dates, ou deux fichiers, répertoires ou révisions git ; écrivez « "
            "./2017 » pour un répertoire de ce nom",
        ),
        (
            "render -o page.pdf",
            2,
            "erreur : impossible de dessiner « page.pdf » : le nom doit se terminer par .html, pour la page, ou par "
            ".svg, pour une figure",
        ),
    ],
)
def test_messages_follow_the_environment(folder, tell, words, code, message):
    folder(broken="supports: [A B]\n", doubtful="supports: [A -> B]\n")
    result = tell(*words.split(), **FRENCH)
    assert result.exit_code == code
    assert plain(result.stderr).splitlines()[-1] == message


def test_text_follows_the_environment_unless_a_language_is_asked_for(tell):
    ask = ("path", "A", "B", "-g", "graph.yaml")
    english, french = tell(*ask).output, tell(*ask, "--lang", "fr").output
    assert english.startswith("A to B: 1 step\n")
    assert plain(french).startswith("Entre A et B : 1 étape\n")
    assert tell(*ask, **FRENCH).output == tell("--lang", "fr", *ask).output == french
    assert tell(*ask, "--lang", "en", **FRENCH).output == english
    assert tell("--lang", "en", *ask, **FRENCH).output == english
    assert tell("--lang", "en", *ask, "--lang", "fr").output == french


@pytest.mark.parametrize("how", [how for how in FORMATS if how != "text"])
def test_what_programs_read_is_the_same_in_any_environment(tell, how):
    ask = ("path", "A", "B", "-g", "graph.yaml", "--format", how)
    assert tell(*ask).output == tell(*ask, **FRENCH).output == tell(*ask, "--lang", "en").output


def test_the_page_and_the_report_for_programs_are_the_same_in_any_environment(tell, tmp_path):
    pages = []
    for environment in ({}, FRENCH):
        assert tell("render", "-g", "graph.yaml", **environment).exit_code == 0
        pages.append((tmp_path / "out" / "index.html").read_bytes())
    assert pages[0] == pages[1]
    for how in ("json", "github"):
        ask = ("check", "graph.yaml", "--format", how)
        assert tell(*ask).output == tell(*ask, **FRENCH).output
    assert tell("schema").output == tell("schema", **FRENCH).output


def test_problems_are_told_in_the_language_of_the_environment_or_the_one_asked_for(tell):
    check = ("check", "doubtful.yaml")
    Path("doubtful.yaml").write_text("supports: [A -> B]\n")
    english, french = tell(*check).stdout, tell(*check, **FRENCH).stdout
    assert english.startswith("doubtful.yaml:1:12: AG301 warning: the actor 'A' is not declared")
    assert plain(french).startswith("doubtful.yaml:1:12: AG301 avertissement : l’acteur « A » n’est pas déclaré")
    assert plain(french).endswith("3 avertissements\n")
    assert tell(*check, "--lang", "fr").stdout == french
    assert tell(*check, "--lang", "en", **FRENCH).stdout == english


@pytest.mark.parametrize("how", ["json", "github"])
def test_problems_for_programs_are_english_in_any_language(tell, how):
    Path("doubtful.yaml").write_text("supports: [A -> B]\n")
    check = ("check", "doubtful.yaml", "--format", how)
    assert tell(*check).stdout == tell(*check, "--lang", "fr").stdout == tell(*check, **FRENCH).stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("path A zzz -g graph.yaml", "erreur : aucun acteur ne s’appelle « zzz »\n"),
        ("path A B --as-of soon -g graph.yaml", "erreur : « soon » n’est pas une date : écrivez 2017"),
        ("path A B --only hostilty -g graph.yaml", "vouliez-vous dire « hostility » ?\n"),
        ("diff 2017-13 2018 -g graph.yaml", "erreur : « 2017-13 » n’existe pas : "),
        ("diff nope nope -g graph.yaml", "erreur : « graph.yaml » n’est dans aucun dépôt git\n"),
        ("render -o no/a.html -g graph.yaml", "ne peut être écrit : il n’y a pas de répertoire « no »\n"),
        ("embed no.html", "erreur : « no.html » ne peut être lu : fichier ou répertoire inexistant\n"),
    ],
)
def test_what_cannot_be_answered_is_told_in_the_language(tell, words, told):
    result = tell(*words.split(), **FRENCH)
    assert result.exit_code == 2
    assert told in plain(result.stderr)
    assert tell(*words.split()).stderr.startswith("error: ")


def test_errors_in_the_data_are_told_in_the_language(tell):
    Path("broken.yaml").write_text("supports:\n- {from: A, to: B, sinec: 1}\n")
    told = plain(tell("path", "A", "B", "-g", "broken.yaml", **FRENCH).stderr)
    assert "une relation n’a pas de clé « sinec »" in told
