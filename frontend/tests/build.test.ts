// @vitest-environment node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { sprite, symbol } from "../tools/icons";

const text = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");

describe("sprite", () => {
  it("holds one symbol for every icon of the list", () => {
    const names = JSON.parse(text("../icons.json")) as string[];

    const ids = [...sprite().matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);

    expect(ids).toEqual(names);
  });

  it("refuses what is not an icon", () => {
    expect(() => symbol("broken", "text")).toThrow("The icon broken is not an SVG file.");
  });
});

describe("package-lock.json", () => {
  it("names no host, so that it holds behind every mirror", () => {
    expect(text("../package-lock.json")).not.toContain("://");
  });
});

describe("package.json", () => {
  it("pins every package exactly", () => {
    const { dependencies, devDependencies } = JSON.parse(text("../package.json")) as Record<string, Record<string, string>>;

    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));

    expect(loose).toEqual([]);
  });
});
