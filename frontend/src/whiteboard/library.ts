/** The shapes that a person puts into the library stay in this browser, beside ours. */
export interface Item {
  id: string;
  [more: string]: unknown;
}

const KEY = "hexloop:board-shapes";
const OURS = "hexloop-";

export const ourId = (shape: string): string => `${OURS}${shape}`;

export function keepOwn(items: readonly Item[], store: Pick<Storage, "setItem" | "removeItem">): void {
  const own = items.filter((item) => !item.id.startsWith(OURS));
  try {
    if (own.length === 0) store.removeItem(KEY);
    else store.setItem(KEY, JSON.stringify(own));
  } catch (error) {
    // The browser's store is full or closed: the shape is there until the page is left.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function ownItems(store: Pick<Storage, "getItem">): Item[] {
  const text = store.getItem(KEY);
  return text ? (JSON.parse(text) as Item[]) : [];
}
