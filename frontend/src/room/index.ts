/** The candidate's side of a room: what stands in the editor goes out as it is typed; hints come in. */
import type { Unmount } from "../islands";
import { say } from "../toast/say";
import { changeOf } from "./changes";
import { type Heard, type LinkOptions, type LinkState, RoomLink } from "./link";

export interface Room {
  room: string;
  ticket: string;
  /** Names of the fields that are followed. */
  fields: string[];
}

export interface RoomProps {
  /** The page of the round, asked for the hints that were given. */
  pageUrl: string;
  /** Null while nobody is invited. */
  room: Room | null;
}

interface Member {
  name: string;
  role: string;
}

const LOOK_MS = 250;
const SEND_MS = 30;
const NEXT_MS = 2_000;

/** "Mira is following." */
export function followers(members: Member[]): string {
  const names = [...new Set(members.filter(({ role }) => role === "interviewer").map(({ name }) => name))];
  if (names.length === 0) return "Nobody follows yet.";
  const last = names.at(-1) ?? "";
  return names.length === 1 ? `${last} is following.` : `${names.slice(0, -1).join(", ")} and ${last} are following.`;
}

function field(name: string): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`textarea[data-room-field="${name}"]`);
}

/**
 * Opens the room where somebody is invited; else as soon as somebody is: the clock of the page, which asks the server
 * how the round stands, hands the answer around as `hexloop:round`.
 */
export function mount(element: HTMLElement, data: unknown, socket?: LinkOptions["socket"]): Unmount {
  const { pageUrl, room } = data as RoomProps;
  let leave: Unmount | null = null;

  function go(where: Room): void {
    element.hidden = false;
    leave = enter(element, pageUrl, where, { socket, onEnd: () => (leave = null) });
  }

  const onRound = (event: Event): void => {
    const found = (event as CustomEvent<{ room?: Room | null }>).detail.room;
    if (!leave && found) go(found);
  };
  if (room) go(room);
  document.addEventListener("hexloop:round", onRound);
  return () => {
    document.removeEventListener("hexloop:round", onRound);
    leave?.();
  };
}

interface Entering {
  socket: LinkOptions["socket"];
  /** It is over for this ticket; another invitation brings another one. */
  onEnd: () => void;
}

function enter(element: HTMLElement, pageUrl: string, room: Room, { socket, onEnd }: Entering): Unmount {
  const said = element.querySelector<HTMLElement>("[data-room-said]");
  const sent = new Map<string, { text: string; version: number }>();
  let timer = 0;
  let next = 0;
  const link = new RoomLink({ url: room.room, ticket: room.ticket, hear, onState, socket });

  function whole(name: string): void {
    const text = field(name)?.value;
    if (text === undefined) return;
    const version = (sent.get(name)?.version ?? 0) + 1;
    if (link.send({ kind: "text", field: name, version, text })) sent.set(name, { text, version });
  }

  /** Sends what changed since the last time. */
  function look(): void {
    window.clearTimeout(timer);
    timer = 0;
    if (!link.open) return;
    for (const name of room.fields) {
      const before = sent.get(name);
      const text = field(name)?.value;
      if (before === undefined || text === undefined) continue;
      const change = changeOf(before.text, text);
      if (!change) continue;
      const version = before.version + 1;
      if (link.send({ kind: "change", field: name, version, ...change })) sent.set(name, { text, version });
    }
  }

  function hear(message: Heard): void {
    if (message.kind === "welcome") {
      for (const name of room.fields) whole(name);
      link.send({ kind: "nudge", about: "item" });
    } else if (message.kind === "who" && said) said.textContent = followers(message["members"] as Member[]);
    else if (message.kind === "resend") whole(message["field"] as string);
    else if (message.kind === "nudge" && message["about"] === "hints") void given();
    else if (message.kind === "nudge" && message["about"] === "item") goOn();
  }

  function onState(state: LinkState): void {
    if (state === "open") return;
    if (said) said.textContent = "Your interviewer sees what is saved, a few seconds later.";
    if (state === "ended") {
      leave();
      onEnd();
    }
  }

  async function given(): Promise<void> {
    const target = document.getElementById("given");
    const answer = await fetch(`${pageUrl}?part=given`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok || !target) return;
    // Drawn and cleaned by the server, as on the page itself.
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    target.replaceChildren(...parsed.body.childNodes);
  }

  /** The interviewer asks what comes next. What is typed is saved before the page changes. */
  function goOn(): void {
    if (next) return;
    next = window.setTimeout(() => location.assign(pageUrl), NEXT_MS);
    say("Your interviewer goes on to the next question.");
  }

  const onTyped = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement) || !event.target.dataset["roomField"]) return;
    timer ||= window.setTimeout(look, SEND_MS);
  };
  const onSwap = (): void => void link.send({ kind: "nudge", about: "events" });
  const looking = window.setInterval(look, LOOK_MS);
  document.addEventListener("input", onTyped);
  document.addEventListener("hexloop:typed", onTyped);
  document.addEventListener("htmx:after:swap", onSwap);
  function leave(): void {
    window.clearInterval(looking);
    window.clearTimeout(timer);
    window.clearTimeout(next);
    link.stop();
    document.removeEventListener("input", onTyped);
    document.removeEventListener("hexloop:typed", onTyped);
    document.removeEventListener("htmx:after:swap", onSwap);
  }

  link.start();
  return leave;
}
