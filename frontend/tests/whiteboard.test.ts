import { beforeEach, describe, expect, it } from "vitest";

import { parseScene, sceneText } from "../src/whiteboard/scene";
import { SHAPES } from "../src/whiteboard/shapes";
import { themeNow } from "../src/whiteboard/theme";

describe("our shapes", () => {
  it("are those of systems that learn, each under its name", () => {
    expect(SHAPES.map((shape) => shape.name)).toEqual([
      "User",
      "Service",
      "Model",
      "Feature store",
      "Queue",
      "ANN index",
      "Event log",
      "Database",
      "Cache",
      "Batch job",
      "A/B split",
      "Monitoring",
    ]);
    for (const shape of SHAPES) expect(shape.pieces.at(-1)).toMatchObject({ type: "text", text: shape.name });
  });

  it("have finite places and points that begin at nought", () => {
    for (const piece of SHAPES.flatMap((shape) => shape.pieces)) {
      expect([piece.x, piece.y].every(Number.isFinite)).toBe(true);
      if (piece["points"]) expect((piece["points"] as number[][])[0]).toEqual([0, 0]);
    }
  });
});

describe("the text of a drawing", () => {
  const written = JSON.stringify({
    type: "excalidraw",
    elements: [{ id: "a" }, { id: "b", isDeleted: true }],
    appState: { viewBackgroundColor: "#fff", scrollX: 40 },
    files: {},
  });

  it("is without what was erased and where one looked", () => {
    expect(JSON.parse(sceneText(written))).toEqual({ elements: [{ id: "a" }], files: {}, appState: { viewBackgroundColor: "#fff" } });
  });

  it("is read back", () => {
    expect(parseScene(sceneText(written))).toEqual({ elements: [{ id: "a" }], files: {}, background: "#fff" });
  });

  it("is empty for a board on which nothing was drawn", () => {
    expect(parseScene("")).toEqual({ elements: [], files: {}, background: "#ffffff" });
  });
});

describe("the theme of the board", () => {
  beforeEach(() => {
    delete document.documentElement.dataset.theme;
  });

  it("is that of the page", () => {
    document.documentElement.dataset.theme = "dark";

    expect(themeNow()).toBe("dark");
  });

  it("follows the system where the page does", () => {
    document.documentElement.dataset.theme = "system";

    expect(themeNow()).toBe("light");
  });
});
