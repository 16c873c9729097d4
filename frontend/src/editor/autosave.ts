/**
 * The draft of what a person writes: saved as they write, with its state in words; brought back when an earlier visit
 * could not hand it over; asked about when it was changed elsewhere; and handed over whole before its form is sent.
 */
import { csrfToken } from "../csrf";
import { conflictNotice } from "./conflict";
import { Draft, DRAFT_WORDS, type DraftState, type Kept } from "./draft";

export interface AutosaveOptions {
  url: string;
  revision: number;
  /** What the server sent. Something else may stand there by now: people type before scripts are there. */
  served: string;
  read: () => string;
  /** Shows another text, which is no change of the person's. */
  write: (source: string) => void;
  /** Puts the question which text to keep where it is seen. */
  ask: (question: HTMLElement) => void;
  status?: HTMLElement | null;
  /** The field that names the revision when the form is sent. */
  version?: HTMLInputElement | null;
  /** There is no address to save at yet: what is written stays in this browser until the form is sent. */
  local?: boolean;
  csrf?: () => string;
  seconds?: () => number;
  waitMs?: number;
}

export class Autosave {
  #options: AutosaveOptions;
  #draft: Draft;
  #state: DraftState = "saved";
  #question: HTMLElement | null = null;
  #leaving = false;

  constructor(options: AutosaveOptions) {
    const { url, revision, waitMs, local } = options;
    this.#options = options;
    this.#draft = new Draft({
      url,
      revision,
      csrf: options.csrf ?? csrfToken,
      seconds: options.seconds ?? (() => 0),
      store: localStorage,
      // Refused, a text stays in this browser.
      send: local ? async () => new Response(null, { status: 422 }) : (...request) => fetch(...request),
      onState: (state, other) => this.#show(state, other),
      waitMs,
    });
  }

  /** Takes up what stands there and what an earlier visit kept. */
  start(): void {
    this.#restore();
    window.addEventListener("beforeunload", this.#onLeave);
    window.addEventListener("pagehide", this.#onHide);
    window.addEventListener("online", this.#onOnline);
  }

  stop(): void {
    void this.#draft.flush(true);
    window.removeEventListener("beforeunload", this.#onLeave);
    window.removeEventListener("pagehide", this.#onHide);
    window.removeEventListener("online", this.#onOnline);
  }

  changed(): void {
    this.#draft.change(this.#options.read());
  }

  /** Sends a form when the draft has come to its end, and what else is under way: it would otherwise be refused as an
   * older version, or the page be left before the text is there. Gives whether the page is left. */
  async submit(form: HTMLFormElement, underWay?: Promise<void>): Promise<boolean> {
    if (this.#leaving) return false;
    this.#leaving = true;
    await underWay;
    await this.#draft.settle();
    this.#leaving = this.#state === "saved" || this.#state === "refused";
    if (!this.#leaving) return false;
    // What the server refuses comes back in the form.
    if (this.#options.local) this.#draft.forget();
    form.submit();
    return true;
  }

  #onLeave = (): void => this.#draft.leave();
  #onHide = (): void => void this.#draft.flush(true);
  #onOnline = (): void => void this.#draft.flush();

  #restore(): void {
    const { served, revision, read, write } = this.#options;
    const kept = this.#draft.kept();
    if (kept === null || kept.source === served) {
      this.#draft.forget();
      if (read() !== served) this.changed();
      return;
    }
    write(kept.source);
    if (kept.revision === revision) this.#draft.goOn(kept);
    else this.#draft.disagree({ source: served, revision });
  }

  #show(state: DraftState, other?: Kept): void {
    const { status, version, local, read, write, ask } = this.#options;
    this.#state = state;
    if (version) version.value = String(this.#draft.revision);
    if (status) {
      status.textContent = local && state !== "saved" ? "Kept in this browser" : DRAFT_WORDS[state];
      status.dataset.state = state;
    }
    if (!other || this.#question?.isConnected) return;
    this.#question = conflictNotice({
      mine: () => this.#draft.keepMine(read()),
      other: () => write(this.#draft.takeOther()),
    });
    ask(this.#question);
  }
}
