/** The one entry: htmx, the keys, and the islands, each loaded when a page holds it. */
import "./fonts.css";
import { watchDiagrams } from "./diagram/watch";
import { startEditorSet } from "./editor/set";
import "./htmx";
import { startIslands } from "./islands";
import { startKeys } from "./keys";
import { watchMath } from "./math/watch";
import { startOwnQuestions } from "./own";
import { open as openPalette } from "./palette";
import { nameKeys } from "./platform";
import { startTheme } from "./theme";
import { startToasts } from "./toast";
import { startUnfold } from "./unfold";

document.documentElement.classList.add("js");
nameKeys(document);
startEditorSet();
startKeys();
startTheme();
startToasts();
startUnfold();
startOwnQuestions();
watchMath(document.body);
watchDiagrams(document.body);

startIslands(document.body, {
  answering: () => import("./answering"),
  attempt: () => import("./attempt"),
  board: () => import("./board"),
  browse: () => import("./browse"),
  calendar: () => import("./calendar"),
  casegrid: () => import("./casegrid"),
  copy: () => import("./copy"),
  countdown: () => import("./countdown"),
  dictate: () => import("./dictate"),
  editor: () => import("./editor"),
  given: () => import("./room/given"),
  interview: () => import("./interview"),
  judging: () => import("./judging"),
  mockclock: () => import("./mock"),
  mocktext: () => import("./mock/text"),
  slides: () => import("./slides"),
  sliders: () => import("./sliders"),
  page: () => import("./page"),
  paste: () => import("./paste"),
  pdf: () => import("./pdf"),
  pdfdrop: () => import("./pdf/drop"),
  project: () => import("./project"),
  reading: () => import("./reading"),
  recording: () => import("./recording"),
  playback: () => import("./recording/playback"),
  reorder: () => import("./reorder"),
  review: () => import("./review"),
  room: () => import("./room"),
  split: () => import("./split"),
  story: () => import("./story"),
  telling: () => import("./telling"),
  timer: () => import("./timer"),
  whiteboard: () => import("./whiteboard"),
});

// The palette is part of the entry: whoever types right after Ctrl+K must not wait for it, or the first letters
// would be taken for keys of the page.
const onPalette = (event: Event): void => {
  event.preventDefault();
  openPalette();
};
document.addEventListener("hexloop:palette", onPalette);
document.addEventListener("click", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (plain && (event.target as Element).closest('[data-opens="palette"]')) onPalette(event);
});
