/** What can be put in with two letters: blocks after a slash at the start of a line, titles after `[[`. */
import { autocompletion, type Completion, type CompletionContext, type CompletionResult, snippetCompletion } from "@codemirror/autocomplete";
import type { EditorState, Extension, TransactionSpec } from "@codemirror/state";

const BLOCKS: readonly Completion[] = [
  snippetCompletion("## ${heading}", { label: "/heading", detail: "Heading" }),
  snippetCompletion("> [!note] ${title}\n> ${text}", { label: "/note", detail: "Callout" }),
  snippetCompletion("> [!warning] ${title}\n> ${text}", { label: "/warning", detail: "Callout that warns" }),
  snippetCompletion("${question} :: ${answer}", { label: "/card", detail: "Question and answer" }),
  snippetCompletion("${word} ::: ${meaning}", { label: "/both", detail: "Card asked both ways" }),
  snippetCompletion("- [ ] ${thing}", { label: "/todo", detail: "To-do" }),
  snippetCompletion("```${python}\n${code}\n```", { label: "/code", detail: "Code" }),
  snippetCompletion("$$${formula}$$", { label: "/math", detail: "Formula on its own line" }),
  snippetCompletion("```mermaid\nflowchart LR\n  ${A} --> ${B}\n```", { label: "/diagram", detail: "Diagram (Mermaid)" }),
  snippetCompletion("| ${head} | ${head} |\n|---|---|\n| ${cell} | ${cell} |", { label: "/table", detail: "Table" }),
];

export function blocks(context: CompletionContext): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos);
  const typed = context.matchBefore(/\/\w*$/);
  if (!typed || line.text.slice(0, typed.from - line.from).trim()) return null;
  return { from: typed.from, options: [...BLOCKS], validFor: /^\/\w*$/ };
}

export function links(titles: readonly string[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(/\[\[[^\[\]|\n]*$/);
    if (!typed) return null;
    // The editor has put the closing brackets behind already.
    const closed = context.state.sliceDoc(context.pos, context.pos + 2) === "]]";
    const options = titles.map((title) => ({ label: title, apply: closed ? title : `${title}]]` }));
    return { from: typed.from + 2, options, validFor: /^[^\[\]|\n]*$/ };
  };
}

export function completion(titles: readonly string[]): Extension {
  return autocompletion({ override: [blocks, links(titles)], icons: false });
}

/** What is selected becomes a gap: a card where it stands. */
export function gapped(state: EditorState): TransactionSpec | null {
  return around(state, "{{", "}}");
}

/** What is selected is highlighted. */
export function highlighted(state: EditorState): TransactionSpec | null {
  return around(state, "==", "==");
}

function around(state: EditorState, before: string, after: string): TransactionSpec | null {
  const { main } = state.selection;
  const text = state.sliceDoc(main.from, main.to);
  if (!text.trim() || text.includes("\n")) return null;
  const insert = `${before}${text}${after}`;
  return { changes: { from: main.from, to: main.to, insert }, selection: { anchor: main.from + insert.length }, userEvent: "input" };
}
