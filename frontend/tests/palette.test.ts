import { beforeEach, describe, expect, it } from "vitest";

import { matching, recent, remember, type Result, withoutRepeats } from "../src/palette/results";

const result = (title: string, kind = "Problem"): Result => ({ title, kind, detail: "", url: `/${title}/` });

describe("recent results", () => {
  beforeEach(() => localStorage.clear());

  it("come last opened first, each once, six at most", () => {
    for (const title of ["a", "b", "c", "d", "e", "f", "g", "b"]) remember(result(title));

    expect(recent().map((kept) => kept.title)).toEqual(["b", "g", "f", "e", "d", "c"]);
  });

  it("hold no actions", () => {
    remember(result("Use the dark theme", "Action"));

    expect(recent()).toEqual([]);
  });

  it("survive a broken store", () => {
    localStorage.setItem("hexloop:recent", "{");

    expect(recent()).toEqual([]);
  });
});

describe("matching", () => {
  it("wants every word in the title", () => {
    const all = [result("Use the dark theme"), result("Use the light theme")];

    expect(matching(all, "theme DARK").map((found) => found.title)).toEqual(["Use the dark theme"]);
  });
});

describe("repeats", () => {
  it("show an address once, at its first place, and keep actions without one", () => {
    const action = { ...result("Use the dark theme", "Action"), url: "" };
    const all = [result("review", "Page"), result("review", "Action"), action, action];

    expect(withoutRepeats(all)).toEqual([all[0], action, action]);
  });
});
