/**
 * The editor of a page. Around the plain textarea, which stays in the form and in step, so that posting works as it
 * does without scripts.
 */
import { type ChangeDesc, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { csrfToken } from "../csrf";
import { Autosave } from "../editor/autosave";
import type { Unmount } from "../islands";
import { Preview } from "./preview";
import { extensions, PUTS } from "./setup";
import { filesIn, sendTo, Uploads } from "./uploads";

export interface PageProps {
  draftUrl: string;
  /** None where the text is not drawn beside the editor. */
  previewUrl?: string;
  filesUrl: string;
  revision: number;
  titles: string[];
  /** The line (from 0) to begin at. */
  line?: number | null;
  /** What the text is. */
  label?: string;
}

const WRITE_ON = "hexloop:write-on";

/** What the pressed button says goes along: a form that a script sends leaves it out. */
function carry(form: HTMLFormElement, button: HTMLElement | null): void {
  form.querySelector("input[data-carried]")?.remove();
  if (!(button instanceof HTMLButtonElement) || !button.name) return;
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: button.name, value: button.value });
  field.dataset.carried = "";
  form.append(field);
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const props = data as PageProps;
  const form = element.closest("form");
  const textarea = element.querySelector("textarea");
  const shown = element.querySelector<HTMLElement>("[data-preview]");
  const revision = form?.querySelector<HTMLInputElement>('input[name="revision"]');
  if (!form || !textarea || !revision) throw new Error("The page editor needs a form, a textarea and a revision.");
  const host = document.createElement("div");
  let quiet = false;

  const preview =
    props.previewUrl && shown
      ? new Preview({
          url: props.previewUrl,
          csrf: csrfToken,
          send: (...request) => fetch(...request),
          show: (html) => {
            // Drawn and cleaned by the server, as the page itself is.
            shown.innerHTML = html;
          },
        })
      : null;

  host.className = "page-editor";
  // In a shadow root CodeMirror uses constructed style sheets, which the content security policy allows.
  const root = host.attachShadow({ mode: "open" });
  textarea.after(host);
  textarea.hidden = true;
  const wishes = {
    label: props.label ?? "Text in Markdown",
    titles: props.titles,
    save: () => form.requestSubmit(),
    send: () => {
      sessionStorage.setItem(WRITE_ON, location.pathname);
      form.requestSubmit(form.querySelector<HTMLButtonElement>('button[data-key="submit"]'));
    },
    leave: () => {
      view.contentDOM.blur();
      form.querySelector<HTMLElement>('[data-key="submit"]')?.focus();
      return true;
    },
    files: (files: File[], at: number) => uploads.add(files, at),
    changed(source: string, changes: ChangeDesc): void {
      textarea.value = source;
      uploads.moved(changes);
      preview?.change(source);
      if (!quiet) autosave.changed();
    },
  };
  const uploads = new Uploads({
    list: form.querySelector<HTMLElement>("[data-uploads]") ?? document.createElement("ul"),
    send: sendTo(props.filesUrl, csrfToken),
    put,
  });
  const view = new EditorView({ root, parent: root, state: EditorState.create({ doc: textarea.value, extensions: extensions(wishes) }) });
  const autosave = new Autosave({
    url: props.draftUrl,
    revision: props.revision,
    served: view.state.toText(textarea.defaultValue).toString(),
    read: () => view.state.doc.toString(),
    write,
    ask: (question) => element.before(question),
    status: form.querySelector<HTMLElement>("[data-page-status]"),
    version: revision,
    waitMs: 1_500,
  });
  autosave.start();
  if (props.line !== null && props.line !== undefined) startAt(props.line);
  else if (sessionStorage.getItem(WRITE_ON) === location.pathname) writeOn();
  sessionStorage.removeItem(WRITE_ON);

  function write(source: string): void {
    quiet = true;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source }, selection: { anchor: 0 } });
    quiet = false;
  }

  /** The form was sent from within the text and led to another text at the same address. */
  function writeOn(): void {
    view.dispatch({ selection: { anchor: view.state.doc.length } });
    view.focus();
  }

  function startAt(number: number): void {
    const line = view.state.doc.line(Math.min(view.state.doc.lines, number + 1));
    view.dispatch({ selection: { anchor: line.from, head: line.to }, effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
    view.focus();
  }

  /** Puts the Markdown of a file in, apart from what stands before it; a cursor that waits there goes behind it. */
  function put(place: number, text: string): void {
    const touches = view.state.sliceDoc(Math.max(0, place - 1), place).trim() !== "";
    const insert = touches ? `${text.startsWith("!") ? "\n\n" : " "}${text}` : text;
    const { main } = view.state.selection;
    const selection = main.empty && main.head === place ? { anchor: place + insert.length } : undefined;
    view.dispatch({ changes: { from: place, insert }, selection, userEvent: "input" });
  }

  // Other forms of the page that leave it wait for the text as well, also those that htmx brings later.
  const onSubmit = (event: SubmitEvent): void => {
    const sent = event.target as HTMLFormElement;
    if (event.defaultPrevented || (sent !== form && !sent.matches(".page-about, [data-after-draft]"))) return;
    event.preventDefault();
    carry(sent, event.submitter);
    void autosave.submit(sent, uploads.idle()).then((left) => {
      // The page may have another address from now on.
      if (left) preview?.stop();
    });
  };
  const picker = form.querySelector<HTMLInputElement>('input[type="file"]');
  const onPick = (): void => {
    uploads.add([...(picker?.files ?? [])], view.state.selection.main.to);
    if (picker) picker.value = "";
  };
  const onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>("[data-add-file], [data-put]");
    if (!button) return;
    event.preventDefault();
    if (button.dataset.put === undefined) return picker?.click();
    const change = PUTS[button.dataset.put]?.(view.state);
    if (change) view.dispatch(change);
    view.focus();
  };
  // A file that is dropped beside the text must not take the place of the page.
  const onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    if (event.defaultPrevented || filesIn(event.dataTransfer).length === 0) return;
    event.preventDefault();
    uploads.add(filesIn(event.dataTransfer), view.state.selection.main.to);
  };
  if (picker) picker.multiple = true;
  picker?.addEventListener("change", onPick);
  form.addEventListener("click", onClick);
  form.addEventListener("dragover", onDrag);
  form.addEventListener("drop", onDrop);
  document.addEventListener("submit", onSubmit);
  return () => {
    autosave.stop();
    preview?.stop();
    picker?.removeEventListener("change", onPick);
    form.removeEventListener("click", onClick);
    form.removeEventListener("dragover", onDrag);
    form.removeEventListener("drop", onDrop);
    document.removeEventListener("submit", onSubmit);
    view.destroy();
    host.remove();
    textarea.hidden = false;
  };
}
