/** Recordings in this browser's own store. Nothing here knows an address: they cannot leave. */

export interface Recording {
  id: number;
  /** Whose, and of which story. */
  place: string;
  /** When it was made, in milliseconds since 1970. */
  at: number;
  seconds: number;
  blob: Blob;
}

const NAME = "hexloop-recordings";
const TABLE = "recordings";

export class Recordings {
  #database: Promise<IDBDatabase> | null = null;

  /** The recordings of a place, the latest first. */
  async of(place: string): Promise<Recording[]> {
    const table = await this.#table("readonly");
    const rows = await answered<Recording[]>(table.index("place").getAll(place));
    return rows.sort((one, other) => other.at - one.at);
  }

  async keep(recording: Omit<Recording, "id"> & { id?: number }): Promise<number> {
    const table = await this.#table("readwrite");
    return (await answered(table.put(recording))) as number;
  }

  async remove(id: number): Promise<void> {
    const table = await this.#table("readwrite");
    await answered(table.delete(id));
  }

  async #table(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.#database ??= open();
    return (await this.#database).transaction(TABLE, mode).objectStore(TABLE);
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(TABLE, { keyPath: "id", autoIncrement: true }).createIndex("place", "place");
  };
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("The browser's store does not answer."));
  });
}
