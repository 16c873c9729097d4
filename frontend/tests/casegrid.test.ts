import { expect, it } from "vitest";

import { mount } from "../src/casegrid";

it("is one stop of the Tab key and shows the case that the arrows reach", () => {
  document.body.innerHTML =
    '<div class="cases"><a class="case" href="#a"></a><a class="case" href="#b" aria-current="true"></a></div>' +
    '<div><p id="a">A</p><p id="b">B</p></div>';
  const grid = document.querySelector<HTMLElement>(".cases") as HTMLElement;
  const squares = [...grid.querySelectorAll<HTMLElement>(".case")];
  const hidden = (): boolean[] => [...document.querySelectorAll("p")].map((detail) => detail.hidden === true);

  mount(grid);
  const atFirst = { tabs: squares.map((square) => square.tabIndex), hidden: hidden() };
  squares[1]?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true, cancelable: true }));

  expect(atFirst).toEqual({ tabs: [-1, 0], hidden: [true, false] });
  expect(squares.map((square) => square.tabIndex)).toEqual([0, -1]);
  expect(hidden()).toEqual([false, true]);
  expect(document.activeElement).toBe(squares[0]);
});

it("marks one square of all grids that show their cases in the same place", () => {
  document.body.innerHTML =
    '<div class="cases" data-target="#case"><a class="case" aria-current="true"></a></div>' +
    '<div class="cases" data-target="#case"><a class="case"></a></div>' +
    '<div class="cases" data-target="#other"><a class="case" aria-current="true"></a></div>';
  const grids = [...document.querySelectorAll<HTMLElement>(".cases")];
  for (const grid of grids) mount(grid);

  grids[1]?.querySelector<HTMLElement>(".case")?.click();

  const marked = [...document.querySelectorAll(".case")].map((square) => square.hasAttribute("aria-current"));
  expect(marked).toEqual([false, true, true]);
});
