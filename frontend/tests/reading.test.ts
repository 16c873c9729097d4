import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { mount } from "../src/reading";
import { selected } from "../src/reading/selection";

const PROPS = { todoUrl: "/todo/", markUrl: "/mark/", editUrl: "/edit/" };
let unmount: (() => void) | void;
let send: ReturnType<typeof vi.fn<typeof fetch>>;

const answer = (status: number, body: object): Response => Response.json(body, { status });

function page(): HTMLFormElement {
  document.body.innerHTML = `<div id="toasts"></div><form><input type="hidden" name="revision" value="3"><article data-text>
    <p data-lines="0-1">one two <mark>three</mark></p>
    <ul><li class="todo" data-lines="2-3"><button class="todo-box" name="todo" value="2 done" role="checkbox" aria-checked="false"></button>do</li></ul>
  </article></form>`;
  const form = document.querySelector("form");
  if (!form) throw new Error("no form");
  unmount = mount(form, PROPS);
  return form;
}

const box = (): HTMLButtonElement | null => document.querySelector(".todo-box");
const press = (form: HTMLFormElement): boolean => form.dispatchEvent(new SubmitEvent("submit", { submitter: box(), cancelable: true }));
const fields = (call: number): string => String(send.mock.calls[call]?.[1]?.body);

beforeEach(() => {
  send = vi.fn<typeof fetch>();
  vi.stubGlobal("fetch", send);
});
afterEach(() => {
  unmount?.();
  vi.unstubAllGlobals();
});

describe("to-dos", () => {
  it("are ticked at once, and open again with the next press", async () => {
    const form = page();
    send.mockImplementation(() => Promise.resolve(answer(200, { revision: 4, html: "" })));

    press(form);
    await vi.waitFor(() => expect(box()?.getAttribute("aria-checked")).toBe("true"));
    await vi.waitFor(() => expect(form.querySelector<HTMLInputElement>("input")?.value).toBe("4"));
    press(form);
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));

    expect(fields(0)).toBe("todo=2+done&revision=3");
    expect(fields(1)).toBe("todo=2+open&revision=4");
  });

  it("show the page as it stands when it was changed elsewhere", async () => {
    const form = page();
    send.mockResolvedValue(answer(409, { revision: 9, html: "<p>Newer</p>", error: "Changed elsewhere." }));

    press(form);

    await vi.waitFor(() => expect(form.querySelector("article")?.innerHTML).toBe("<p>Newer</p>"));
    expect(document.querySelector(".toast-text")?.textContent).toBe("Changed elsewhere.");
    expect(form.querySelector<HTMLInputElement>("input")?.value).toBe("9");
  });

  it("are as they were when nothing answers", async () => {
    const form = page();
    send.mockRejectedValue(new TypeError("no net"));

    press(form);

    await vi.waitFor(() => expect(document.querySelector(".toast-text")?.textContent).toContain("does not answer"));
    expect(box()?.getAttribute("aria-checked")).toBe("false");
  });
});

describe("selected words", () => {
  const select = (from: Node, start: number, to: Node, end: number): void => {
    const range = document.createRange();
    range.setStart(from, start);
    range.setEnd(to, end);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
  const text = (): HTMLElement => document.querySelector("[data-text]") as HTMLElement;
  const words = (): Node => document.querySelector("p")?.firstChild as Node;

  it("are those of one block, with its lines", () => {
    page();
    select(words(), 0, words(), 4);

    expect(selected(text())).toMatchObject({ words: "one", first: "0", last: "1", marked: false });
  });

  it("are the whole highlight when a part of it is selected", () => {
    page();
    const inside = document.querySelector("mark")?.firstChild as Node;
    select(inside, 1, inside, 3);

    expect(selected(text())).toMatchObject({ words: "three", marked: true });
  });

  it("are none over two blocks", () => {
    page();
    select(words(), 0, document.querySelector("li")?.lastChild as Node, 1);

    expect(selected(text())).toBeNull();
  });

  it("become a highlight, which can be taken back", async () => {
    page();
    send.mockImplementation(() => Promise.resolve(answer(200, { revision: 4, html: "<p>Marked</p>" })));
    select(words(), 0, words(), 3);

    document.dispatchEvent(new Event("selectionchange"));
    await vi.waitFor(() => expect(document.querySelector<HTMLElement>(".page-marks")?.hidden).toBe(false));
    document.querySelector<HTMLButtonElement>('[data-mark-key="h"]')?.click();
    await vi.waitFor(() => expect(document.querySelector(".toast-text")?.textContent).toBe("Highlighted."));
    document.querySelector<HTMLButtonElement>("[data-undo]")?.click();
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));

    expect(fields(0)).toBe("words=one&first=0&last=1&how=highlight&revision=3");
    expect(fields(1)).toBe("words=one&first=0&last=1&how=plain&revision=4");
  });

  it("are seen when they were selected before the code was there", async () => {
    const form = page();
    unmount?.();
    select(words(), 0, words(), 3);

    unmount = mount(form, PROPS);

    await vi.waitFor(() => expect(document.querySelector<HTMLElement>(".page-marks")?.hidden).toBe(false));
  });

  it("lead to the editor when the server cannot find them", async () => {
    page();
    send.mockResolvedValue(answer(422, { revision: 3, html: "", error: "More than once.", editUrl: "/edit/?line=0" }));
    select(words(), 0, words(), 3);
    document.dispatchEvent(new Event("selectionchange"));
    await vi.waitFor(() => expect(document.querySelector<HTMLElement>(".page-marks")?.hidden).toBe(false));

    document.querySelector<HTMLButtonElement>('[data-mark-key="c"]')?.click();

    await vi.waitFor(() => expect(document.querySelector<HTMLAnchorElement>(".toast a")?.getAttribute("href")).toBe("/edit/?line=0"));
    expect(document.querySelector("article p")?.textContent).toContain("one two");
  });
});
