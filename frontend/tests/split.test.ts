import { beforeEach, expect, it } from "vitest";

import { mount } from "../src/split";

beforeEach(() => localStorage.clear());

function split(): HTMLElement {
  document.body.innerHTML = '<div data-store="s" data-start="44" data-least="20" data-most="47"><p></p><div role="separator"></div><p></p></div>';
  return document.body.firstElementChild as HTMLElement;
}

const press = (element: HTMLElement, key: string): boolean =>
  (element.querySelector('[role="separator"]') as HTMLElement).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

it("moves with the arrow keys, within its bounds, and remembers", () => {
  const element = split();
  mount(element);

  press(element, "ArrowRight");
  const once = element.style.getPropertyValue("--split");
  press(element, "ArrowRight");
  const stopped = element.style.getPropertyValue("--split");
  const again = split();
  mount(again);

  expect([once, stopped]).toEqual(["46%", "47%"]);
  expect(again.style.getPropertyValue("--split")).toBe("47%");
  expect(again.querySelector('[role="separator"]')?.getAttribute("aria-valuenow")).toBe("47");
});
