/**
 * Writing a story: words and minutes as one types, and a draft that is kept. A stored story saves itself as pages do; a
 * new one is kept in this browser until its form is sent.
 */
import { csrfToken } from "../csrf";
import { conflictNotice } from "../editor/conflict";
import { Draft, DRAFT_WORDS, type DraftState, type Kept } from "../editor/draft";
import type { Unmount } from "../islands";

export interface StoryProps {
  /** Empty for a new story. */
  draftUrl: string;
  revision: number;
  place: string;
}

type Values = Record<string, string | boolean | string[]>;

const WORDS_A_MINUTE = 150;
const TARGET_SECONDS = 120;
const LONGEST_SECONDS = 150;
// As hexloop.core.telling counts.
const WORD = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]|[\p{L}\p{N}]+(?:['’.,\-/][\p{L}\p{N}]+)*/gu;

export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

export function spoken(words: number): string {
  const seconds = Math.round((words * 60) / WORDS_A_MINUTE);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What stands in the fields of a form, without what only carries it. */
export function valuesOf(form: HTMLFormElement): Values {
  const data = new FormData(form);
  const values: Values = { skills: data.getAll("skills").map(String), under_nda: data.has("under_nda") };
  for (const [name, value] of data)
    if (!["csrfmiddlewaretoken", "version", "question", "skills", "under_nda"].includes(name)) values[name] = String(value);
  return values;
}

export function fill(form: HTMLFormElement, values: Values): void {
  const skills = Array.isArray(values.skills) ? values.skills : [];
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="skills"]')) box.checked = skills.includes(box.value);
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = Boolean(value);
    else if ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && typeof value === "string") field.value = value;
  }
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const props = data as StoryProps;
  const form = element as HTMLFormElement;
  const version = form.querySelector<HTMLInputElement>('input[name="version"]');
  const status = form.querySelector<HTMLElement>("[data-draft-status]");
  const whole = form.querySelector<HTMLElement>("[data-whole]");
  const stored = props.draftUrl !== "";
  let state: DraftState = "saved";
  let leaving = false;
  let pending: Promise<unknown> = Promise.resolve();
  const draft = new Draft({
    url: stored ? props.draftUrl : `${location.pathname}${location.search}`,
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
    // A new story has no address yet: refused here, it stays in this browser.
    if (!stored) return new Response(null, { status: 422 });
    const answer = await fetch(...request);
    if (answer.ok && version) version.value = String(((await answer.clone().json()) as { revision: number }).revision);
    return answer;
  }

  function showState(now: DraftState, other?: Kept): void {
    state = now;
    if (status) {
      status.textContent = !stored && now !== "saved" ? "Kept in this browser" : DRAFT_WORDS[now];
      status.dataset.state = now;
    }
    if (!other || form.querySelector(".editor-conflict")) return;
    const mine = (): void => draft.keepMine(source());
    const take = (): void => {
      if (version) version.value = String(other.revision);
      fill(form, JSON.parse(draft.takeOther()) as Values);
      count();
    };
    form.prepend(conflictNotice({ mine, other: take }));
  }

  function source(): string {
    return JSON.stringify(valuesOf(form));
  }

  function count(): void {
    let words = 0;
    for (const field of form.querySelectorAll<HTMLTextAreaElement>("[data-part]")) {
      const here = wordsIn(field.value);
      const line = form.querySelector<HTMLElement>(`[data-count="${field.name}"]`);
      const rest = line?.textContent?.split(" · ").slice(2) ?? [];
      if (line) line.textContent = [`${here} words`, `${spoken(here)} told`, ...rest].join(" · ");
      words += here;
    }
    const seconds = (words * 60) / WORDS_A_MINUTE;
    const advice = seconds > LONGEST_SECONDS ? ": cut it, two minutes are plenty" : seconds > TARGET_SECONDS ? ": a little long" : "";
    if (whole) whole.textContent = words > 0 ? `The whole: ${words} words, about ${spoken(words)} at 150 words a minute${advice}.` : "";
  }

  /** Brings back what an earlier visit could not hand over. */
  function restore(): void {
    const kept = draft.kept();
    if (!kept) return;
    const server = { source: source(), revision: props.revision };
    if (kept.source === server.source) return draft.forget();
    fill(form, JSON.parse(kept.source) as Values);
    if (stored && kept.revision !== props.revision) draft.disagree(server);
    else draft.change(source());
  }

  /** Autosave comes to its end first: the form would otherwise be refused as an older version. */
  async function submit(): Promise<void> {
    if (leaving) return;
    leaving = true;
    await pending;
    if (stored) await draft.flush();
    leaving = !stored || state === "saved" || state === "refused";
    if (!leaving) return;
    // A new story that the server refuses comes back with its texts in the form.
    if (!stored) draft.forget();
    form.submit();
  }

  const onInput = (): void => {
    count();
    draft.change(source());
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    void submit();
  };
  const onHide = (): void => {
    if (stored) void draft.flush(true);
  };
  restore();
  count();
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  window.addEventListener("pagehide", onHide);
  return () => {
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
    window.removeEventListener("pagehide", onHide);
  };
}
