/**
 * Keeps what is typed: on the server after a short pause, and in this browser until the server has it.
 *
 * Every saved draft has a revision. When the server holds a newer one (another tab, another device) it
 * answers 409 with its text; nothing is overwritten until the person has chosen. A text that it refuses
 * (too long, signed out) stays here and is offered again with the next change, not every few seconds.
 */

export type DraftState = "saved" | "waiting" | "offline" | "refused" | "conflict";

/** What a person reads of the state of a draft. */
export const DRAFT_WORDS: Record<DraftState, string> = {
  saved: "Saved",
  waiting: "Not saved yet",
  offline: "No answer: kept in this browser",
  refused: "Not taken: kept in this browser",
  conflict: "Changed elsewhere",
};

export interface Kept {
  source: string;
  revision: number;
}

export interface DraftOptions {
  url: string;
  revision: number;
  csrf: () => string;
  seconds: () => number;
  store: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  send: typeof fetch;
  onState: (state: DraftState, other?: Kept) => void;
  waitMs?: number;
  retryMs?: number;
}

export class Draft {
  #options: DraftOptions;
  #revision: number;
  #source: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #underWay: Promise<void> = Promise.resolve();
  #other: Kept | null = null;
  #leaving = false;
  // What was sent last from here, or by the visit before whose text goes on: the ancestor of what stands here.
  #sent: string | null = null;

  constructor(options: DraftOptions) {
    this.#options = options;
    this.#revision = options.revision;
  }

  /** What the server gave last. */
  get revision(): number {
    return this.#revision;
  }

  get key(): string {
    return `hexloop:draft:${this.#options.url}`;
  }

  /** What an earlier visit could not hand over, if anything. */
  kept(): Kept | null {
    const text = this.#options.store.getItem(this.key);
    return text === null ? null : (JSON.parse(text) as Kept);
  }

  /** What an earlier visit kept goes on from here. It may still be on its way to the server. */
  goOn(kept: Kept): void {
    this.#sent = kept.source;
    this.change(kept.source);
  }

  /** The server has what was kept. */
  forget(): void {
    this.#options.store.removeItem(this.key);
  }

  /** The text changed: keep it here now and on the server after a pause. */
  change(source: string): void {
    this.#source = source;
    this.#leaving = false;
    this.#keep(source);
    if (this.#other) return;
    this.#options.onState("waiting");
    this.#after(this.#options.waitMs ?? 800);
  }

  /** Hand over at once, also when the page is going away. */
  flush(keepalive = false): Promise<void> {
    clearTimeout(this.#timer);
    // A page that goes away cannot wait for the request under way to finish.
    if (this.#source === null || this.#other || (this.#sending && !keepalive)) return Promise.resolve();
    this.#underWay = this.#handOver(this.#source, keepalive);
    return this.#underWay;
  }

  /** Hand over everything, also what was typed while a request is under way, and wait for the answer. */
  async settle(): Promise<void> {
    await this.#underWay;
    await this.flush();
  }

  /** Another page is asked for. It may be this one anew, read before a text under way arrives: so that stays kept here
   * until a page is seen that holds it. Where nothing came of it, typing goes on. */
  leave(): void {
    this.#leaving = true;
  }

  /** The person's answer to a conflict: their own text wins and takes the next revision. */
  keepMine(source: string): void {
    if (this.#other) this.#revision = this.#other.revision;
    this.#other = null;
    this.change(source);
    void this.flush();
  }

  /** The person's answer to a conflict: the other text is the draft now. */
  takeOther(): string {
    const other = this.#other;
    if (!other) return "";
    this.#revision = other.revision;
    this.#other = null;
    this.#done();
    return other.source;
  }

  /** A text kept here and a newer one on the server: the same choice as after a 409. */
  disagree(other: Kept): void {
    this.#other = other;
    clearTimeout(this.#timer);
    this.#options.onState("conflict", other);
  }

  async #handOver(source: string, keepalive: boolean): Promise<void> {
    this.#sending = true;
    try {
      const before = this.#sent;
      this.#sent = source;
      await this.#answered(source, before, await this.#post(source, keepalive));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.#failed();
    } finally {
      this.#sending = false;
    }
    if (this.#source !== null && this.#source !== source) this.#after(0);
  }

  #keep(source: string): void {
    try {
      this.#options.store.setItem(this.key, JSON.stringify({ source, revision: this.#revision } satisfies Kept));
    } catch (error) {
      // The browser's store is full or closed: the server still gets the text.
      if (!(error instanceof DOMException)) throw error;
    }
  }

  #post(source: string, keepalive: boolean): Promise<Response> {
    const { url, csrf, seconds, send } = this.#options;
    const fields = { source, revision: String(this.#revision), seconds: String(seconds()) };
    return send(url, { method: "POST", headers: { "X-CSRFToken": csrf() }, body: new URLSearchParams(fields), keepalive });
  }

  async #answered(source: string, before: string | null, response: Response): Promise<void> {
    if (response.status === 409) {
      const other = (await response.json()) as Kept;
      // Not somebody else's: the text before this one, whose answer never came here.
      if (other.source !== before) return this.disagree(other);
      this.#revision = other.revision;
      return this.#answered(source, null, await this.#post(source, false));
    }
    if (response.status >= 400 && response.status < 500) return this.#options.onState("refused");
    if (!response.ok) return this.#failed();
    this.#revision = ((await response.json()) as { revision: number }).revision;
    if (this.#source === source) this.#done();
  }

  #failed(): void {
    this.#options.onState("offline");
    this.#after(this.#options.retryMs ?? 5_000);
  }

  #done(): void {
    this.#source = null;
    if (!this.#leaving) this.forget();
    this.#options.onState("saved");
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}
