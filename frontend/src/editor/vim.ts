/** Vim keys, a chunk of their own. Escape has work to do here, so it takes two in normal mode to leave. */
import { getCM, vim } from "@replit/codemirror-vim";
import { type Extension, Prec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const TWICE_MS = 600;

export function vimKeys(leave: () => boolean): Extension {
  let escapedAt = -Infinity;
  const twice = EditorView.domEventHandlers({
    keydown(event, view) {
      if (event.key !== "Escape") return false;
      const state = getCM(view)?.state.vim;
      const normal = state !== undefined && state !== null && !state.insertMode && !state.visualMode;
      const again = normal && event.timeStamp - escapedAt < TWICE_MS;
      escapedAt = normal ? event.timeStamp : -Infinity;
      return again && leave();
    },
  });
  return [Prec.highest(twice), vim({ status: true })];
}
