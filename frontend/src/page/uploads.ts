/**
 * Files that are put into a text by paste, drop or a button. Each is sent, one after the other; its Markdown then stands
 * where the file was put, wherever that place has moved to by then. What cannot be kept says why, and the text stays.
 */
import type { ChangeDesc } from "@codemirror/state";

export const MOST_BYTES = 20 * 1024 * 1024;

/** Sends a file and gives the Markdown for it; rejects with an UploadFailed. */
export type Send = (file: File, progress: (part: number) => void) => Promise<string>;

export class UploadFailed extends Error {}

export interface UploadsOptions {
  list: HTMLElement;
  send: Send;
  put: (place: number, text: string) => void;
}

export class Uploads {
  #options: UploadsOptions;
  #places = new Set<{ at: number }>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  add(files: Iterable<File>, at: number): void {
    for (const file of files) this.#queue(file, { at });
  }

  /** The text changed: the places move along. */
  moved(changes: ChangeDesc): void {
    for (const place of this.#places) place.at = changes.mapPos(place.at, 1);
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    await this.#last;
  }

  #queue(file: File, place: { at: number }): void {
    const row = new Row(file.name);
    this.#places.add(place);
    this.#options.list.append(row.element);
    this.#last = this.#last.then(() => this.#send(file, place, row));
  }

  async #send(file: File, place: { at: number }, row: Row): Promise<void> {
    try {
      if (file.size > MOST_BYTES) throw new UploadFailed(`${file.name} has more than 20 MB. Make it smaller, or keep a link to it.`);
      const text = await this.#options.send(file, (part) => row.progress(part));
      this.#places.delete(place);
      row.element.remove();
      this.#options.put(place.at, text);
    } catch (error) {
      if (!(error instanceof UploadFailed)) throw error;
      row.failed(error.message, {
        again: () => {
          row.element.remove();
          this.#queue(file, place);
        },
        leave: () => {
          row.element.remove();
          this.#places.delete(place);
        },
      });
    }
  }
}

class Row {
  readonly element = document.createElement("li");
  #words = document.createElement("span");
  #bar = document.createElement("progress");

  constructor(name: string) {
    this.#words.textContent = name;
    this.#bar.max = 1;
    this.#bar.setAttribute("aria-label", `Sending ${name}`);
    this.element.append(this.#words, this.#bar);
  }

  progress(part: number): void {
    this.#bar.value = part;
  }

  failed(words: string, choices: { again: () => void; leave: () => void }): void {
    this.element.className = "failed";
    this.#words.textContent = words;
    this.#bar.replaceWith(button("Try again", choices.again), button("Dismiss", choices.leave));
  }
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn small";
  made.textContent = words;
  made.addEventListener("click", press);
  return made;
}

/** By XMLHttpRequest, because fetch does not say how much of a body is sent. */
export function sendTo(url: string, csrf: () => string): Send {
  return (file, progress) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append("file", file);
      request.open("POST", url);
      request.setRequestHeader("X-CSRFToken", csrf());
      request.upload.addEventListener("progress", (event) => progress(event.loaded / Math.max(1, event.total)));
      request.addEventListener("error", () => reject(new UploadFailed(`Hexloop does not answer, so ${file.name} is not kept yet.`)));
      request.addEventListener("load", () => {
        const answer = parsed(request.responseText);
        if (request.status === 201 && answer.text) resolve(answer.text);
        else reject(new UploadFailed(answer.error ?? `${file.name} was not kept. Try again, or load the page anew.`));
      });
      request.send(body);
    });
}

function parsed(text: string): { text?: string; error?: string } {
  try {
    return JSON.parse(text) as { text?: string; error?: string };
  } catch {
    return {}; // a page of an error instead of an answer
  }
}

/** The files of a paste or a drop; none where words came too, as office programs add a picture to them. */
export function filesIn(data: DataTransfer | null): File[] {
  if (!data || [...data.types].includes("text/plain")) return [];
  return [...data.files];
}
