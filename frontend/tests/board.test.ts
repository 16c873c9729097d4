import { afterEach, expect, it, vi } from "vitest";

import { mount, neighbour, post } from "../src/board";
import { mount as mountOrder, rowBelow } from "../src/reorder";

const card = (id: string, status: string): string =>
  `<li id="${id}" data-card data-status="${status}"><a href="#">Acme</a><form class="loop-move" action="http://localhost/move/" method="post">
   <input name="next" value="/interviews/"><select name="status"><option value="applied"></option><option value="onsite"></option></select></form></li>`;
const board = (applied: string, onsite: string): string =>
  `<div id="board"><section data-drop="applied"><h2 class="section-title">Applied · 1</h2><ul>${applied}</ul></section>
   <section data-drop="onsite"><h2 class="section-title">Onsite · 0</h2><ul>${onsite}</ul></section><p data-board-status></p></div>`;

const answer = (status: number, text: string) => vi.fn<typeof fetch>(async () => new Response(text, { status }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => vi.unstubAllGlobals());

it("finds the column beside one, and none past the ends", () => {
  expect(neighbour(["applied", "onsite"], "applied", 1)).toBe("onsite");
  expect(neighbour(["applied", "onsite"], "applied", -1)).toBeNull();
  expect(neighbour(["applied", "onsite"], "gone", 1)).toBeNull();
});

it("posts the card's own form and says why the server refuses", async () => {
  document.body.innerHTML = board(card("loop-1", "applied"), "");
  const form = document.querySelector("form") as HTMLFormElement;
  const send = answer(422, "Offer would come before Applied.");

  const moved = await post(form, "onsite", send);

  expect(moved).toEqual({ ok: false, html: "", text: "Offer would come before Applied." });
  const [url, request] = send.mock.calls[0] ?? [];
  expect(url).toBe("http://localhost/move/");
  expect(String(request?.body)).toBe("status=onsite&next=%2Finterviews%2F");
});

it("says that the card stayed when the server cannot be reached", async () => {
  document.body.innerHTML = board(card("loop-1", "applied"), "");

  const moved = await post(document.querySelector("form") as HTMLFormElement, "onsite", async () => Promise.reject(new TypeError()));

  expect(moved.text).toContain("the card stayed");
});

it("moves a card with Alt and an arrow, shows the board of the server and keeps the focus on the card", async () => {
  document.body.innerHTML = `${board(card("loop-1", "applied"), "")}<div id="toasts"></div>`;
  vi.stubGlobal("fetch", answer(200, board("", card("loop-1", "onsite"))));
  mount(document.getElementById("board") as HTMLElement);
  const link = document.querySelector<HTMLElement>("#loop-1 a");

  link?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", altKey: true, bubbles: true }));
  await settled();
  await settled();

  expect(document.querySelector('[data-drop="onsite"] #loop-1')).not.toBeNull();
  expect(document.activeElement).toBe(document.querySelector("#loop-1 a"));
  expect(document.querySelector("[data-board-status]")?.textContent).toBe("Moved to Onsite.");
});

it("counts a key that comes while a move runs from where the card is going", async () => {
  const columns = (place: string): string =>
    `<div id="board">${["applied", "screening", "onsite"].map((status) => `<section data-drop="${status}"><h2 class="section-title">${status} ·</h2><ul>${status === place ? card("loop-1", status) : ""}</ul></section>`).join("")}</div>`;
  document.body.innerHTML = `${columns("applied")}<div id="toasts"></div>`;
  const answers: ((html: string) => void)[] = [];
  const send = vi.fn<typeof fetch>(() => new Promise((resolve) => answers.push((html) => resolve(new Response(html)))));
  vi.stubGlobal("fetch", send);
  mount(document.getElementById("board") as HTMLElement);
  const press = (): unknown => document.querySelector("#loop-1 a")?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", altKey: true, bubbles: true }));

  press();
  press();
  answers[0]?.(columns("screening"));
  await settled();
  await settled();
  answers[1]?.(columns("onsite"));
  await settled();
  await settled();

  expect(send.mock.calls.map(([, request]) => new URLSearchParams(String(request?.body)).get("status"))).toEqual(["screening", "onsite"]);
  expect(document.querySelector('[data-drop="onsite"] #loop-1')).not.toBeNull();
});

it("makes the moves that wait when the page is left", async () => {
  document.body.innerHTML = `${board(card("loop-1", "applied") + card("loop-2", "applied"), "")}<div id="toasts"></div>`;
  const send = vi.fn<typeof fetch>(() => new Promise(() => {}));
  vi.stubGlobal("fetch", send);
  mount(document.getElementById("board") as HTMLElement);
  for (const link of document.querySelectorAll("a")) link.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", altKey: true, bubbles: true }));

  window.dispatchEvent(new Event("pagehide"));

  expect(send.mock.calls.map(([, request]) => [String(request?.body), request?.keepalive])).toEqual(Array(2).fill(["status=onsite&next=%2Finterviews%2F", true]));
});

it("puts the select back when a move is refused", async () => {
  document.body.innerHTML = `${board(card("loop-1", "applied"), "")}<div id="toasts"></div>`;
  vi.stubGlobal("fetch", answer(422, "Not so."));
  mount(document.getElementById("board") as HTMLElement);
  const select = document.querySelector("select") as HTMLSelectElement;
  select.value = "onsite";

  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
  await settled();

  expect(select.value).toBe("applied");
  expect(document.getElementById("toasts")?.textContent).toContain("Not so.");
});

it("lands a dragged round before the row whose middle is below", () => {
  const rows = [{ middle: 10 }, { middle: 30 }, { middle: 50 }];

  expect([rowBelow(rows, 5), rowBelow(rows, 20), rowBelow(rows, 99)]).toEqual([0, 1, 3]);
});

it("puts the rows back when their order could not be kept", async () => {
  document.body.innerHTML = `<div id="toasts"></div><div id="holder" data-order-url="/order/"><table><tbody>
    <tr id="round-1" data-number="1"></tr><tr id="round-2" data-number="2"></tr></tbody></table></div>`;
  vi.stubGlobal("fetch", answer(500, ""));
  mountOrder(document.getElementById("holder") as HTMLElement);
  const [first] = document.querySelectorAll("tr");
  const event = (name: string): Event => Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer: { setData: () => {}, dropEffect: "move" }, clientY: 999 });

  first?.dispatchEvent(event("dragstart"));
  first?.dispatchEvent(event("dragover"));
  expect([...document.querySelectorAll("tr")].map((row) => row.id)).toEqual(["round-2", "round-1"]);
  first?.dispatchEvent(event("drop"));
  await settled();
  await settled();

  expect([...document.querySelectorAll("tr")].map((row) => row.id)).toEqual(["round-1", "round-2"]);
  expect(document.getElementById("toasts")?.textContent).toContain("The order could not be kept");
});
