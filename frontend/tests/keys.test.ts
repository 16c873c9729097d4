import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { startKeys } from "../src/keys";
import { helpLines, keyCaps } from "../src/keys/help";

function page(html: string, keys: object[]): void {
  document.body.innerHTML = html;
  const data = document.createElement("script");
  data.id = "frame-data";
  data.type = "application/json";
  data.textContent = JSON.stringify({ keymap: keys, actions: [], searchUrl: "", themeUrl: "" });
  document.body.append(data);
}

function press(key: string, options: KeyboardEventInit = {}, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...options });
  target.dispatchEvent(event);
  return event;
}

beforeAll(() => startKeys());
beforeEach(() => localStorage.clear());
afterEach(() => (document.body.innerHTML = ""));

describe("keys", () => {
  it("clicks what the selector finds", () => {
    page('<button data-grade="3">Slow</button>', [{ keys: "3", title: "Slow", selector: '[data-grade="3"]' }]);
    const clicked = vi.fn();
    document.querySelector("button")?.addEventListener("click", clicked);

    const event = press("3");

    expect(clicked).toHaveBeenCalledTimes(1);
    expect(event.defaultPrevented).toBe(true);
  });

  it("sends a text of several lines with Ctrl+Enter, where its form says so", () => {
    page("<form><textarea></textarea><button data-sends>Keep</button></form><form><textarea></textarea></form>", []);
    const [said, other] = document.querySelectorAll("textarea");
    const clicked = vi.fn((event: Event) => event.preventDefault());
    document.querySelector("button")?.addEventListener("click", clicked);

    press("Enter", {}, said);
    const sent = press("Enter", { ctrlKey: true }, said);
    const left = press("Enter", { ctrlKey: true }, other);

    expect(clicked).toHaveBeenCalledTimes(1);
    expect([sent.defaultPrevented, left.defaultPrevented]).toEqual([true, false]);
  });

  it("leaves the key to the browser when there is nothing to click", () => {
    page("", [{ keys: "u", title: "Undo", selector: "[data-undo]" }]);

    expect(press("u").defaultPrevented).toBe(false);
  });

  it("knows Ctrl with Alt by the key itself, and takes no sign of AltGr for it", () => {
    page("<button data-forget>Forget</button>", [{ keys: "mod+alt+n", title: "Forget", selector: "[data-forget]" }]);
    const clicked = vi.fn();
    document.querySelector("button")?.addEventListener("click", clicked);

    // happy-dom takes any Alt for AltGr.
    const altGr = vi.spyOn(KeyboardEvent.prototype, "getModifierState").mockReturnValue(false);
    press("ñ", { code: "KeyN", ctrlKey: true, altKey: true });
    press("n", { code: "KeyN", altKey: true });
    altGr.mockReturnValue(true);
    press("ñ", { code: "KeyN", ctrlKey: true, altKey: true });
    altGr.mockRestore();

    expect(clicked).toHaveBeenCalledTimes(1);
    expect(keyCaps("mod+alt+n")).toEqual(["Ctrl+Alt+N"]);
  });

  it("rests while somebody types, but for events with Ctrl", () => {
    page('<textarea></textarea><button data-key="submit">Submit</button>', [
      { keys: "u", title: "Undo", event: "test:undo" },
      { keys: "mod+k", title: "Search", event: "test:search" },
      { keys: "mod+Enter", title: "Submit", selector: '[data-key="submit"]' },
    ]);
    const heard: string[] = [];
    document.addEventListener("test:undo", () => heard.push("undo"), { once: true });
    document.addEventListener("test:search", () => heard.push("search"), { once: true });
    document.querySelector("button")?.addEventListener("click", () => heard.push("submit"));
    const field = document.querySelector("textarea") as HTMLTextAreaElement;

    press("u", {}, field);
    press("Enter", { ctrlKey: true }, field);
    press("k", { ctrlKey: true }, field);

    expect(heard).toEqual(["search"]);
  });

  it("lets Esc leave a field of one line, and then works again", () => {
    page("<input>", [{ keys: "u", title: "Undo", event: "test:after" }]);
    const field = document.querySelector("input") as HTMLInputElement;
    const heard = vi.fn();
    document.addEventListener("test:after", heard, { once: true });
    field.focus();

    press("Escape", {}, field);
    press("u", {}, document.activeElement as HTMLElement);

    expect(document.activeElement).toBe(document.body);
    expect(heard).toHaveBeenCalledOnce();
  });

  it("rests inside a shadow root as well", () => {
    page("<div></div>", [{ keys: "u", title: "Undo", event: "test:shadow" }]);
    const root = (document.querySelector("div") as HTMLElement).attachShadow({ mode: "open" });
    root.innerHTML = "<textarea></textarea>";
    const heard = vi.fn();
    document.addEventListener("test:shadow", heard);

    press("u", {}, root.querySelector("textarea") as HTMLElement);

    expect(heard).not.toHaveBeenCalled();
  });

  it("knows sequences and letters with Shift", () => {
    page("", [
      { keys: "g d", title: "Today", event: "test:today" },
      { keys: "shift+u", title: "Redo", event: "test:redo" },
    ]);
    const heard: string[] = [];
    document.addEventListener("test:today", () => heard.push("today"));
    document.addEventListener("test:redo", () => heard.push("redo"));

    press("d");
    press("g");
    press("d");
    press("U", { shiftKey: true });

    expect(heard).toEqual(["today", "redo"]);
  });

  it("can be turned off without a modifier", () => {
    page("", [{ keys: "u", title: "Undo", event: "test:off" }]);
    localStorage.setItem("hexloop:single-keys", "off");
    const heard = vi.fn();
    document.addEventListener("test:off", heard);

    press("u");

    expect(heard).not.toHaveBeenCalled();
  });

  it("walks over rows, selects and opens", () => {
    const row = (name: string): string => `<li data-row><input type="checkbox" data-selectable><a href="#${name}">${name}</a></li>`;
    page(`<ul>${row("one")}${row("two")}</ul>`, [
      { keys: "j", title: "Next row", event: "hexloop:next-row" },
      { keys: "k", title: "Previous row", event: "hexloop:previous-row" },
      { keys: "x", title: "Select", event: "hexloop:select-row" },
    ]);

    press("j");
    press("j");
    press("j");
    expect(document.activeElement?.textContent).toBe("two");
    press("k");
    press("x");

    expect(document.activeElement?.textContent).toBe("one");
    expect([...document.querySelectorAll("input")].map((box) => box.checked)).toEqual([true, false]);
  });

  it("lets keys of the page win over keys of the frame", () => {
    page('<script id="page-keys" type="application/json">[{"keys":"e","title":"Edit note","event":"test:page"}]</script>', [
      { keys: "e", title: "Edit", event: "test:frame" },
    ]);
    const heard: string[] = [];
    document.addEventListener("test:page", () => heard.push("page"));
    document.addEventListener("test:frame", () => heard.push("frame"));

    press("e");

    expect(heard).toEqual(["page"]);
  });
});

describe("help", () => {
  it("leaves out what does nothing here and joins what does the same", () => {
    const root = document.createElement("div");
    const keys = [
      { keys: "/", title: "Search", event: "hexloop:palette" },
      { keys: "mod+k", title: "Search", event: "hexloop:palette" },
      { keys: "u", title: "Undo", selector: "[data-undo]" },
      { keys: "j", title: "Next row", event: "hexloop:next-row" },
    ];

    expect(helpLines(keys, root)).toEqual([{ title: "Search", caps: [["/"], ["Ctrl+K"]] }]);
  });

  it("writes keys as they stand on the keyboard", () => {
    expect(["g d", "shift+u", "Enter", "mod+'", " "].map(keyCaps)).toEqual([["g", "d"], ["Shift+U"], ["↵"], ["Ctrl+'"], ["Space"]]);
  });
});
