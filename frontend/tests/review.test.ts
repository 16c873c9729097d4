import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { chosenWords, mount as mountBrowse } from "../src/browse";
import { countBeside, mount, stopwatch, tellWords } from "../src/review";

const CARD = `
  <article data-asked tabindex="-1">
    <button type="button" data-info data-info-close>Close</button>
    <details data-more><summary>More</summary><input type="date" data-due-on></details>
    <button type="button" data-set-due></button>
    <p data-clock data-seconds="60"></p>
    <div data-back tabindex="-1" hidden>Answer</div>
    <a href="?show=x" data-reveal data-proceed>Show</a>
    <form data-grades hidden><input type="hidden" name="seconds" value="0"><button name="grade" value="3">Slow</button></form>
    <div id="card-info"><p>Panel</p></div>
  </article>`;

let root: HTMLElement;
let unmount: () => void;

const get = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;

beforeEach(() => {
  vi.useFakeTimers();
  Element.prototype.scrollIntoView = vi.fn();
  root = document.createElement("div");
  root.innerHTML = CARD;
  document.body.replaceChildren(root);
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

describe("a card of the session", () => {
  beforeEach(() => {
    unmount = mount(root, {});
  });

  it("takes the focus, so that keys and screen readers begin there", () => {
    expect(document.activeElement).toBe(get("[data-asked]"));
  });

  it("shows its answer and the grades without asking the server", () => {
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    get("[data-reveal]").dispatchEvent(click);

    expect(click.defaultPrevented).toBe(true);
    expect([get("[data-back]").hidden, get("[data-grades]").hidden, get("[data-reveal]").hidden]).toEqual([false, false, true]);
    expect(document.activeElement).toBe(get("[data-back]"));
  });

  it("sends the seconds that it was in view", () => {
    vi.advanceTimersByTime(7_400);
    const form = get<HTMLFormElement>("[data-grades]");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.requestSubmit();

    expect(get<HTMLInputElement>('input[name="seconds"]').value).toBe("7");
  });

  it("counts up against the time that telling should take, and stops at the answer", () => {
    vi.advanceTimersByTime(12_000);
    expect(get("[data-clock]").textContent).toBe("00:12of 01:00");

    vi.advanceTimersByTime(58_000);
    expect(get("[data-clock]").textContent).toBe("01:1000:10 over");
    expect(get("[data-clock]").classList.contains("over")).toBe(true);
    get("[data-reveal]").click();
    vi.advanceTimersByTime(30_000);

    expect(get("[data-clock]").textContent).toBe("01:1000:10 over");
  });

  it("opens the date and closes the panel about the card", () => {
    get("[data-set-due]").click();
    expect(get<HTMLDetailsElement>("[data-more]").open).toBe(true);
    expect(document.activeElement).toBe(get("[data-due-on]"));

    get("[data-info-close]").click();
    expect(get("#card-info").childElementCount).toBe(0);
  });

  it("closes its menu with Esc", () => {
    const more = get<HTMLDetailsElement>("[data-more]");
    more.open = true;

    more.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));

    expect(more.open).toBe(false);
  });
});

describe("a text that is written first", () => {
  beforeEach(() => {
    get("[data-clock]").outerHTML = '<form id="asked-write"><textarea data-write></textarea></form>';
    unmount = mount(root, {});
  });

  it("has the focus, and Ctrl+Enter compares it", () => {
    const text = get<HTMLTextAreaElement>("[data-write]");
    expect(document.activeElement).toBe(text);

    text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));

    expect(get("[data-back]").hidden).toBe(false);
    expect(text.readOnly).toBe(true);
  });

  it("stays on the page when its button is pressed", () => {
    const submit = new SubmitEvent("submit", { bubbles: true, cancelable: true });
    get("#asked-write").dispatchEvent(submit);

    expect(submit.defaultPrevented).toBe(true);
    expect(get("[data-back]").hidden).toBe(false);
  });
});

describe("the stopwatch", () => {
  it("rests while nobody looks", () => {
    unmount = () => {};
    let now = 0;
    let seen = true;
    const watch = stopwatch(
      () => now,
      () => seen,
    );
    now = 5_000;
    seen = false;
    watch.look();
    now = 3_600_000;
    seen = true;
    watch.look();
    now += 2_000;

    expect(watch.seconds()).toBe(7);
  });

  it("says nothing where no time is wanted", () => {
    unmount = () => {};
    expect([tellWords(5, 0), tellWords(5, 60), tellWords(60, 60)]).toEqual(["", "of 01:00", "00:00 over"]);
  });
});

describe("the counts in the rail", () => {
  it("follow what was answered, and nothing shows no number", () => {
    unmount = () => {};
    root.innerHTML = `
      <a class="rail-link" href="/review/">Review<span class="rail-due">19<span> due</span></span></a>
      <a class="bar-link" href="/coding/"><span class="bar-due">1<span> due</span></span></a><a class="rail-link" href="/x/">X</a>`;

    countBeside([["/review/", 12], ["/coding/", 0], ["/x/", 3]], root);

    expect(get(".rail-due").textContent).toBe("12 due");
    expect(get(".bar-due").hidden).toBe(true);
    expect(root.querySelectorAll(".rail-due, .bar-due").length).toBe(2);
  });
});

describe("choosing rows of the browser", () => {
  beforeEach(() => {
    root.innerHTML = `<input id="q"><span data-chosen></span><input type="checkbox" data-every><input type="checkbox" data-page-all hidden>
      ${[1, 2, 3, 4].map((n) => `<input type="checkbox" data-selectable value="${n}">`).join("")}`;
    unmount = mountBrowse(root) as () => void;
  });
  const boxes = (): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>("[data-selectable]")];
  const click = (box: HTMLElement, shiftKey = false): boolean =>
    box.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));

  it("counts what is chosen", () => {
    click(boxes()[0]!);
    expect(get("[data-chosen]").textContent).toBe("1 card is chosen");
    expect(get<HTMLInputElement>("[data-page-all]").indeterminate).toBe(true);
    expect(chosenWords(3)).toBe("3 cards are chosen");
  });

  it("takes the stretch between two clicks with Shift", () => {
    click(boxes()[0]!);
    click(boxes()[2]!, true);

    expect(boxes().map((box) => box.checked)).toEqual([true, true, true, false]);
  });

  it("takes the whole page with the box in the head", () => {
    click(get("[data-page-all]"));

    expect(boxes().every((box) => box.checked)).toBe(true);
    expect(get("[data-page-all]").hidden).toBe(false);
  });
});
