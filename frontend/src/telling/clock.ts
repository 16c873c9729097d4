/** The time of a telling, and how far each part of it is. */

export interface Mark {
  part: string;
  /** Seconds from the start at which the part should be over. */
  until: number;
}

/** How much of each part's time is over, from 0 to 1, and which part is going on. */
export function progress(seconds: number, marks: Mark[]): { done: Map<string, number>; now: string } {
  const done = new Map<string, number>();
  let begins = 0;
  let now = marks.at(-1)?.part ?? "";
  for (const mark of [...marks].reverse()) if (seconds < mark.until) now = mark.part;
  for (const { part, until } of marks) {
    done.set(part, Math.min(1, Math.max(0, (seconds - begins) / (until - begins))));
    begins = until;
  }
  return { done, now };
}

/** Seconds that run while it is started; a page left in the background still counts, since one goes on talking. */
export class Clock {
  #now: () => number;
  #spent = 0;
  #since: number | null = null;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get running(): boolean {
    return this.#since !== null;
  }

  get seconds(): number {
    return (this.#spent + (this.#since === null ? 0 : this.#now() - this.#since)) / 1000;
  }

  start(): void {
    this.#since ??= this.#now();
  }

  stop(): void {
    if (this.#since === null) return;
    this.#spent += this.#now() - this.#since;
    this.#since = null;
  }

  reset(): void {
    this.#spent = 0;
    this.#since = null;
  }
}
