/** Drawings that the server does not have yet, kept in this browser: scenes are too large for the small store. */

export interface Draft {
  scene: string;
  revision: number;
}

export interface DraftStore {
  get(key: string): Promise<Draft | undefined>;
  set(key: string, draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
}

const DATABASE = "hexloop-boards";
const TABLE = "drafts";

/** A store in IndexedDB. Where the browser has none to offer (a private window, a full disk) nothing is kept. */
export function browserStore(): DraftStore {
  let opened: Promise<IDBDatabase | null> | undefined;

  async function use<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    opened ??= open();
    const database = await opened;
    if (!database) return undefined;
    return new Promise((resolve) => {
      const request = work(database.transaction(TABLE, mode).objectStore(TABLE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
    });
  }

  return {
    get: (key) => use<Draft | undefined>("readonly", (table) => table.get(key) as IDBRequest<Draft | undefined>),
    set: async (key, draft) => void (await use("readwrite", (table) => table.put(draft, key))),
    remove: async (key) => void (await use("readwrite", (table) => table.delete(key))),
  };
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
  });
}
