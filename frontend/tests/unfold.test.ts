import { beforeAll, beforeEach, expect, it } from "vitest";

import { startUnfold } from "../src/unfold";

beforeAll(() => startUnfold());
beforeEach(() => {
  document.body.innerHTML = `
    <details data-unfold><summary>Write</summary><input type=hidden><textarea>said</textarea></details>
    <details><summary>More</summary><textarea></textarea></details>`;
});

it("is written in at the press that opens it, before the browser tells of it", () => {
  const [writing, other] = document.querySelectorAll("details");

  other!.querySelector("summary")!.click();
  expect(document.activeElement).toBe(document.body);
  writing!.querySelector("summary")!.click();

  expect(writing!.open).toBe(true);
  expect(document.activeElement).toBe(writing!.querySelector("textarea"));
});

it("leaves the field in which somebody writes already", () => {
  const [writing] = document.querySelectorAll("details");
  writing!.append(document.createElement("input"));
  const second = writing!.querySelector<HTMLInputElement>("input:last-child")!;
  writing!.open = true;
  second.focus();

  writing!.dispatchEvent(new Event("toggle"));

  expect(document.activeElement).toBe(second);
});

it("focuses the first field of what opens to be written in, and of nothing else", () => {
  const [writing, other] = document.querySelectorAll("details");

  for (const details of [writing, other]) {
    details!.open = true;
    details!.dispatchEvent(new Event("toggle"));
  }

  expect(document.activeElement).toBe(document.querySelector("textarea"));
});

it("brings into view what a press opens, and nothing else", () => {
  const [, other] = document.querySelectorAll("details");
  const scrolled: unknown[] = [];
  other!.dataset.intoView = "";
  other!.scrollIntoView = (options) => scrolled.push(options);

  other!.open = true;
  other!.dispatchEvent(new Event("toggle"));
  expect(scrolled).toEqual([]);
  other!.open = false;
  other!.querySelector("summary")!.click();
  other!.open = true;
  other!.dispatchEvent(new Event("toggle"));

  expect(scrolled).toEqual([{ block: "nearest" }]);
});
