import { expect, it } from "vitest";

import { startUnfold } from "../src/unfold";

it("focuses the first field of what opens to be written in, and of nothing else", () => {
  document.body.innerHTML =
    "<details data-unfold><input type=hidden><textarea>said</textarea></details><details><textarea></textarea></details>";
  startUnfold();
  const [writing, other] = document.querySelectorAll("details");

  for (const details of [writing, other]) {
    details!.open = true;
    details!.dispatchEvent(new Event("toggle"));
  }

  expect(document.activeElement).toBe(document.querySelector("textarea"));
});
