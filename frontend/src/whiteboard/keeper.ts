/**
 * Keeps a drawing: in this browser at once, on the server every few seconds and when the page is left.
 *
 * Every save names the revision that it started from. When the server holds a newer one, it keeps what was sent as a
 * version and answers 409 with its own; nothing more is saved until the person has chosen between the two.
 */
import type { DraftStore } from "./store";

export type KeeperState = "saved" | "waiting" | "offline" | "refused" | "conflict";

export const KEEPER_WORDS: Record<KeeperState, string> = {
  saved: "Saved",
  waiting: "Not saved yet",
  offline: "No answer: kept in this browser",
  refused: "Not taken: kept in this browser",
  conflict: "Changed elsewhere",
};

/** What the server holds. */
export interface Held {
  scene: string;
  revision: number;
}

export interface KeeperOptions {
  url: string;
  held: Held;
  csrf: () => string;
  send: typeof fetch;
  store: DraftStore;
  /** Draws the picture that goes with a drawing. */
  picture: () => Promise<string>;
  onState: (state: KeeperState, other?: Held) => void;
  /** Sentences of the server about a save: what it took out, or why it refused. */
  onWords: (words: string[]) => void;
  waitMs?: number;
  retryMs?: number;
}

interface Answer {
  revision: number;
  words?: string[];
  scene?: string;
  error?: string;
}

/** What a browser sends while the page goes away may be this long. */
const MOST_ON_LEAVING = 60_000;

export class Keeper {
  #options: KeeperOptions;
  #revision: number;
  #scene: string;
  #dirty = false;
  #other: Held | null = null;
  #overwrite = false;
  #sending = false;
  #underWay: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#revision = options.held.revision;
    this.#scene = options.held.scene;
  }

  /** The drawing as the board writes it, before anything was changed. Where the server has no picture of it, it is saved
   * once with one. */
  begin(scene: string, pictured: boolean): void {
    this.#scene = scene;
    if (pictured) return;
    this.#dirty = true;
    this.#after(this.#options.waitMs ?? 2_500);
  }

  /** Whether there is something that the server does not have. */
  get dirty(): boolean {
    return this.#dirty && !this.#other;
  }

  /** What an earlier visit could not hand over, if it is not what the server has. */
  async kept(): Promise<Held | null> {
    const { store, url, held } = this.#options;
    const draft = await store.get(url);
    if (!draft) return null;
    if (draft.scene === held.scene) await store.remove(url);
    return draft.scene === held.scene ? null : draft;
  }

  /** Takes up a drawing of an earlier visit. From another revision it is handed over as it was, and the server says so. */
  takeUp(draft: Held): void {
    this.#revision = draft.revision;
    this.change(draft.scene);
    void this.flush();
  }

  change(scene: string): void {
    if (scene === this.#scene) return;
    this.#scene = scene;
    this.#dirty = true;
    void this.#options.store.set(this.#options.url, { scene, revision: this.#revision });
    if (this.#other) return;
    this.#options.onState("waiting");
    // A pause would never come while somebody draws on: the first change decides when it is saved.
    if (this.#timer === undefined) this.#after(this.#options.waitMs ?? 2_500);
  }

  /** Hands over at once. */
  flush(): Promise<void> {
    this.#stopTimer();
    if (!this.#dirty || this.#other || this.#sending) return this.#underWay;
    this.#underWay = this.#handOver();
    return this.#underWay;
  }

  /** Hands over everything, also what was drawn while a save is under way. */
  async settle(): Promise<void> {
    await this.#underWay;
    await this.flush();
  }

  /** The page goes away: what is short enough is sent along, the rest waits in this browser. */
  leave(): void {
    if (!this.#dirty || this.#other) return;
    const body = this.#body(this.#scene, "");
    if (body.length <= MOST_ON_LEAVING) void this.#put(body, true).catch(() => undefined);
  }

  /** The person's own drawing takes the next revision; the other one stays among the versions. */
  keepMine(): void {
    if (this.#other) this.#revision = this.#other.revision;
    this.#other = null;
    this.#overwrite = true;
    this.#dirty = true;
    this.#options.onState("waiting");
    void this.flush();
  }

  /** The other drawing is the board now. */
  takeOther(): string {
    if (this.#other) {
      this.#revision = this.#other.revision;
      this.#scene = this.#other.scene;
    }
    this.#other = null;
    this.#dirty = false;
    void this.#options.store.remove(this.#options.url);
    this.#options.onState("saved");
    return this.#scene;
  }

  stop(): void {
    this.#stopTimer();
    this.leave();
  }

  async #handOver(): Promise<void> {
    this.#sending = true;
    const scene = this.#scene;
    try {
      await this.#answered(scene, await this.#put(this.#body(scene, await this.#options.picture()), false));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.#failed();
    } finally {
      this.#sending = false;
    }
    if (this.#dirty && this.#scene !== scene && this.#timer === undefined) this.#after(this.#options.waitMs ?? 2_500);
  }

  #body(scene: string, svg: string): string {
    return JSON.stringify({ revision: this.#revision, overwrite: this.#overwrite, svg, scene });
  }

  #put(body: string, keepalive: boolean): Promise<Response> {
    const { url, csrf, send } = this.#options;
    const headers = { "X-CSRFToken": csrf(), "Content-Type": "application/json" };
    return send(url, { method: "PUT", headers, body, keepalive });
  }

  async #answered(scene: string, response: Response): Promise<void> {
    const { onState, onWords } = this.#options;
    if (response.status >= 500) return this.#failed();
    const answer = await readAnswer(response);
    if (response.status === 409 && answer) {
      this.#other = { revision: answer.revision, scene: answer.scene ?? "" };
      return onState("conflict", this.#other);
    }
    if (!response.ok || !answer) {
      onWords([answer?.error ?? "The server did not take this drawing. Reload the page; the drawing is kept in this browser."]);
      return onState("refused");
    }
    this.#revision = answer.revision;
    this.#overwrite = false;
    if (answer.words?.length) onWords(answer.words);
    if (this.#scene === scene) this.#done();
  }

  #done(): void {
    this.#dirty = false;
    void this.#options.store.remove(this.#options.url);
    this.#options.onState("saved");
  }

  #failed(): void {
    this.#options.onState("offline");
    this.#after(this.#options.retryMs ?? 5_000);
  }

  #after(ms: number): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

async function readAnswer(response: Response): Promise<Answer | null> {
  const json = response.headers.get("Content-Type")?.startsWith("application/json");
  return json ? ((await response.json()) as Answer) : null;
}
