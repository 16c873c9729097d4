/** What the reader sends: marks, and where somebody stopped. */
import { csrfToken } from "../csrf";
import type { Chosen, Colour, Mark } from "./types";

const NO_ANSWER = "Hexloop does not answer. Look at the terminal that runs it, then try once more.";

/** A refusal; its message is for the person. */
export class Refused extends Error {}

export interface Said {
  colour: Colour;
  note: string;
  question: string;
}

export const makeMark = (url: string, chosen: Chosen, said: Said): Promise<Mark> =>
  post(url, { page: String(chosen.page), quads: JSON.stringify(chosen.quads), quote: chosen.quote, ...said });

export const editMark = (mark: Mark, said: Said): Promise<Mark> => post(mark.edit_url, { ...said });

export const removeMark = (mark: Mark): Promise<unknown> => post(mark.remove_url, {});

export const restoreMark = (mark: Mark): Promise<Mark> => post(mark.restore_url, {});

async function post<T>(url: string, fields: Record<string, string>): Promise<T> {
  let answer: Response;
  try {
    const headers = { "X-CSRFToken": csrfToken(), Accept: "application/json" };
    answer = await fetch(url, { method: "POST", headers, body: new URLSearchParams(fields) });
  } catch {
    throw new Refused(NO_ANSWER);
  }
  const said = (await answer.json().catch(() => ({}))) as T & { error?: string };
  if (!answer.ok) throw new Refused(said.error ?? "This could not be kept. Load the page again, then try once more.");
  return said;
}

export interface Place {
  page: number;
  top: number;
  zoom: string;
}

/** Remembers where somebody reads: after a pause, and at once when the page goes. */
export class PlaceKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: Place | null = null;

  constructor(
    private readonly url: string,
    private readonly send: typeof fetch = (...request) => fetch(...request),
    private readonly waitMs = 1_000,
  ) {}

  moved(place: Place): void {
    this.#wanted = place;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.waitMs);
  }

  async flush(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    const place = this.#wanted;
    if (!place) return;
    this.#wanted = null;
    const body = new URLSearchParams({ page: String(place.page), top: String(place.top), zoom: place.zoom });
    try {
      await this.send(this.url, { method: "POST", headers: { "X-CSRFToken": csrfToken() }, body, keepalive: leaving });
    } catch (error) {
      // Without an answer the place is lost, and the next move is sent again.
      if (!(error instanceof TypeError)) throw error;
    }
  }
}
