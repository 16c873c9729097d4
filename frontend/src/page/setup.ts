/** Which parts of CodeMirror make the editor of pages: Markdown, lines that wrap, no numbers. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { type ChangeDesc, EditorState, type Extension, Prec, type TransactionSpec } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { GFM, parser } from "@lezer/markdown";

import { look } from "../editor/theme";
import { typeOverSelection } from "../editor/typing";
import { completion, gapped, highlighted } from "./complete";
import { filesIn } from "./uploads";

// The parser alone: CodeMirror's own package for Markdown brings HTML, CSS and JavaScript with it.
const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], "markdown");

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "650" },
  { tag: tags.strong, fontWeight: "650" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--info-text)" },
  { tag: tags.monospace, color: "var(--code-type)" },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: "var(--ink-3-text)" },
  { tag: tags.quote, color: "var(--ink-2)" },
]);

const frame = EditorView.theme({ ".cm-line": { padding: "0 16px" }, ".cm-content": { fontSize: "13.5px", fontVariantLigatures: "none" } });

export interface Wishes {
  label: string;
  /** The titles of the other pages. */
  titles: readonly string[];
  save: () => void;
  /** Ctrl+Enter: presses the button of the form that is meant by it. */
  send: () => void;
  leave: () => boolean;
  changed: (source: string, changes: ChangeDesc) => void;
  /** Files were pasted or dropped at a place. */
  files: (files: File[], at: number) => void;
}

type Change = (state: EditorState) => TransactionSpec | null;

export const PUTS: Record<string, Change> = { gap: gapped, highlight: highlighted };

function makes(change: Change): (view: EditorView) => boolean {
  return (view) => {
    const made = change(view.state);
    if (made) view.dispatch(made);
    return made !== null;
  };
}

function takesFiles(wishes: Wishes): Extension {
  const take = (event: Event, data: DataTransfer | null, at: number): boolean => {
    const files = filesIn(data);
    if (files.length === 0) return false;
    event.preventDefault();
    wishes.files(files, at);
    return true;
  };
  return EditorView.domEventHandlers({
    paste: (event, view) => take(event, event.clipboardData, view.state.selection.main.to),
    drop: (event, view) => take(event, event.dataTransfer, view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.selection.main.to),
  });
}

export function extensions(wishes: Wishes): Extension[] {
  const does = (wish: () => void) => (): boolean => {
    wish();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: "Mod-Enter", run: does(wishes.send) },
        { key: "Mod-s", run: does(wishes.save), preventDefault: true },
        { key: "Mod-Shift-k", run: makes(gapped), preventDefault: true },
        { key: "Mod-Shift-h", run: makes(highlighted), preventDefault: true },
      ]),
    ),
    takesFiles(wishes),
    history(),
    drawSelection(),
    EditorView.lineWrapping,
    EditorState.tabSize.of(4),
    closeBrackets(),
    typeOverSelection,
    completion(wishes.titles),
    search({ top: false }),
    markdown,
    frame,
    look,
    syntaxHighlighting(colours),
    // Tab moves on, as in any text field; Escape leaves too.
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    Prec.lowest(keymap.of([{ key: "Escape", run: wishes.leave }])),
    EditorView.contentAttributes.of({
      tabindex: "0",
      "aria-label": wishes.label,
      spellcheck: "true",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) wishes.changed(update.state.doc.toString(), update.changes.desc);
    }),
  ];
}
