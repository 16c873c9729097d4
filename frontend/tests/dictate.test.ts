import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { joined, mount } from "../src/dictate";

class Listener extends EventTarget {
  static made: Listener[] = [];
  started = 0;
  stopped = 0;
  constructor() {
    super();
    Listener.made.push(this);
  }
  start(): void {
    this.started += 1;
  }
  stop(): void {
    this.stopped += 1;
  }
  hear(...said: string[]): void {
    const results = said.map((transcript) => ({ isFinal: true, 0: { transcript } }));
    this.dispatchEvent(Object.assign(new Event("result"), { resultIndex: 0, results }));
  }
}

const browser = window as unknown as Record<string, unknown>;

beforeEach(() => {
  Listener.made = [];
  document.body.innerHTML = '<form><textarea>So far</textarea><span id="place"></span></form>';
});
afterEach(() => {
  delete browser["webkitSpeechRecognition"];
});

const place = (): HTMLElement => document.getElementById("place")!;
const text = (): string => document.querySelector("textarea")!.value;

describe("dictating", () => {
  it("offers nothing where the browser cannot listen", () => {
    mount(place());

    expect(place().innerHTML).toBe("");
  });

  it("says where the voice may go, and writes what was said", () => {
    browser["webkitSpeechRecognition"] = Listener;
    mount(place());
    const warning = place().textContent;

    place().querySelector("button")!.click();
    Listener.made[0]!.hear(" the mean ", "moves");

    expect(warning).toContain("some browsers send what you say to their maker");
    expect(text()).toBe("So far the mean moves");
    expect(place().querySelector("button")!.getAttribute("aria-pressed")).toBe("true");
  });

  it("stops on the second press, at the end and with its page", () => {
    browser["webkitSpeechRecognition"] = Listener;
    const unmount = mount(place());
    const button = place().querySelector("button")!;

    button.click();
    button.click();
    button.click();
    Listener.made[0]!.dispatchEvent(new Event("end"));
    unmount();

    expect([Listener.made[0]!.started, Listener.made[0]!.stopped, button.textContent]).toEqual([2, 2, "Dictate"]);
  });

  it("says what to do when the microphone is closed", () => {
    browser["webkitSpeechRecognition"] = Listener;
    mount(place());

    place().querySelector("button")!.click();
    Listener.made[0]!.dispatchEvent(Object.assign(new Event("error"), { error: "not-allowed" }));

    expect(place().textContent).toContain("Allow it in the browser’s settings of this page, or type.");
  });

  it("keeps one space between what is there and what is said", () => {
    expect([joined("", " a "), joined("a", "b"), joined("a\n", "b"), joined("a", " ")]).toEqual(["a", "a b", "a\nb", "a"]);
  });
});
