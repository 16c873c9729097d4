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

/** What this browser keeps until the server has it. */
interface Kept {
  items: Item[];
  known: Item[];
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
  /** What the server and this window had in common last: what is lacking since on one side was taken out there. */
  #known: Item[] = [];
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
    this.#known = kept?.known ?? [];
    if (held?.ok) {
      const { items, revision } = (await held.json()) as Answer;
      this.#revision = revision;
      this.#items = kept ? together(this.#known, items, kept.items) : items;
      this.#known = items;
    } else this.#items = kept?.items ?? [];
    if (kept) this.#later();
    return this.#items;
  }

  /** The library changed, ours included. */
  change(items: readonly Item[]): void {
    this.#items = items.filter((item) => !item.id.startsWith(OURS));
    if (!same(this.#items, this.#known)) this.#later();
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
      this.#items = together(this.#known, told.items, this.#items);
      this.#known = told.items;
      this.#options.onItems(this.#items);
      return this.#later();
    }
    if (!answer.ok) return void (told.error && this.#options.onWords([told.error]));
    this.#revision = told.revision;
    this.#known = items;
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

  #kept(): Kept | null {
    const text = this.#options.store.getItem(KEY);
    if (!text) return null;
    const kept = JSON.parse(text) as Kept | Item[];
    return Array.isArray(kept) ? { items: kept, known: [] } : kept;
  }

  #keep(): void {
    try {
      this.#options.store.setItem(KEY, JSON.stringify({ items: this.#items, known: this.#known }));
    } catch (error) {
      // The browser's store is full or closed: the server still gets the shapes.
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

const same = (some: unknown, other: unknown): boolean => JSON.stringify(some) === JSON.stringify(other);

/**
 * What two windows made of the same shapes: those that one of them took out are gone unless the other changed them, and of two
 * of the same name it is the changed one, of two changed ones that of this window.
 */
function together(known: readonly Item[], theirs: readonly Item[], mine: readonly Item[]): Item[] {
  const [before, there, here] = [known, theirs, mine].map((items) => new Map(items.map((item) => [item.id, item])));
  return [...new Map([...there!, ...here!]).keys()].flatMap((id) => {
    const [old, their, own] = [before!.get(id), there!.get(id), here!.get(id)];
    const chosen = old && same(own, old) ? their : old && same(their, old) ? own : (own ?? their);
    return chosen ? [chosen] : [];
  });
}
