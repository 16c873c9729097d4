/** The interviewer's page: follows what the candidate types, gives hints, keeps scores and notes as they are written. */
import { csrfToken } from "../csrf";
import { saveAsWritten, type Values } from "../editor/form";
import { propsOf, type Unmount } from "../islands";
import { applied, type Change } from "../room/changes";
import { type Heard, type LinkOptions, type LinkState, RoomLink } from "../room/link";
import { say } from "../toast/say";

export interface InterviewProps {
  /** Empty: there is no room, and what is saved is shown. */
  room: string;
  ticket: string;
  stateUrl: string;
  /** What the page shows: the server says another one when it is out of date. */
  place: string;
}

interface State {
  place: string;
  clock: string;
  state: string;
  texts: Record<string, string>;
  events: [string, string, string][];
}

/** A refusal comes as JSON. */
const ASKS = { Accept: "application/json" };
const POLL_MS = 3_000;
const CALM_MS = 10_000;
const LIVE = "You see what is typed as it is typed.";
const SAVED = "No live connection: this shows what is saved, every three seconds, and tries again by itself.";
const ALONE = "This shows what is saved, every three seconds.";

/** The fields of the form of scores and notes. */
export function noteValues(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const [name, value] of new FormData(form)) if (!["csrfmiddlewaretoken", "revision"].includes(name)) values[name] = String(value);
  values["shared"] = form.querySelector<HTMLInputElement>('[name="shared"]')?.checked ?? false;
  return values;
}

/** One second less of "4:05"; "0:00" stays. */
export function ticked(clock: string): string {
  const seconds = clock.split(":").reduce((all, part) => all * 60 + Number(part), 0) - 1;
  if (!Number.isFinite(seconds) || seconds < 0) return clock;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number): string => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export function mount(element: HTMLElement, data: unknown, socket?: LinkOptions["socket"]): Unmount {
  const props = data as InterviewProps;
  const connection = element.querySelector<HTMLElement>("[data-connection]");
  const clock = document.querySelector<HTMLElement>("[data-clock]");
  const words = document.querySelector<HTMLElement>("[data-state-words]");
  const texts = new Map<string, { text: string; version: number }>();
  const link = props.room ? new RoomLink({ url: props.room, ticket: props.ticket, hear, onState, socket }) : null;
  let asked = 0;
  let over = false;
  let leaveNote: Unmount | null = null;

  function show(name: string, text: string): void {
    const target = element.querySelector<HTMLElement>(`[data-field="${name}"]`);
    if (target && target.textContent !== text) target.textContent = text;
  }

  function hear(message: Heard): void {
    const name = message["field"] as string;
    if (message.kind === "text") {
      texts.set(name, { text: message["text"] as string, version: message["version"] as number });
      show(name, message["text"] as string);
    } else if (message.kind === "change") {
      const known = texts.get(name);
      const change = message as unknown as Change & { version: number };
      const text = known ? applied(known.text, known.version, change) : null;
      if (text === null) return void link?.send({ kind: "want", field: name });
      texts.set(name, { text, version: change.version });
      show(name, text);
    } else if (message.kind === "nudge") void look();
    else if (message.kind === "who") void look();
  }

  function onState(state: LinkState, sentence: string): void {
    if (state === "ended") return void look().then(() => end(sentence));
    if (connection) connection.textContent = state === "open" ? LIVE : SAVED;
    element.classList.toggle("live", state === "open");
    for (const mark of element.querySelectorAll<HTMLElement>("[data-live]")) mark.textContent = state === "open" ? "live" : "as saved";
  }

  /** It is over for this person: nothing of the interview stays on the screen. */
  function end(sentence: string): void {
    if (over) return;
    over = true;
    leaveNote?.();
    link?.stop();
    const card = document.createElement("p");
    card.className = "card interview-ended";
    card.setAttribute("role", "alert");
    card.textContent = sentence;
    element.replaceChildren(card);
    for (const left of document.querySelectorAll(".wide-head .page-actions, .wide-name, .wide-meta")) left.replaceChildren();
  }

  /** Stages of a design attempt are written elsewhere: those are asked for. */
  function allLive(): boolean {
    return element.querySelectorAll("[data-field]").length === element.querySelectorAll("[data-live]").length;
  }

  async function look(): Promise<void> {
    if (over) return;
    asked = performance.now();
    const answer = await fetch(props.stateUrl, { headers: ASKS }).catch(() => null);
    if (over || !answer) return;
    if (answer.status === 403) return end(((await answer.json()) as { ended: string }).ended);
    if (!answer.ok) return;
    const state = (await answer.json()) as State;
    if (state.place !== props.place) return void leave();
    if (clock) clock.textContent = state.clock;
    if (words) words.textContent = state.state;
    // What is typed is newer than what is saved.
    for (const [name, text] of Object.entries(state.texts)) if (!link?.open || !texts.has(name)) show(name, text);
    const list = element.querySelector("[data-events]");
    list?.replaceChildren(...state.events.map(eventRow));
  }

  function leave(): void {
    over = true;
    leaveNote?.();
    link?.stop();
    location.reload();
  }

  async function give(form: HTMLFormElement): Promise<void> {
    const answer = await sent(form);
    if (!answer) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-given]");
    const stale = element.querySelector("[data-given]");
    if (fresh && stale) stale.replaceWith(fresh);
    element.querySelector<HTMLElement>("[data-given] h2")?.focus();
    link?.send({ kind: "nudge", about: "hints" });
    await look();
  }

  async function goOn(form: HTMLFormElement): Promise<void> {
    if (!(await sent(form))) return;
    link?.send({ kind: "nudge", about: "item" });
    leave();
  }

  async function sent(form: HTMLFormElement): Promise<Response | null> {
    const headers = { ...ASKS, "X-CSRFToken": csrfToken() };
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers }).catch(() => null);
    if (answer?.ok) return answer;
    const told = answer ? ((await answer.json().catch(() => ({}))) as { message?: string; ended?: string }) : {};
    if (told.ended) end(told.ended);
    else say(told.message ?? "There was no answer. Try again in a moment.", { state: "warn" });
    return null;
  }

  const onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-give]")) {
      event.preventDefault();
      void give(form);
    } else if (form.matches("[data-leaves]")) {
      event.preventDefault();
      void goOn(form);
    }
  };
  const note = element.querySelector<HTMLFormElement>("[data-note]");
  if (note) leaveNote = saveAsWritten(note, { ...(propsOf(note) as { draftUrl: string; revision: number }), values: noteValues, count: () => undefined });
  if (connection && !link) connection.textContent = ALONE;
  const ticking = window.setInterval(() => {
    if (clock) clock.textContent = ticked(clock.textContent ?? "");
    if (performance.now() - asked >= (link?.open && allLive() ? CALM_MS : POLL_MS)) void look();
  }, 1_000);
  document.addEventListener("submit", onSubmit);
  link?.start();
  void look();
  return () => {
    over = true;
    window.clearInterval(ticking);
    leaveNote?.();
    link?.stop();
    document.removeEventListener("submit", onSubmit);
  };
}

function eventRow([at, title, words]: [string, string, string]): HTMLLIElement {
  const row = document.createElement("li");
  const when = document.createElement("span");
  const what = document.createElement("b");
  when.className = "tabular";
  when.textContent = at;
  what.textContent = title;
  row.append(when, " ", what, ` ${words}`);
  return row;
}
