/** Sends a recording in parts while it is made, in order; a part is kept until the server has it. */

export interface PartsOptions {
  /** The address of the recording, which ends with `part/`. */
  url: string;
  csrf: () => string;
  send?: typeof fetch;
  /** The server takes no more, with its sentence. */
  onRefused: (sentence: string) => void;
  againMs?: number;
}

export class Parts {
  #options: PartsOptions;
  #waiting: { data: Blob; seconds: number }[] = [];
  #after = 0;
  #underWay: Promise<void> | null = null;
  #refused = false;

  constructor(options: PartsOptions) {
    this.#options = options;
  }

  /** Bytes that the server has. */
  get size(): number {
    return this.#after;
  }

  add(data: Blob, seconds: number): void {
    if (this.#refused || data.size === 0) return;
    this.#waiting.push({ data, seconds });
    this.#underWay ??= this.#work().finally(() => (this.#underWay = null));
  }

  /** Waits until everything is sent, or was refused. */
  async settle(): Promise<void> {
    while (this.#underWay) await this.#underWay;
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting[0]; next && !this.#refused; next = this.#waiting[0]) {
      if (await this.#sent(next.data, next.seconds)) this.#waiting.shift();
      else await new Promise((resolve) => setTimeout(resolve, this.#options.againMs ?? 2_000));
    }
  }

  async #sent(data: Blob, seconds: number): Promise<boolean> {
    const { url, csrf, send = (...request: Parameters<typeof fetch>) => fetch(...request) } = this.#options;
    const headers = { "X-CSRFToken": csrf(), "Content-Type": "application/octet-stream" };
    const query = new URLSearchParams({ after: String(this.#after), seconds: String(seconds) });
    const answer = await send(`${url}?${query}`, { method: "POST", body: data, headers }).catch(() => null);
    if (!answer || answer.status >= 500) return false;
    if (answer.ok) {
      this.#after = ((await answer.json()) as { size: number }).size;
      return true;
    }
    this.#refused = true;
    const told = (await answer.json().catch(() => ({}))) as { message?: string };
    this.#options.onRefused(told.message ?? "The recording could not be kept any further.");
    return true;
  }
}
