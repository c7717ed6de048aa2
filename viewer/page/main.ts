// Everything put together: one state, one way to show it.

import { DATA } from "../data/data";
import { isSummarised, standingOf } from "../data/stage";
import { change, follow, now } from "../data/state";
import type { State } from "../data/state";
import { byId } from "../data/template";
import { applyTheme } from "../elements/theme";
import { askedFor } from "../evidence/asked";
import { choose } from "../evidence/choosing";
import { lookAtSummary, showAround } from "../evidence/sight";
import { openPicture, showPicture } from "../views/network/picture";
import { openBands } from "../views/network/bands";
import { openRegions } from "../views/network/regions";
import { goToPlace, openPlace, showAskedFor } from "../views/network/place";
import { openSummary, showSummary } from "../views/network/summary";
import { openDragging } from "../views/network/dragging";
import { openPointing } from "../views/network/pointing";
import { openWalking } from "../views/network/walking";
import { choicesBefore, openHistory, writeAddress } from "./address/history";
import { readFragment } from "./address/reading";
import { applyEmbedding, openEmbedding, showHint } from "./embedding";
import { openFilter, openToggle } from "./filter";
import { downloadPicture } from "./image/image";
import { openLanguage, showNames } from "./language";
import { followLegend, openLegend, showLegend } from "./legend";
import { showKey } from "./key";
import { panelIntoSight, showPanel } from "./panel/panel";
import { openChanged, showChanged } from "./changed";
import { clearPath, openPathfinder, showEnds, showPath } from "./pathfinder";
import { showMoved } from "./moved";
import { showNotes } from "./notes";
import { openPlayer, showPlayer } from "./player";
import { openPrinting } from "./printing";
import { openSearch } from "./search";
import { openSlider, showTime } from "./slider";
import { closeStory, openStory, showStory } from "./story";
import { openHeading, showHeading, showTitle } from "./titleblock/heading";
import { showMethods } from "./titleblock/methods";
import { openSources, showSources } from "./titleblock/sourceline";
import { openTabs, showTabs, showView } from "./tabs";

/** Show what has changed; where the reader looks at the picture, the picture knows. */
function show(changed: Partial<State>) {
  if ("moved" in changed) {
    showPicture();
    showMoved();
    return;
  }
  showAskedOnStage(changed);
  const moved = (["everybody", "group", "around", "step"] as const).some((name) => name in changed);
  if ("embed" in changed) applyEmbedding();
  if ("theme" in changed) applyTheme();
  showSummary();
  if (moved) goToPlace();
  if ("language" in changed) showWords();
  else if ("view" in changed) showTabs();
  if (Object.keys(changed).some((name) => name !== "place")) showState();
  if ("chosen" in changed || "ends" in changed) queueMicrotask(showAskedFor); // a search has the picture glide there
  if ("choices" in changed) panelIntoSight();
  writeAddress();
}

/** Draw whoever is asked for and does not stand in the picture yet. */
function showAskedOnStage({ place = null }: Partial<State>) {
  const asked = askedFor();
  if (asked.every((index) => standingOf(index))) return;
  if (DATA.scene.summary) showAround(asked, place);
  else if (!now().everybody && now().view !== "timeline") change({ everybody: true, place });
}

/** Show every text of the page in the language in force. */
function showWords() {
  showNames();
  showLegend();
  showTabs();
  showHeading();
  showSources();
  showMethods();
  showEnds();
  showMoved();
}

/** Show the state: the picture, the legend, the time, the panel, the view. */
function showState() {
  showPicture();
  showKey();
  showChanged();
  followLegend();
  showTime();
  showTitle();
  showPanel();
  showNotes(); // which may have something to say aloud in place of the panel
  showView();
  showPath();
  showHint();
  showPlayer();
  showStory();
}

/** Leave what is open: the panel, then the path, then the story, then the legend. */
function leave() {
  if (now().chosen) choose(null);
  else if (now().ends) clearPath();
  else if (now().step !== null) closeStory();
  else if (DATA.scene.summary && !isSummarised()) lookAtSummary();
  else openFilter(false);
}

/** Go where the address leads. */
function goToAddress() {
  readFragment(location.hash, choicesBefore() ?? []);
  goToPlace();
}

for (const open of [
  openTabs,
  openPicture,
  openSummary,
  openPlace,
  openRegions,
  openBands,
  openChanged,
  openPointing,
  openDragging,
  openWalking,
  openLegend,
  openToggle,
  openSlider,
  openPlayer,
  openStory,
  openPathfinder,
  openSearch,
  openLanguage,
  openEmbedding,
  openPrinting,
  openHeading,
  openSources,
]) {
  open();
}
byId("png").addEventListener("click", downloadPicture);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") leave();
});
openHistory(goToAddress);
follow(show);
goToAddress();
