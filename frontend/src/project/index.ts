/** Writing a part of a project: words and minutes as one types, a draft that saves itself, pictures by paste or drop. */
import { csrfToken } from "../csrf";
import { conflictNotice } from "../editor/conflict";
import { Draft, DRAFT_WORDS, type DraftState, type Kept } from "../editor/draft";
import type { Unmount } from "../islands";
import { filesIn, sendTo, type Send, UploadFailed } from "../page/uploads";
import { fill, spoken, wordsIn } from "../story";

export interface ProjectProps {
  draftUrl: string;
  filesUrl: string;
  revision: number;
}

/** What stands in the fields of a form, without what only carries it. */
export function textsOf(form: HTMLFormElement): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (!["csrfmiddlewaretoken", "version"].includes(name)) texts[name] = String(value);
  return texts;
}

/** Puts a text where the cursor stands, on lines of its own. */
export function putIn(field: HTMLTextAreaElement, text: string): void {
  const at = field.selectionEnd;
  const before = field.value.slice(0, at);
  const apart = before === "" || before.endsWith("\n") ? "" : "\n\n";
  field.setRangeText(`${apart}${text}\n`, at, at, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

export function mount(element: HTMLElement, data: unknown, upload?: Send): Unmount {
  const props = data as ProjectProps;
  const form = element as HTMLFormElement;
  const version = form.querySelector<HTMLInputElement>('input[name="version"]');
  const status = form.querySelector<HTMLElement>("[data-draft-status]");
  const uploads = form.querySelector<HTMLElement>("[data-uploads]");
  const sendFile = upload ?? sendTo(props.filesUrl, csrfToken);
  let state: DraftState = "saved";
  let leaving = false;
  let pending: Promise<unknown> = Promise.resolve();
  const draft = new Draft({
    url: props.draftUrl,
    revision: props.revision,
    csrf: csrfToken,
    seconds: () => 0,
    store: localStorage,
    send: (...request) => {
      const sent = send(...request);
      pending = sent.catch(() => undefined);
      return sent;
    },
    onState: showState,
    waitMs: 1_500,
  });

  async function send(...request: Parameters<typeof fetch>): Promise<Response> {
    const answer = await fetch(...request);
    if (answer.ok && version) version.value = String(((await answer.clone().json()) as { revision: number }).revision);
    return answer;
  }

  function source(): string {
    return JSON.stringify(textsOf(form));
  }

  function showState(now: DraftState, other?: Kept): void {
    state = now;
    if (status) {
      status.textContent = DRAFT_WORDS[now];
      status.dataset.state = now;
    }
    if (!other || form.querySelector(".editor-conflict")) return;
    const mine = (): void => draft.keepMine(source());
    const take = (): void => {
      if (version) version.value = String(other.revision);
      fill(form, JSON.parse(draft.takeOther()) as Record<string, string>);
      count();
    };
    form.prepend(conflictNotice({ mine, other: take }));
  }

  function count(): void {
    for (const field of form.querySelectorAll<HTMLTextAreaElement>("[data-part]")) {
      const words = wordsIn(field.value);
      const line = form.querySelector<HTMLElement>(`[data-count="${field.name}"]`);
      const rest = line?.textContent?.split(" · ").slice(2) ?? [];
      if (line) line.textContent = [`${words} words`, `${spoken(words)} told`, ...rest].join(" · ");
    }
  }

  async function add(field: HTMLTextAreaElement, files: File[]): Promise<void> {
    for (const file of files) {
      const row = document.createElement("li");
      row.textContent = `Sending ${file.name}`;
      uploads?.append(row);
      try {
        putIn(field, await sendFile(file, () => undefined));
        row.remove();
      } catch (error) {
        if (!(error instanceof UploadFailed)) throw error;
        row.textContent = error.message;
      }
    }
  }

  function isTyped(): boolean {
    return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")].some(
      (field) => field.value !== field.defaultValue,
    );
  }

  /** Brings back what an earlier visit could not hand over. */
  function restore(): void {
    const kept = draft.kept();
    if (!kept) {
      // Somebody may type before this script is there.
      if (isTyped()) draft.change(source());
      return;
    }
    const server = { source: source(), revision: props.revision };
    if (kept.source === server.source) return draft.forget();
    fill(form, JSON.parse(kept.source) as Record<string, string>);
    if (kept.revision !== props.revision) draft.disagree(server);
    else draft.change(source());
  }

  /** Autosave comes to its end first: the form would otherwise be refused as an older version. */
  async function submit(): Promise<void> {
    if (leaving) return;
    leaving = true;
    await pending;
    await draft.flush();
    leaving = state === "saved" || state === "refused";
    if (leaving) form.submit();
  }

  const onInput = (): void => {
    count();
    draft.change(source());
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void submit();
  };
  const onHide = (): void => void draft.flush(true);
  const take = (event: Event, held: DataTransfer | null): void => {
    const field = event.target;
    const files = filesIn(held);
    if (!(field instanceof HTMLTextAreaElement) || files.length === 0) return;
    event.preventDefault();
    void add(field, files);
  };
  const onPaste = (event: ClipboardEvent): void => take(event, event.clipboardData);
  const onDrop = (event: DragEvent): void => take(event, event.dataTransfer);
  restore();
  count();
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  form.addEventListener("paste", onPaste);
  form.addEventListener("drop", onDrop);
  window.addEventListener("pagehide", onHide);
  return () => {
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
    form.removeEventListener("paste", onPaste);
    form.removeEventListener("drop", onDrop);
    window.removeEventListener("pagehide", onHide);
  };
}
