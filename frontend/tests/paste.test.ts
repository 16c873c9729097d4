import { beforeEach, expect, test, vi } from "vitest";
import { mount } from "../src/paste";

let form: HTMLFormElement;
let box: HTMLTextAreaElement;
const sent = vi.fn((event: Event) => event.preventDefault());

beforeEach(() => {
  sent.mockClear();
  document.body.innerHTML = "<form><textarea></textarea><button></button></form>";
  form = document.querySelector("form")!;
  box = document.querySelector("textarea")!;
  form.addEventListener("submit", sent);
});

function press(text: string, more: KeyboardEventInit = {}): KeyboardEvent {
  box.value = text;
  const event = new KeyboardEvent("keydown", { key: "Enter", cancelable: true, bubbles: true, ...more });
  box.dispatchEvent(event);
  return event;
}

test("Enter sends a line", () => {
  mount(form);

  expect(press("2307.09288").defaultPrevented).toBe(true);
  expect(sent).toHaveBeenCalledTimes(1);
});

test("Enter goes on in an entry, with Ctrl it is sent", () => {
  mount(form);

  expect(press("@misc{a,").defaultPrevented).toBe(false);
  expect(press("TY  - JOUR\nTI  - x").defaultPrevented).toBe(false);
  expect(press("2307.09288", { shiftKey: true }).defaultPrevented).toBe(false);
  expect(sent).not.toHaveBeenCalled();
  press("@misc{a,\n title={x}}", { ctrlKey: true });
  expect(sent).toHaveBeenCalledTimes(1);
});

test("an empty box is not sent, and letters that are being composed stay", () => {
  const unmount = mount(form);

  expect(press("  ").defaultPrevented).toBe(true);
  expect(press("2307.09288", { isComposing: true }).defaultPrevented).toBe(false);
  unmount();
  expect(press("2307.09288").defaultPrevented).toBe(false);
  expect(sent).not.toHaveBeenCalled();
});
