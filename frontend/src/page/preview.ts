/** Draws what is written as it will be read: the server does it, after a pause, one request at a time. */

export interface PreviewOptions {
  url: string;
  csrf: () => string;
  send: typeof fetch;
  show: (html: string) => void;
  waitMs?: number;
}

export class Preview {
  #options: PreviewOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: string | null = null;
  #sending = false;
  #leaving = new AbortController();

  constructor(options: PreviewOptions) {
    this.#options = options;
  }

  /** The text changed. */
  change(source: string): void {
    this.#wanted = source;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(), this.#options.waitMs ?? 300);
  }

  /** Nothing more is drawn, also of what is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    this.#leaving.abort();
  }

  async #draw(): Promise<void> {
    if (this.#sending || this.#wanted === null) return;
    const source = this.#wanted;
    this.#wanted = null;
    this.#sending = true;
    try {
      const { url, csrf, send } = this.#options;
      const body = new URLSearchParams({ source, revision: "0" });
      const answer = await send(url, { method: "POST", headers: { "X-CSRFToken": csrf() }, body, signal: this.#leaving.signal });
      // An older text is not shown once a newer one waits.
      if (answer.ok && this.#wanted === null) this.#options.show(await answer.text());
    } catch (error) {
      // No answer: the line beside the button says so, since the draft could not be sent either.
      if (!(error instanceof TypeError || this.#leaving.signal.aborted)) throw error;
    } finally {
      this.#sending = false;
    }
    if (this.#wanted !== null) this.change(this.#wanted);
  }
}
