// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { Cuts, LATIN, standIn, STAND_INS } from "../tools/whiteboard";

const PACKAGE = `${import.meta.dirname}/../node_modules/@excalidraw/excalidraw/dist/prod/`;

describe("what is cut out of Excalidraw", () => {
  it("finds every text that it looks for in the version that is installed", () => {
    const cuts = new Cuts();

    for (const name of readdirSync(PACKAGE).filter((file) => file.endsWith(".js"))) {
      cuts.make(readFileSync(`${PACKAGE}${name}`, "utf8"), `${PACKAGE}${name}`);
    }

    expect(cuts.missing()).toEqual([]);
  });

  it("leaves no public host for fonts", () => {
    const name = readdirSync(PACKAGE).find((file) => readFileSync(`${PACKAGE}${file}`, "utf8").includes("esm.sh"))!;

    const code = new Cuts().make(readFileSync(`${PACKAGE}${name}`, "utf8"), `${PACKAGE}${name}`)!;

    expect([code.includes("esm.sh"), code.includes("push(new URL(n,jn.ASSETS_FALLBACK_URL))")]).toEqual([false, false]);
  });

  it("says what it did not find, for the build to fail", () => {
    const cuts = new Cuts();

    cuts.make("nothing of it", `${PACKAGE}index.js`);

    expect(cuts.missing()).toContain("the fallback to a public host for fonts");
  });

  it("leaves other modules alone", () => {
    expect(new Cuts().make('features:["js","wasm"]', "/x/node_modules/pica/index.js")).toBeNull();
  });

  it("puts something else in the place of other languages and of WebAssembly", () => {
    const from = `${PACKAGE}index.js`;
    const asked = ["./locales/de-DE-XR44H4JA.js", "./locales/en-B4ZKOASM.js", "./subset-shared.chunk.js", "./chunk-SRAX5OIU.js"];

    const got = asked.map((source) => standIn(source, from));

    expect(got).toEqual(["\0whiteboard-locale", null, "\0whiteboard-fonts", null]);
    expect(Object.keys(STAND_INS)).toEqual(expect.arrayContaining(["\0whiteboard-locale", "\0whiteboard-fonts"]));
  });

  it("names fonts that are there", () => {
    const missing = Object.values(LATIN).filter((name) => !readFileSync(`${PACKAGE}fonts/${name}`).length);

    expect(missing).toEqual([]);
  });
});
