/**
 * The code editor. Around a plain textarea, which stays in the form and in step, so that posting works
 * as it does without scripts.
 */
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { csrfToken } from "../csrf";
import type { Unmount } from "../islands";
import { Autosave } from "./autosave";
import { extensions } from "./setup";

export interface EditorProps {
  /** Where drafts are posted; empty: nothing is saved. */
  draftUrl?: string;
  revision?: number;
  csrf?: string;
  label?: string;
  vim?: boolean;
  completion?: boolean;
  readOnly?: boolean;
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const props = data as EditorProps;
  const found = element.querySelector("textarea");
  if (!found) throw new Error("The editor island needs a textarea inside.");
  const textarea: HTMLTextAreaElement = found;
  const host = document.createElement("div");
  const status = statusLine(element);
  let quiet = false;

  host.className = "editor-host";
  // CodeMirror writes its style sheet into the page as text, which our content security policy refuses.
  // In a shadow root it uses constructed sheets, which it allows.
  const root = host.attachShadow({ mode: "open" });
  element.append(host);
  textarea.hidden = true;

  const hint = props.vim
    ? "In normal mode, Esc twice leaves the editor"
    : "Tab indents, Esc leaves the editor";
  const hintLine = element.querySelector("[data-editor-hint]");
  if (hintLine) hintLine.textContent = hint;
  const wishes = {
    label: props.label ?? "Your code in Python",
    hint,
    completion: props.completion ?? true,
    readOnly: props.readOnly ?? false,
    press: (key: "run" | "submit") => press(element, key),
    leave: () => leave(element, view),
    changed(source: string): void {
      textarea.value = source;
      // For who follows the text: setting a value says nothing by itself.
      textarea.dispatchEvent(new Event("hexloop:typed", { bubbles: true }));
      if (!quiet) autosave?.changed();
    },
  };
  const view = new EditorView({ root, parent: root, state: EditorState.create({ doc: textarea.value, extensions: extensions(wishes) }) });
  if (props.vim) void addVim();
  const autosave = props.draftUrl ? makeAutosave(props.draftUrl) : null;
  autosave?.start();

  async function addVim(): Promise<void> {
    const { vimKeys } = await import("./vim");
    if (!host.isConnected) return;
    // Vim has to come before all other keys, so the state is made anew. Its own Escape decides when to leave.
    const others = extensions({ ...wishes, leave: () => false });
    view.setState(EditorState.create({ doc: view.state.doc, extensions: [vimKeys(wishes.leave), others] }));
  }

  function makeAutosave(url: string): Autosave {
    return new Autosave({
      url,
      revision: props.revision ?? 0,
      csrf: () => props.csrf ?? csrfToken(),
      seconds: () => Number(seconds(element)?.value ?? 0),
      served: view.state.toText(textarea.defaultValue).toString(),
      read: () => view.state.doc.toString(),
      write: (source) => set(source, false),
      ask: (question) => element.prepend(question),
      status,
      version: element.closest("form")?.querySelector<HTMLInputElement>('input[name="revision"]'),
    });
  }

  function set(source: string, save: boolean): void {
    quiet = !save;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source }, selection: { anchor: 0 } });
    quiet = false;
  }

  const onSet = (event: Event): void => {
    set((event as CustomEvent<{ source: string }>).detail.source, true);
    view.focus();
  };
  element.addEventListener("hexloop:editor-set", onSet);
  return () => {
    autosave?.stop();
    element.removeEventListener("hexloop:editor-set", onSet);
    view.destroy();
    host.remove();
    textarea.hidden = false;
  };
}

function statusLine(element: HTMLElement): HTMLElement {
  const given = element.closest("form")?.querySelector<HTMLElement>("[data-editor-status]");
  const line = given ?? document.createElement("span");
  line.setAttribute("aria-live", "polite");
  line.classList.add("editor-status");
  if (!given) element.append(line);
  return line;
}

function seconds(element: HTMLElement): HTMLInputElement | null {
  return (element.closest("form") ?? document).querySelector('input[name="seconds"]');
}

function button(element: HTMLElement, key: "run" | "submit"): HTMLElement | null {
  const inside = element.closest("form")?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  return inside ?? document.querySelector<HTMLElement>(`[data-key="${key}"]`);
}

function press(element: HTMLElement, key: "run" | "submit"): boolean {
  const target = button(element, key);
  target?.click();
  return target !== null;
}

/** The focus goes to the Run button: Tab and Enter go on from there. */
function leave(element: HTMLElement, view: EditorView): boolean {
  view.contentDOM.blur();
  button(element, "run")?.focus();
  return true;
}
