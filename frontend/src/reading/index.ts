/**
 * A page that is read: to-dos are ticked without leaving it, and selected words become a highlight or a card where they
 * stand. Every change names the version that is looked at, and one waits for the other.
 */
import { csrfToken } from "../csrf";
import type { Unmount } from "../islands";
import { say } from "../toast/say";
import { type Asked, selected, type Selected } from "./selection";
import { Tools } from "./tools";

export interface ReadingProps {
  todoUrl: string;
  markUrl: string;
  editUrl: string;
}

interface Answer {
  revision: number;
  html: string;
  error?: string;
  editUrl?: string;
}

const NO_ANSWER = "Hexloop does not answer, so nothing was changed. Try again once it is there.";
const DONE: Record<Asked, string> = { highlight: "Highlighted.", gap: "It is a card now.", plain: "The mark is gone." };

export function mount(element: HTMLElement, data: unknown): Unmount {
  const props = data as ReadingProps;
  const form = element as HTMLFormElement;
  const text = form.querySelector<HTMLElement>("[data-text]");
  const revision = form.querySelector<HTMLInputElement>('input[name="revision"]');
  if (!text || !revision) throw new Error("A page that is read needs its text and its version.");
  const tools = new Tools((how) => {
    const words = selected(text);
    if (words) void queue(() => mark(words, how));
  });
  let last: Promise<void> = Promise.resolve();
  let told: HTMLElement | null = null;

  /** One message at a time: on a phone, several would cover what is read. */
  function tell(...words: Parameters<typeof say>): void {
    told?.remove();
    told = say(...words);
  }

  function queue(work: () => Promise<void>): Promise<void> {
    last = last.then(work);
    return last;
  }

  async function post(url: string, fields: Record<string, string>): Promise<{ status: number; answer: Answer } | null> {
    try {
      const body = new URLSearchParams({ ...fields, revision: revision?.value ?? "" });
      const sent = await fetch(url, { method: "POST", headers: { Accept: "application/json", "X-CSRFToken": csrfToken() }, body });
      if (!sent.headers.get("Content-Type")?.startsWith("application/json")) throw new TypeError("no JSON");
      return { status: sent.status, answer: (await sent.json()) as Answer };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      tell(NO_ANSWER, { state: "bad" });
      return null;
    }
  }

  async function tick(button: HTMLButtonElement): Promise<void> {
    const [line = "", wanted = ""] = button.value.split(" ");
    const done = wanted === "done";
    show(button, line, done);
    const got = await post(props.todoUrl, { todo: `${line} ${wanted}` });
    if (!got || got.status !== 200) show(button, line, !done);
    if (got && take(got.answer, got.status !== 200)) tell(got.answer.error ?? "", { state: "warn" });
  }

  async function mark(words: Selected, how: Asked): Promise<void> {
    const got = await post(props.markUrl, { words: words.words, first: words.first, last: words.last, how });
    tools.hide();
    if (!got) return;
    if (take(got.answer, got.status !== 422)) {
      const link = got.answer.editUrl && got.status === 422 ? { href: got.answer.editUrl, words: "Edit there" } : undefined;
      tell(got.answer.error ?? "", { state: "warn", link });
      return;
    }
    window.getSelection()?.removeAllRanges();
    tell(DONE[how], how === "plain" ? {} : { undo: () => void queue(() => mark(words, "plain")) });
  }

  /** Follows the server; true when it refused. */
  function take(answer: Answer, draw: boolean): boolean {
    if (revision) revision.value = String(answer.revision);
    // Drawn and cleaned by the server, as the page itself was.
    if (draw && text) text.innerHTML = answer.html;
    return answer.error !== undefined;
  }

  const onSubmit = (event: SubmitEvent): void => {
    const button = (event.submitter as HTMLElement | null)?.closest<HTMLButtonElement>(".todo-box");
    event.preventDefault();
    if (button) void queue(() => tick(button));
  };
  const onSelection = (): void => tools.follow(selected(text));
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") tools.hide();
  };
  form.addEventListener("submit", onSubmit);
  document.addEventListener("selectionchange", onSelection);
  document.addEventListener("keydown", onKey);
  // Words may have been selected while this code was on the way.
  onSelection();
  return () => {
    form.removeEventListener("submit", onSubmit);
    document.removeEventListener("selectionchange", onSelection);
    document.removeEventListener("keydown", onKey);
    tools.remove();
  };
}

function show(button: HTMLButtonElement, line: string, done: boolean): void {
  button.value = `${line} ${done ? "open" : "done"}`;
  button.setAttribute("aria-checked", String(done));
  button.closest(".todo")?.classList.toggle("done", done);
}
