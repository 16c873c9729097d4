/** Which parts of CodeMirror make our editor. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";

import { look } from "./theme";
import { typeNames } from "./types";
import { typeOverSelection } from "./typing";

export interface Wishes {
  label: string;
  /** How the keyboard gets out again, for those who do not see the page. */
  hint: string;
  completion: boolean;
  readOnly: boolean;
  /** Press the button with this data-key; false when there is none. */
  press: (key: "run" | "submit") => boolean;
  /** Moves the focus out of the editor. */
  leave: () => boolean;
  changed: (source: string) => void;
}

export function extensions(wishes: Wishes): Extension[] {
  return [
    // Before everything else: Mod-Enter would insert a line.
    Prec.highest(
      keymap.of([
        { key: "Mod-'", run: () => wishes.press("run") },
        { key: "Mod-Enter", run: () => wishes.press("submit") },
      ]),
    ),
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    rectangularSelection(),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(4),
    EditorState.readOnly.of(wishes.readOnly),
    indentUnit.of("    "),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    typeOverSelection,
    search({ top: false }),
    highlightSelectionMatches(),
    wishes.completion ? autocompletion() : [],
    python(),
    typeNames,
    look,
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, indentWithTab, ...defaultKeymap]),
    // After everything else: Escape first closes a list, the search, a second cursor; then it leaves.
    Prec.lowest(keymap.of([{ key: "Escape", run: wishes.leave }])),
    // tabindex says in words what contenteditable means: checkers of access do not look for the latter.
    EditorView.contentAttributes.of({
      tabindex: "0",
      "aria-label": wishes.label,
      "aria-description": wishes.hint,
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) wishes.changed(update.state.doc.toString());
    }),
  ];
}
