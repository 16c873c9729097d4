/**
 * The shapes that a person puts into the library, beside ours: on the server, so that they are there in another browser. What
 * it does not have yet is kept in this one, and handed over the next time.
 */
export interface Item {
  id: string;
  [more: string]: unknown;
}

const KEY = "hexloop:board-shapes";
const OURS = "hexloop-";

export const ourId = (shape: string): string => `${OURS}${shape}`;

export interface LibraryOptions {
  url: string;
  csrf: () => string;
  send: typeof fetch;
  store: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Shapes of another window came along. */
  onItems: (items: Item[]) => void;
  /** Sentences of the server about a save: what it took out, or why it refused. */
  onWords: (words: string[]) => void;
  waitMs?: number;
}

interface Answer {
  items: Item[];
  revision: number;
  words?: string[];
  error?: string;
}

export class Library {
  #options: LibraryOptions;
  #revision = 0;
  #known = "[]";
  #items: Item[] = [];
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LibraryOptions) {
    this.#options = options;
  }

  /** What the server has, and what this browser kept. */
  async read(): Promise<Item[]> {
    const kept = this.#kept();
    const held = await this.#ask({ headers: { Accept: "application/json" } });
    if (held?.ok) {
      const { items, revision } = (await held.json()) as Answer;
      this.#revision = revision;
      this.#known = JSON.stringify(items);
      this.#items = together(items, kept);
    } else this.#items = kept;
    if (kept.length > 0) this.#later();
    return this.#items;
  }

  /** The library changed, ours included. */
  change(items: readonly Item[]): void {
    this.#items = items.filter((item) => !item.id.startsWith(OURS));
    if (JSON.stringify(this.#items) !== this.#known) this.#later();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    this.#keep();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), this.#options.waitMs ?? 500);
  }

  async #save(): Promise<void> {
    if (this.#sending) return this.#later();
    this.#sending = true;
    const items = this.#items;
    const body = JSON.stringify({ items: JSON.stringify(items), revision: this.#revision });
    const headers = { "Content-Type": "application/json", "X-CSRFToken": this.#options.csrf() };
    const answer = await this.#ask({ method: "PUT", headers, body });
    this.#sending = false;
    // Without an answer the shapes stay in this browser, until the library changes or a board is opened.
    if (answer) await this.#answered(answer, items);
  }

  async #answered(answer: Response, items: Item[]): Promise<void> {
    const told = (await answer.json().catch(() => ({}))) as Answer;
    if (answer.status === 409) {
      this.#revision = told.revision;
      this.#items = together(told.items, this.#items);
      this.#options.onItems(this.#items);
      return this.#later();
    }
    if (!answer.ok) return void (told.error && this.#options.onWords([told.error]));
    this.#revision = told.revision;
    this.#known = JSON.stringify(items);
    if (this.#items === items) this.#options.store.removeItem(KEY);
    if (told.words?.length) this.#options.onWords(told.words);
  }

  async #ask(request: RequestInit): Promise<Response | null> {
    try {
      return await this.#options.send(this.#options.url, request);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return null;
    }
  }

  #kept(): Item[] {
    const text = this.#options.store.getItem(KEY);
    return text ? (JSON.parse(text) as Item[]) : [];
  }

  #keep(): void {
    try {
      this.#options.store.setItem(KEY, JSON.stringify(this.#items));
    } catch (error) {
      // The browser's store is full or closed: the server still gets the shapes.
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

/** Each shape once; of two with the same name the second. */
function together(some: readonly Item[], others: readonly Item[]): Item[] {
  return [...new Map([...some, ...others].map((item) => [item.id, item])).values()];
}
