import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { hits, quadsOf, quoteOf } from "../src/pdf/geometry";
import { MarkLayer } from "../src/pdf/layer";
import { confirmLinks } from "../src/pdf/links";
import { drawMarks, drawOutline } from "../src/pdf/panel";
import { Popover } from "../src/pdf/popover";
import { chosenIn } from "../src/pdf/selection";
import { editMark, makeMark, PlaceKeeper, Refused } from "../src/pdf/server";
import type { Mark } from "../src/pdf/types";

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const PAGE = box(100, 200, 300, 600);

function markOf(more: Partial<Mark> = {}): Mark {
  const urls = { edit_url: "/e/", remove_url: "/r/", restore_url: "/b/" };
  return { id: 1, page: 1, colour: "yellow", quote: "words", note: "", question: "", quads: [[0.1, 0.1, 0.5, 0.2]], ...urls, ...more };
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe("quadsOf", () => {
  it("gives shares of the page, whatever the zoom", () => {
    const small = quadsOf([box(120, 240, 200, 250)], PAGE);
    const large = quadsOf([box(240, 480, 400, 500)], box(200, 400, 600, 1200));

    expect(small).toEqual([[0.1, 0.1, 0.5, 0.125]]);
    expect(large).toEqual(small);
  });

  it("joins the pieces of a line and keeps lines apart", () => {
    const rects = [box(120, 240, 150, 250), box(152, 241, 200, 251), box(120, 256, 180, 266)];

    expect(quadsOf(rects, PAGE)).toEqual([
      [0.1, 0.1, 0.5, 0.1275],
      [0.1, 0.14, 0.4, 0.165],
    ]);
  });

  it("keeps columns apart", () => {
    expect(quadsOf([box(110, 240, 150, 250), box(220, 240, 280, 250)], PAGE)).toHaveLength(2);
  });

  it("cuts off what lies outside the page and leaves out what is empty", () => {
    expect(quadsOf([box(0, 0, 1000, 210), box(150, 300, 150, 310), box(0, 0, 50, 50)], PAGE)).toEqual([[0, 0, 1, 0.025]]);
  });

  it("gives no more lines than are kept", () => {
    const rects = Array.from({ length: 900 }, (_, line) => box(110, 200 + line * 40, 290, 210 + line * 40));

    expect(quadsOf(rects, box(100, 200, 300, 100_000))).toHaveLength(300);
  });
});

describe("hits", () => {
  it("says whether a point lies on a line of the mark", () => {
    const { quads } = markOf();

    expect([hits(quads, 0.1, 0.1), hits(quads, 0.3, 0.15), hits(quads, 0.6, 0.15), hits([], 0.3, 0.15)]).toEqual([true, true, false, false]);
  });
});

describe("quoteOf", () => {
  it.each([
    ["no convo-\nlution at  all\n", "no convolution at all"],
    ["state-of-the-\nArt", "state-of-the- Art"],
    ["e\ufb03cient\u00adly", "efficiently"],
    ["2-\n3", "2- 3"],
    [" \n ", ""],
  ])("reads %j", (text, quote) => {
    expect(quoteOf(text)).toBe(quote);
  });
});

describe("chosenIn", () => {
  function viewer(): HTMLElement {
    document.body.innerHTML =
      '<div id="v"><div class="page" data-page-number="3"><div class="textLayer"><span>first line</span><br><span>second line</span></div></div>' +
      '<div class="page" data-page-number="4"><div class="textLayer"><span>other page</span></div></div></div><p id="out">out</p>';
    const boxes: Record<string, DOMRect> = {};
    for (const [name, rect] of Object.entries({ page: new DOMRect(0, 0, 100, 200), text: new DOMRect(10, 20, 30, 10) })) boxes[name] = rect;
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(boxes.page as DOMRect);
    vi.spyOn(Range.prototype, "getClientRects").mockReturnValue([boxes.text] as unknown as DOMRectList);
    return document.getElementById("v") as HTMLElement;
  }

  function select(from: Node, start: number, to: Node, end: number): void {
    const range = document.createRange();
    range.setStart(from, start);
    range.setEnd(to, end);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  }

  afterEach(() => vi.restoreAllMocks());

  it("reads the words of one page with its number", () => {
    const root = viewer();
    const [first, second] = root.querySelectorAll("span");
    select(first?.firstChild as Node, 6, second?.firstChild as Node, 6);

    expect(chosenIn(root)).toMatchObject({ page: 3, quote: "line second", quads: [[0.1, 0.1, 0.4, 0.15]] });
  });

  it("keeps to the first page of a selection over two", () => {
    const root = viewer();
    const spans = root.querySelectorAll("span");
    select(spans[1]?.firstChild as Node, 0, spans[2]?.firstChild as Node, 5);

    expect(chosenIn(root)).toMatchObject({ page: 3, quote: "second line" });
  });

  it("knows nothing of what is selected elsewhere, or of nothing", () => {
    const root = viewer();
    const out = document.getElementById("out")?.firstChild as Node;
    select(out, 0, out, 3);
    const elsewhere = chosenIn(root);
    document.getSelection()?.removeAllRanges();

    expect([elsewhere, chosenIn(root)]).toEqual([null, null]);
  });
});

describe("MarkLayer", () => {
  function layer(): MarkLayer {
    document.body.innerHTML =
      '<div id="v"><div class="page" data-page-number="1"><canvas></canvas><div class="textLayer"></div></div><div class="page" data-page-number="2"></div></div>';
    return new MarkLayer(document.getElementById("v") as HTMLElement);
  }

  it("draws marks below the text of pages that are there, in shares", () => {
    const marks = layer();

    marks.set(markOf({ quads: [[0.1, 0.2, 0.5, 0.3]] }));
    marks.set(markOf({ id: 2, page: 2 }));

    const drawn = document.querySelectorAll<HTMLElement>(".pdf-mark");
    expect(drawn).toHaveLength(1);
    expect([drawn[0]?.style.left, drawn[0]?.style.top, drawn[0]?.style.width]).toEqual(["10%", "20%", "40%"]);
    expect(document.querySelector(".pdf-marks")?.nextElementSibling?.className).toBe("textLayer");
  });

  it("draws a page once however often it was rendered, and forgets what is dropped", () => {
    const marks = layer();
    marks.set(markOf());

    marks.draw(1);
    marks.draw(1);
    const layers = document.querySelectorAll(".pdf-marks").length;
    marks.drop(1);

    expect([layers, document.querySelectorAll(".pdf-mark").length]).toEqual([1, 0]);
  });

  it("lists marks in the order of the paper", () => {
    const marks = layer();
    for (const [id, page, top] of [[1, 2, 0.1], [2, 1, 0.8], [3, 1, 0.2]] as const) marks.set(markOf({ id, page, quads: [[0, top, 1, top + 0.1]] }));

    expect(marks.all.map((mark) => mark.id)).toEqual([3, 2, 1]);
  });
});

describe("the panel", () => {
  it("shows words as text, whatever stands in them", () => {
    const list = document.createElement("ul");
    const evil = "<img src=x onerror=alert(1)>";

    drawMarks(list, [markOf({ quote: evil, note: evil, question: evil })], { jump: vi.fn(), edit: vi.fn() });

    expect(list.querySelector("img")).toBeNull();
    expect(list.textContent).toContain(evil);
  });

  it("draws an outline with an end", async () => {
    const loop: { title: string; dest: string; items: unknown[] } = { title: "Round", dest: "d", items: [] };
    loop.items.push(loop, loop, loop);
    const place = document.createElement("div");
    const go = vi.fn();

    const there = await drawOutline(place, { getOutline: async () => [loop] } as never, go);
    place.querySelector("button")?.click();

    expect(there).toBe(true);
    expect(place.querySelectorAll("li").length).toBeLessThanOrEqual(500);
    expect(go).toHaveBeenCalledWith("d");
    expect(await drawOutline(place, { getOutline: async () => null } as never, go)).toBe(false);
  });
});

describe("links out of a PDF", () => {
  it("are asked about with their whole address", () => {
    HTMLDialogElement.prototype.showModal ??= vi.fn();
    document.body.innerHTML = '<div id="p"><a id="out" href="https://example.org/a?b=c" target="_blank">x</a><a id="in" href="#page=2">y</a></div>';
    confirmLinks(document.getElementById("p") as HTMLElement);
    const click = (id: string): boolean => document.getElementById(id)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })) ?? false;

    const [left, stayed] = [click("out"), click("in")];

    expect([left, stayed]).toEqual([false, true]);
    const link = document.querySelector<HTMLAnchorElement>("dialog a");
    expect([link?.href, link?.rel]).toEqual(["https://example.org/a?b=c", "noopener noreferrer nofollow"]);
    expect(document.querySelector("dialog")?.textContent).toContain("https://example.org/a?b=c");
  });
});

describe("Popover", () => {
  it("keeps what was written when it is refused, and says why", async () => {
    const root = document.body.appendChild(document.createElement("div"));
    const popover = new Popover(root, root);
    const keep = vi.fn().mockRejectedValue(new Refused("The note is too long."));

    popover.edit({ left: 0, top: 0, bottom: 0 }, markOf({ question: "Why?" }), { keep, ask: true });
    root.querySelector<HTMLTextAreaElement>("#pdf-note")!.value = "mine";
    root.querySelector<HTMLButtonElement>('[data-colour="blue"]')?.click();
    root.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    await vi.waitFor(() => expect(root.querySelector('[role="alert"]')?.textContent).toBe("The note is too long."));

    expect(keep).toHaveBeenCalledWith({ colour: "blue", note: "mine", question: "Why?" });
    expect([popover.writing, root.querySelector<HTMLTextAreaElement>("#pdf-note")?.value]).toEqual([true, "mine"]);
  });
});

describe("the popover's end", () => {
  it("gives the focus back to the pages, and Esc ends it", () => {
    const [root, home] = [document.createElement("div"), document.createElement("button")];
    document.body.append(root, home);
    const popover = new Popover(root, home);
    popover.edit({ left: 0, top: 0, bottom: 0 }, markOf(), { keep: vi.fn(), ask: true });
    const written = document.activeElement?.id;

    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", cancelable: true }));

    expect([written, document.activeElement === home, root.childElementCount, popover.writing]).toEqual(["pdf-question", true, 0, false]);
  });
});

describe("what is sent", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("names page, lines and words", async () => {
    const send = vi.fn(async (_url: string, _init: RequestInit) => new Response(JSON.stringify(markOf()), { status: 201 }));
    vi.stubGlobal("fetch", send);

    await makeMark("/m/", { page: 2, quads: [[0, 0, 1, 1]], quote: "q" }, { colour: "pink", note: "n", question: "" });

    const body = send.mock.calls[0]?.[1].body as URLSearchParams;
    expect(Object.fromEntries(body)).toEqual({ page: "2", quads: "[[0,0,1,1]]", quote: "q", colour: "pink", note: "n", question: "" });
  });

  it("turns refusals and silence into sentences", async () => {
    const said = { colour: "pink", note: "", question: "" } as const;
    vi.stubGlobal("fetch", vi.fn(async () => new Response(JSON.stringify({ error: "Too long." }), { status: 422 })));
    await expect(editMark(markOf(), said)).rejects.toThrow("Too long.");
    vi.stubGlobal("fetch", vi.fn(async () => new Response("<h1>500</h1>", { status: 500 })));
    await expect(editMark(markOf(), said)).rejects.toThrow("could not be kept");
    vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("net")));
    await expect(editMark(markOf(), said)).rejects.toBeInstanceOf(Refused);
  });

  it("remembers the last place after a pause, and at once when the page goes", async () => {
    const send = vi.fn(async (_url: string | URL | Request, _init?: RequestInit) => new Response(null, { status: 204 }));
    const keeper = new PlaceKeeper("/place/", send);

    keeper.moved({ page: 1, top: 700, zoom: "auto" });
    keeper.moved({ page: 3, top: 20.5, zoom: "1.25" });
    await vi.advanceTimersByTimeAsync(1_000);
    await keeper.flush(true);
    keeper.moved({ page: 4, top: 1, zoom: "auto" });
    await keeper.flush(true);

    expect(send.mock.calls.map(([, init]) => (init?.body as URLSearchParams).get("page"))).toEqual(["3", "4"]);
    expect(send.mock.calls[1]?.[1]?.keepalive).toBe(true);
  });
});
