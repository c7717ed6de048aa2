"""The story on the page: told step by step, linked to, left and returned to; and the walk through the big changes."""

from __future__ import annotations

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection, selection

pytestmark = pytest.mark.browser

TOLD = "byId('story-text').textContent"
HASH = "location.hash"
FOCUS = "document.activeElement.id"
QUICK = """() => {
  const { setTimeout: wait } = window;
  window.waits = [];
  window.setTimeout = (act, milliseconds) => {
    window.waits.push(milliseconds);
    return wait(act, milliseconds / 10);
  };
}"""
CHANGES = """\
dataset: {title: x, as_of: 2020-05}
splits: [{from: A, into: B, date: 2011-02-03}, {from: A, into: C, date: 2013}]
hostilities: [{from: B, to: C, since: 2015, until: 2016}]
"""
BOXES = """() => {
  const [story, picture, next] = ["story", "picture", "story-next"].map((id) => byId(id).getBoundingClientRect());
  return [story.bottom <= picture.top, next.left >= 0 && next.right <= innerWidth && next.bottom <= innerHeight,
    document.documentElement.scrollWidth <= innerWidth, picture.height > 150];
}"""


@pytest.fixture
def told(reader, atlas_page):
    """Somebody who has opened the page of the atlas at a part of its story."""
    return lambda fragment="": reader.open(atlas_page, fragment, everybody=False)


@pytest.fixture
def changing(reader, dataset_from, bare, tmp_path):
    """Somebody who has opened the page of a record without a story, whose clocks run quickly."""

    def open_it(text=CHANGES):
        path = tmp_path / "page.html"
        path.write_text(page_of(dataset_from(text), Selection(), scene=bare), encoding="utf-8", newline="\n")
        reader.open(path, everybody=False).page.evaluate(QUICK)
        return reader

    return open_it


def test_steps_are_walked_told_and_returned_to(told, atlas):
    opened = told()
    page = opened.page
    texts = [step.text.in_("en") for step in atlas.story]
    assert page.inner_text("#story-begin") == "Story in 8 steps ›"
    page.click("#story-begin")
    assert page.evaluate(TOLD) == texts[0]
    page.keyboard.press("Enter")
    seen = len(atlas.story[1].actors)
    assert opened.sees(f"document.body.innerText.includes('{seen} of {len(atlas.actors)} actors')")
    page.keyboard.press("ArrowRight")
    assert (page.evaluate(TOLD), page.evaluate(HASH), page.evaluate(FOCUS)) == (texts[2], "#step=3", "story-next")
    assert (opened.state("chosen.kind"), page.inner_text("#day-words")) == ("tie", "as of 31 Dec 2020")
    said = page.inner_text("#announcement")
    assert said.startswith("Story: 3 of 8. After years of coexistence")
    assert len(said) < 200
    page.go_back()
    assert opened.sees(TOLD, texts[1])
    page.go_back()
    assert opened.sees(TOLD, texts[0])
    page.go_back()
    assert opened.sees("state.step === null && state.day === DATA.day && !state.chosen && location.hash === ''")
    page.go_forward()
    assert opened.sees(TOLD, texts[0])
    assert page.evaluate(HASH).startswith("#step=1")


def test_a_step_that_is_left_is_told_no_more_and_led_back_to(told, atlas):
    opened = told("step=3")
    page = opened.page
    text = atlas.story[2].text
    assert page.evaluate(TOLD) == text.in_("en")
    page.locator("#panel .close").click()
    assert (page.evaluate(TOLD), page.evaluate(HASH), page.evaluate(FOCUS)) == (text.in_("en"), "#step=3", "")
    opened.view("table")
    assert (page.evaluate(TOLD), page.evaluate(HASH)) == (text.in_("en"), "#step=3&view=table")
    page.select_option("#language", "fr")
    assert page.evaluate(TOLD) == text.in_("fr")
    page.click("#next")
    assert page.evaluate(TOLD) == "Vous avez quitté l’étape 3. Revenir à l’étape 3"
    assert "step" not in page.evaluate(HASH)
    page.click("#story-text button")
    assert (page.evaluate(TOLD), opened.state("view"), page.evaluate(FOCUS)) == (
        text.in_("fr"),
        "network",
        "story-next",
    )
    opened.choose("actor", 0)
    assert "quitté" in page.evaluate(TOLD)
    page.go_back()
    assert opened.sees(TOLD, text.in_("fr"))
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert (opened.state("step"), page.inner_text("#story-begin")) == (None, "Récit en 8 étapes ›")


def test_an_address_of_no_step_leads_to_none(told):
    opened = told("step=0")
    for fragment in ("step=9", "step=x", "step=1.5", "step=", "step=-1", "step=length"):
        assert (opened.state("step"), opened.page.evaluate(HASH)) == (None, "")
        opened.page.evaluate("(fragment) => readFragment(fragment)", fragment)


@pytest.mark.parametrize(
    ("width", "height", "fragment"), [(1440, 900, "step=1"), (360, 740, "step=7&lang=fr"), (640, 480, "embed&step=7")]
)
def test_the_sentence_stands_above_the_picture_and_covers_nothing(watched, told, width, height, fragment):
    watched.become(width, height)
    page = told(fragment).page
    assert page.evaluate(BOXES) == [True, True, True, True]
    is_near = page.evaluate("picture.getScale() > wholePicture().scale")
    assert is_near or "embed" not in fragment  # of all of a low picture, little could be read


def test_without_a_story_the_big_changes_are_walked_from_the_first_to_the_last(watched, changing):
    watched.become(1000, 700, reduced_motion="no-preference")
    opened = changing()
    page = opened.page
    assert not page.locator("#story").is_visible()
    assert page.get_attribute("#play", "aria-label") == "Walk through the big changes"
    page.evaluate("""() => {
      window.seen = [];
      follow(() => window.seen.push([state.day, byId("story-text").textContent]));
    }""")
    pushed = page.evaluate("history.length")
    page.click("#play")
    assert page.get_attribute("#play", "aria-label") == "Pause"
    assert opened.sees("byId('play').textContent", "▶")
    seen = page.evaluate("window.seen")
    assert [words for _, words in seen] == [
        "3 Feb 2011: split: A → B",
        "2013: split: A → C",
        "2015: 1 tie begins (hostility: B → C)",
        "2016: 1 tie ends (hostility: B → C)",
    ]
    assert [day for day, _ in seen] == sorted(day for day, _ in seen)
    assert seen[-1][0] <= page.evaluate("DATA.record")
    assert page.evaluate("history.length") == pushed
    assert sum(page.evaluate("window.waits")) <= 30_000
    page.click("#play")
    assert page.evaluate(TOLD) == "3 Feb 2011: split: A → B"
    page.click("#play")
    page.wait_for_timeout(450)
    assert opened.state("step") == 0
    page.click("#play")
    page.evaluate("change({ day: DATA.day })")
    page.wait_for_timeout(450)
    assert (opened.state("step"), page.get_attribute("#play", "aria-label")) == (1, "Walk through the big changes")
    page.click("#story-close")
    assert (page.locator("#story").is_visible(), page.evaluate(FOCUS)) == (False, "play")


def test_to_whom_motion_does_harm_the_next_step_is_offered(watched, changing):
    watched.become(1000, 700, reduced_motion="reduce")
    opened = changing()
    opened.page.click("#play")
    opened.page.wait_for_timeout(150)
    assert (opened.state("step"), opened.page.get_attribute("#play", "aria-label")) == (
        0, "Walk through the big changes",
    )  # fmt: skip
    assert opened.page.locator("#story-next").is_visible()


@pytest.mark.parametrize("text", ["supports: [A -> B]\n", "supports: [{from: A, to: B, date: 2020-02-02}]\n"])
def test_where_there_is_nothing_to_walk_through_there_is_no_play_button(changing, text):
    page = changing(text).page
    assert not page.locator("#play").is_visible()
    assert not page.locator("#story").is_visible()


PERIODS = """\
dataset: {title: Wars, headline: A is new, as_of: 2020}
sources: {s: {title: A report, publisher: The Press, url: "https://example.org/s"}}
actors: {A: {until: 2015}, B: , C: {since: 2018}}
hostilities:
- {from: A, to: B, since: 2010, until: 2012-06, id: over}
- {from: A, to: B, since: 2012, until: 2013, id: maybe}
- {from: B, to: C, since: 2018, id: later}
foundings: [{from: B, to: A, date: 2012-02, id: born}]
partnerships: [{between: [A, B], since: 2009, until: 2011, id: before}]
story:
- {text: One, during: 2012-01..2012-03, sources: [{source: s, page: 3, quote: So it was}]}
- {text: Two, day: 2014, view: timeline}
- {text: Three, during: 2018.., view: timeline}
"""
HELD = """() => [DATA.ties, DATA.actors].map((things) => things.map((thing) => holdsOn(thing, null)))"""


def test_a_step_of_a_period_shows_what_holds_or_happens_in_it_and_who_says_so(changing, dataset_from):
    opened = changing(PERIODS)
    page = opened.page
    page.click("#story-begin")
    dataset = dataset_from(PERIODS)
    when = selection(dataset, during="2012-01..2012-03").on(dataset)
    held = {"before": "no", "later": "future"}
    assert page.evaluate(HELD) == [
        [held.get(tie.id) or str(when.holds(tie)) for tie in dataset.relations],
        ["yes", "yes", "future"],
    ]
    assert page.evaluate("DATA.ties.filter(isSelected).map(({ id }) => id)") == ["born", "maybe", "over"]
    words = "what holds or happens from Jan 2012 until Mar 2012"
    assert (page.inner_text("#day-words"), page.get_attribute("#day", "aria-valuetext")) == (words, words)
    assert (page.is_checked("#all-time"), page.inner_text("#notes")) == (
        False, "Ties of one period need not have held on one day; the slider goes to a day in it.",
    )  # fmt: skip
    assert page.inner_text("#title") == "A is new (as of 31 Dec 2020)"
    assert page.inner_text("#story-sources") == 'Sources: [1] The Press, "A report", n.d., page 3 So it was'
    assert page.get_attribute("#story-sources a", "href") == "https://example.org/s"
    assert opened.sees("byId('announcement').textContent", 'Story: 1 of 3. One. Sources: The Press, "A report", n.d.')
    opened.view("matrix")
    assert page.inner_text("#matrix caption").endswith(words)
    opened.choose("actor", 1)
    assert page.evaluate(HASH) == "#view=matrix&during=2012-01-01..2012-03-31&actor=b"
    assert page.evaluate("(text) => (readFragment(text), isoPeriod(state.during))", page.evaluate(HASH)[1:])
    page.click("#next")
    assert (opened.state("during"), page.evaluate("isoDay(state.day)"), page.inner_text("#notes")) == (
        None, "2012-06-02", "",
    )  # fmt: skip


def test_the_timeline_of_a_period_stands_between_its_days(changing):
    opened = changing(PERIODS)
    opened.page.evaluate("location.hash = 'step=3'")
    assert opened.sees(TOLD, "Three")
    assert opened.page.evaluate("document.querySelectorAll('#timeline .lives line.now').length") == 1
    assert opened.page.text_content("#timeline .axis .day") == "since 2018"
    assert opened.page.evaluate("[...document.querySelectorAll('#timeline .ties .bar')].length") == 1
    opened.page.click("#story-back")
    assert opened.page.inner_text("#title") == "A is new (as of 31 Dec 2020)"
    opened.page.evaluate("change({ day: DATA.day })")
    assert opened.page.inner_text("#title") == "A is new"


LONG = " ".join(f"word{i}" for i in range(60))
UNDATED = f"""\
supports: [A -> B, B -> C]
story: [{{text: One., actor: A}}, {{text: {LONG}, actor: B}}, {{text: Three.}}, {{text: Four.}}]
"""


def test_an_undated_story_is_begun_read_out_whole_and_left_its_time_by_whoever_walks_on(watched, changing):
    watched.become(1000, 700, reduced_motion="no-preference")
    opened = changing(UNDATED)
    page = opened.page
    assert page.inner_text("#time").split("\n") == ["▶", "Story in 4 steps ›"]
    page.click("#story-begin")
    assert (page.evaluate(TOLD), page.inner_text("#panel h2")) == ("One.", "A")
    assert page.get_attribute("#story-next", "aria-describedby") == "story-text"
    page.evaluate("""() => {
      window.said = [];
      const note = () => window.said.push(byId("announcement").textContent);
      new MutationObserver(note).observe(byId("announcement"), { childList: true });
    }""")
    page.keyboard.press("Enter")
    assert opened.sees("window.said.at(-1).endsWith('word59')")
    said = page.evaluate("window.said")[-3:]
    assert " ".join(said) == f"Story: 2 of 4. {LONG}"
    assert all(len(piece) <= 180 for piece in said)
    page.click("#story-back")
    page.evaluate("byId('play').click(); byId('story-next').click()")
    assert (page.evaluate(TOLD), page.evaluate("window.waits.at(-1)")) == ("Three.", 3000 + 50 * len("Three."))
    page.click("#story-next")
    assert page.get_attribute("#play", "aria-label") == "Play the story"


EVENTFUL = """\
dataset: {as_of: 2020}
sources: {s: {title: One, publisher: P, date: 2018}}
events: {fall: {name: The fall, date: 2018-05-02, place: Goma, note: By night., sources: [s]}}
hostilities: [{from: A, to: B, since: 2015, id: war, tags: [east]}, {from: A, to: B, since: 2019, id: other}]
story: [{text: It fell., event: fall, view: timeline}, {text: They fight., tie: other}]
"""


def test_step_shows_an_event_which_is_chosen_and_linked_to(reader, dataset_from, bare, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page_of(dataset_from(EVENTFUL), Selection()), encoding="utf-8", newline="\n")
    opened = reader.open(path, "step=1", everybody=False)
    page = opened.page
    assert page.inner_text("#panel h2") == "The fall"
    assert all(each in opened.panel for each in ("2 May 2018", "Goma", "By night.", "One"))
    assert page.get_attribute(".happening", "aria-pressed") == "true"
    page.click("#panel .close")
    page.click(".happening text")
    assert page.evaluate(HASH) == "#step=1"
    page.click("#story-close")
    assert "event=fall" in page.evaluate(HASH)
    assert reader.open(path, "event=fall").panel.startswith(opened.panel[:8])


def test_page_says_which_steps_it_does_not_tell(reader, dataset_from, bare, tmp_path):
    path = tmp_path / "page.html"
    dataset = dataset_from(EVENTFUL)
    path.write_text(page_of(dataset, selection(dataset, tags=["east"])), encoding="utf-8", newline="\n")
    notes = reader.open(path, everybody=False).page.inner_text("#notes")
    assert "1 step of the story is left out: it shows a tie that is not on this page" in notes
    assert "1 step of the story is left out: it shows an event that is not on this page" in notes
