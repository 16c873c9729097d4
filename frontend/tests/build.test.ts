// @vitest-environment node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { sprite, symbol } from "../tools/icons";
import { licences, packageFolder } from "../tools/licences";

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

describe("licences", () => {
  it("finds the package of a module", () => {
    const ids = ["/x/node_modules/@lezer/common/dist/index.js?v=1", "/x/node_modules/crelt/index.js", "/x/src/app.ts"];

    expect(ids.map(packageFolder)).toEqual(["/x/node_modules/@lezer/common", "/x/node_modules/crelt", null]);
  });

  it("holds each package once", () => {
    const folder = fileURLToPath(new URL("../node_modules/htmx.org", import.meta.url));

    expect(licences([folder, folder]).match(/^htmx\.org 4\.0\.1 \(BSD-0-Clause\)$/gm)).toHaveLength(1);
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

    const exact = /^(?:\d+\.\d+\.\d+|file:stubs\/.+)$/;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !exact.test(version));

    expect(loose).toEqual([]);
  });
});
