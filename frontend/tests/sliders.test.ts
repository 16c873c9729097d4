import { afterEach, expect, test } from "vitest";

import { mount } from "../src/sliders";

const FORM = `<form>
  <input type="range" id="recall" name="recall" min="70" max="97" value="90"><output for="recall">90 %</output>
  <input type="checkbox" data-own="recall_coding"><input type="range" id="recall_coding" name="recall_coding" min="70" max="97" value="90"><output for="recall_coding">90 %</output>
  <input type="checkbox" data-own="recall_breadth" checked><input type="range" id="recall_breadth" name="recall_breadth" min="70" max="97" value="80"><output for="recall_breadth">80 %</output>
  <input type="number" id="new_per_day" value="10">
</form>`;

function form(): HTMLFormElement {
  document.body.innerHTML = FORM;
  return document.querySelector("form")!;
}

const slider = (name: string): HTMLInputElement => document.querySelector(`#${name}`)!;
const said = (): string[] => [...document.querySelectorAll("output")].map((value) => value.textContent ?? "");

function move(name: string, value: string): void {
  slider(name).value = value;
  slider(name).dispatchEvent(new Event("input", { bubbles: true }));
}

function tick(name: string, checked: boolean): void {
  const box = document.querySelector<HTMLInputElement>(`[data-own="${name}"]`)!;
  box.checked = checked;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

afterEach(() => {
  document.body.innerHTML = "";
});

test("a slider says its value, on the page and to a screen reader", () => {
  mount(form());

  move("recall_breadth", "95");

  expect(said()).toEqual(["90 %", "90 %", "95 %"]);
  expect(slider("recall_breadth").getAttribute("aria-valuetext")).toBe("95 percent");
});

test("rounds without a recall of their own go along with the one of all", () => {
  mount(form());

  move("recall", "85");

  expect(said()).toEqual(["85 %", "85 %", "80 %"]);
  expect(slider("recall_coding").value).toBe("85");
});

test("moving the slider of a round gives it a recall of its own", () => {
  mount(form());

  move("recall_coding", "75");
  move("recall", "97");

  expect(said()).toEqual(["97 %", "75 %", "80 %"]);
});

test("a round that gives its own recall up goes back to the one of all", () => {
  mount(form());

  tick("recall_breadth", false);

  expect(said()).toEqual(["90 %", "90 %", "90 %"]);
});

test("other fields are left alone, and so is everything after the end", () => {
  const unmount = mount(form());
  document.querySelector("#new_per_day")!.dispatchEvent(new Event("input", { bubbles: true }));
  unmount();

  move("recall", "70");

  expect(said()).toEqual(["90 %", "90 %", "80 %"]);
});
