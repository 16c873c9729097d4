import { ChangeSet } from "@codemirror/state";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { filesIn, MOST_BYTES, type Send, UploadFailed, Uploads } from "../src/page/uploads";

let list: HTMLElement;
let text: string;
let put: (place: number, words: string) => void;

beforeEach(() => {
  document.body.replaceChildren();
  list = document.createElement("ul");
  document.body.append(list);
  text = "0123456789";
  put = (place, words) => {
    text = text.slice(0, place) + words + text.slice(place);
  };
});

const file = (name: string, size = 3): File => {
  const made = new File(["abc"], name);
  Object.defineProperty(made, "size", { value: size });
  return made;
};

describe("Uploads", () => {
  it("puts the text of a file where it was dropped, although the text has moved on", async () => {
    let answer: (text: string) => void = () => undefined;
    const uploads = new Uploads({ list, put, send: () => new Promise((resolve) => (answer = resolve)) });

    uploads.add([file("a.png")], 5);
    await vi.waitFor(() => expect(list.querySelector("progress")).not.toBeNull());
    text = "ab" + text;
    uploads.moved(ChangeSet.of({ from: 0, insert: "ab" }, 10).desc);
    await Promise.resolve();
    answer("![a](/files/x/)");
    await uploads.idle();

    expect(text).toBe("ab01234![a](/files/x/)56789");
    expect(list.children).toHaveLength(0);
  });

  it("sends one after the other and keeps their order", async () => {
    const sent: string[] = [];
    const send: Send = async (one) => {
      sent.push(`${one.name} begins`);
      await Promise.resolve();
      sent.push(`${one.name} ends`);
      return one.name;
    };
    const uploads = new Uploads({ list, put: () => undefined, send });

    uploads.add([file("a"), file("b")], 0);
    await uploads.idle();

    expect(sent).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("shows how much is sent", async () => {
    let half: (part: number) => void = () => undefined;
    const uploads = new Uploads({
      list,
      put,
      send: (_, progress) => {
        half = progress;
        return new Promise(() => undefined);
      },
    });

    uploads.add([file("a")], 0);
    await vi.waitFor(() => {
      half(0.5);
      expect(list.querySelector("progress")?.value).toBe(0.5);
    });
  });

  it("says why a file is not kept, leaves the text alone and tries again", async () => {
    let tries = 0;
    const send: Send = () => (++tries === 1 ? Promise.reject(new UploadFailed("No room for a.")) : Promise.resolve("[a](/files/x/)"));
    const uploads = new Uploads({ list, put, send });

    uploads.add([file("a")], 2);
    await uploads.idle();
    const words = list.textContent;
    const before = text;
    list.querySelector("button")?.click();
    await uploads.idle();

    expect(words).toBe("No room for a.Try againDismiss");
    expect(before).toBe("0123456789");
    expect(text).toBe("01[a](/files/x/)23456789");
    expect(list.children).toHaveLength(0);
  });

  it("does not send what is too large", async () => {
    const send = vi.fn();
    const uploads = new Uploads({ list, put, send });

    uploads.add([file("film.mp4", MOST_BYTES + 1)], 0);
    await uploads.idle();

    expect(send).not.toHaveBeenCalled();
    expect(list.textContent).toContain("film.mp4 has more than 20 MB.");
  });
});

describe("filesIn", () => {
  const data = (types: string[], files: File[]): DataTransfer => ({ types, files }) as unknown as DataTransfer;

  it("takes files, but not the picture that comes along with words", () => {
    const one = file("a.png");

    expect(filesIn(data(["Files"], [one]))).toEqual([one]);
    expect(filesIn(data(["text/plain", "text/html", "Files"], [one]))).toEqual([]);
    expect(filesIn(null)).toEqual([]);
  });
});
