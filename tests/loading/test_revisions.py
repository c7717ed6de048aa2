"""Files of a git revision: what is read, what is refused, and that nothing else happens."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from actorgraph import Dataset, QuestionError, read_revision

TIE = "supports: [A -> B]\n"


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with one commit; ``commit(name, text)`` makes another."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)

    def git(*words):
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *words], cwd=tmp_path, check=True, capture_output=True)

    def commit(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8") if isinstance(text, str) else path.write_bytes(text)
        git("add", "-A")
        git("commit", "-qm", name)

    git("init", "-q", "-b", "main")
    commit("graph/a.yaml", TIE)
    commit.git = git
    commit.folder = tmp_path
    return commit


def ids(reading):
    return [relation.id for relation in reading.dataset.relations]


def test_older_file_is_read_and_the_working_tree_left_alone(repository):
    repository("graph/a.yaml", "supports: [A -> C]\n")
    (repository.folder / "graph/a.yaml").write_text("broken: [", encoding="utf-8")
    assert ids(read_revision("HEAD~1", ["graph"])) == ["support/a/b"]
    assert ids(read_revision("HEAD", ["graph/a.yaml"])) == ["support/a/c"]
    assert ids(read_revision("main", [repository.folder / "graph"])) == ["support/a/c"]
    assert (repository.folder / "graph/a.yaml").read_text(encoding="utf-8") == "broken: ["


def test_revision_gives_a_dataset_that_can_do_what_a_loaded_one_can(repository):
    dataset = read_revision("HEAD", ["graph"]).dataset
    assert type(dataset) is Dataset
    assert list(dataset.graph().edges) == [("A", "B", "support/a/b")]


def test_files_are_those_that_a_folder_would_give(repository):
    repository("graph/deep/b.yml", "supports: [B -> C]\n")
    repository("graph/.hidden/c.yaml", "supports: [C -> D]\n")
    repository("graph/notes.txt", "no")
    repository("other/d.yaml", "supports: [D -> E]\n")
    (repository.folder / "graph/link.yaml").symlink_to("a.yaml")
    repository("graph/é è.yaml", "supports: [F -> G]\n")
    reading = read_revision("HEAD", ["graph"])
    assert sorted(reading.texts) == ["HEAD:graph/a.yaml", "HEAD:graph/deep/b.yml", "HEAD:graph/é è.yaml"]
    assert len(read_revision("HEAD", ["."]).texts) == 4
    assert len(read_revision("HEAD", ["graph", "other", "graph/a.yaml"]).texts) == 4


def test_folder_that_is_gone_can_still_be_read(repository):
    shutil.rmtree(repository.folder / "graph")
    assert ids(read_revision("HEAD", ["graph"])) == ["support/a/b"]


def test_problems_name_revision_and_file(repository):
    repository("graph/a.yaml", "supports: [A B]\n")
    repository("graph/b.yaml", b"\xff")
    reading = read_revision("HEAD", ["graph"])
    assert reading.dataset is None
    assert sorted({problem.location.path for problem in reading.problems}) == ["HEAD:graph/a.yaml", "HEAD:graph/b.yaml"]
    (missing,) = read_revision("HEAD", ["none"]).problems
    assert (missing.code, missing.message) == ("AG001", "'HEAD' holds no .yaml file under 'none'")


def test_file_over_the_limit_is_refused(repository, monkeypatch):
    monkeypatch.setattr("actorgraph.loading.revisions.SIZE_LIMIT", 10)
    (problem,) = read_revision("HEAD", ["graph"]).problems
    assert problem.code == "AG004"


@pytest.mark.parametrize(
    "revision",
    [
        "nonsense", "--output=x", "--help", "-c", "HEAD:graph", "HEAD~99", "", "a\nb", "a\0b", "$(touch x)",
        "HEAD; touch x", "^HEAD",
    ],
)  # fmt: skip
def test_what_is_no_revision_is_refused_and_does_nothing(repository, revision):
    before = sorted(path.name for path in repository.folder.iterdir())
    with pytest.raises(QuestionError, match="there is no date, file, folder or git revision"):
        read_revision(revision, ["graph"])
    assert sorted(path.name for path in repository.folder.iterdir()) == before


def test_misspelt_branch_is_suggested(repository):
    repository.git("branch", "corrections")
    with pytest.raises(QuestionError, match="did you mean 'corrections'"):
        read_revision("corections", ["graph"])


def test_branch_that_looks_like_an_option_is_read_as_a_branch(repository):
    repository.git("update-ref", "refs/heads/--output=x", "HEAD")
    assert ids(read_revision("refs/heads/--output=x", ["graph"])) == ["support/a/b"]


def test_programs_of_the_repository_are_not_run(repository):
    trap = repository.folder / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {repository.folder}/sprung\n", encoding="utf-8")
    trap.chmod(0o755)
    (repository.folder / ".gitattributes").write_text("* diff=trap filter=trap\n", encoding="utf-8")
    for key in (
        "core.fsmonitor", "core.pager", "diff.trap.textconv", "diff.external", "filter.trap.smudge", "core.editor",
    ):  # fmt: skip
        repository.git("config", key, str(trap))
    hook = repository.folder / ".git/hooks/post-checkout"
    hook.parent.mkdir(exist_ok=True)
    shutil.copy(trap, hook)
    assert ids(read_revision("HEAD", ["graph"])) == ["support/a/b"]
    assert not (repository.folder / "sprung").exists()


def test_folder_that_is_in_no_repository_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(QuestionError, match="lies in no git repository"):
        read_revision("HEAD", [tmp_path])


def test_git_that_is_not_installed_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(QuestionError, match="needs the program git"):
        read_revision("HEAD", [tmp_path])


def test_content_that_the_repository_lacks_is_a_problem(repository):
    repository("graph/b.yaml", "supports: [B -> C]\n")
    blob = subprocess.run(["git", "rev-parse", "HEAD:graph/b.yaml"], check=True, capture_output=True, text=True).stdout
    (repository.folder / ".git/objects" / blob[:2] / blob[2:].strip()).unlink()
    reading = read_revision("HEAD", ["graph"])
    (problem,) = reading.problems
    assert reading.dataset is None
    assert str(problem) == (
        "HEAD:graph/b.yaml:1:1: AG001 cannot read 'HEAD:graph/b.yaml': "
        "the repository holds its name but not its content"
    )


def test_folder_that_was_moved_is_read_where_it_was(repository):
    repository.git("mv", "graph", "data")
    repository.git("commit", "-qm", "move")
    for revision in ("HEAD~1", "HEAD"):
        assert ids(read_revision(revision, ["graph", "data"])) == ["support/a/b"]
    assert read_revision("HEAD", ["graph", "none"]).dataset is None


def test_word_is_never_suggested_for_itself(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)
    with pytest.raises(QuestionError) as caught:
        read_revision("HEAD", ["."])
    assert str(caught.value) == "there is no date, file, folder or git revision 'HEAD'"


def test_tables_are_those_of_the_revision(repository):
    head = "actor_a,actor_b,direction,month,events\n"
    repository("graph/t/e.csv", f"{head}A,B,none,2019-01,1\n")
    repository("graph/a.yaml", "hostilities: [{between: [A, B], monthly_events: t/e.csv}]\n")
    repository("graph/t/e.csv", f"{head}A,B,none,2019-01,2\n")
    (repository.folder / "graph/t/e.csv").write_text("broken", encoding="utf-8")
    events = [read_revision(name, ["graph"]).dataset.relations[0].monthly_events.events for name in ("HEAD~1", "HEAD")]
    assert events == [1, 2]
    repository.git("rm", "-qf", "graph/t/e.csv")
    repository.git("commit", "-qm", "gone")
    [gone] = [problem for problem in read_revision("HEAD", ["graph"]).problems if problem.code == "AG001"]
    assert gone.location.path == "HEAD:graph/a.yaml"
