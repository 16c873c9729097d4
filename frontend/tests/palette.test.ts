import { beforeEach, describe, expect, it } from "vitest";

import { byGroup, fromHint, matching, openedFirst, recent, remember, type Result, withoutRepeats } from "../src/palette/results";

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

  it("keep what they are and not how they were found", () => {
    remember({ ...result("Adam"), round: "breadth", passage: [["x", true]], title_parts: [["Adam", true]], group: "Pages" });

    expect(recent()).toEqual([{ ...result("Adam"), round: "breadth" }]);
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

describe("groups", () => {
  it("stand in the order of their best results", () => {
    const pages = ["a", "c"].map((title) => ({ ...result(title), group: "Pages" }));
    const problem = { ...result("b"), group: "Problems" };

    expect([...byGroup([pages[0]!, problem, pages[1]!])]).toEqual([
      ["Pages", pages],
      ["Problems", [problem]],
    ]);
  });

  it("begin with what was opened here and has the words in its title", () => {
    const found = ["adam beta", "adam", "eve"].map((title) => ({ ...result(title), group: "Pages" }));
    const opened = [result("eve"), result("adam")];

    expect(openedFirst(found, "adam", opened).map((one) => one.title)).toEqual(["adam", "adam beta", "eve"]);
  });
});

describe("hints", () => {
  it("fill the search in", () => {
    const hint = { text: "adam kind:page ", shown: "kind:page", about: "Pages" };

    expect(fromHint(hint)).toEqual({
      title: "kind:page",
      kind: "Action",
      detail: "Pages",
      url: "",
      group: "Filters",
      fill: "adam kind:page ",
    });
  });
});
