/** The connection to a room: opened with a ticket, opened again when it is lost, ended when it is over for good. */

export interface Heard {
  kind: string;
  [name: string]: unknown;
}

/** `open` once the room has let us in, `lost` while we try again, `ended` when trying again is of no use. */
export type LinkState = "open" | "lost" | "ended";

export interface LinkOptions {
  url: string;
  ticket: string;
  hear: (message: Heard) => void;
  onState: (state: LinkState, sentence: string) => void;
  socket?: (url: string) => WebSocket;
}

export const PROTOCOL = 1;
/** As in hexloop/rooms/limits.py: bad ticket, not allowed, ticket ended, revoked. */
const FOR_GOOD = [4401, 4403, 4404, 4410];
const AGAIN_MS = [300, 1_000, 2_000, 3_000];

export class RoomLink {
  #options: LinkOptions;
  #socket: WebSocket | null = null;
  #inside = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** Whether messages go out. */
  get open(): boolean {
    return this.#inside;
  }

  start(): void {
    const { url, ticket, socket = (to: string) => new WebSocket(to) } = this.#options;
    const made = socket(url);
    this.#socket = made;
    made.onopen = () => made.send(JSON.stringify({ kind: "hello", protocol: PROTOCOL, ticket }));
    made.onmessage = ({ data }: MessageEvent<string>) => this.#hear(JSON.parse(data) as Heard);
    made.onclose = ({ code, reason }) => this.#closed(code, reason);
  }

  /** Says something, if the room is there. */
  send(message: Heard): boolean {
    if (!this.#inside || this.#socket?.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  stop(): void {
    this.#stopped = true;
    this.#inside = false;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #hear(message: Heard): void {
    if (message.kind === "welcome") {
      this.#inside = true;
      this.#tries = 0;
      this.#options.onState("open", "");
    }
    this.#options.hear(message);
  }

  #closed(code: number, reason: string): void {
    this.#inside = false;
    if (this.#stopped) return;
    if (FOR_GOOD.includes(code)) {
      this.#stopped = true;
      this.#options.onState("ended", reason);
      return;
    }
    this.#options.onState("lost", reason);
    const wait = AGAIN_MS[Math.min(this.#tries, AGAIN_MS.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => this.start(), wait);
  }
}
