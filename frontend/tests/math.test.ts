import { beforeEach, describe, expect, it, vi } from "vitest";

// happy-dom says nothing about the mode of a page, and KaTeX draws in standards mode only.
vi.hoisted(() => Object.defineProperty(document, "compatMode", { value: "CSS1Compat" }));

import { draw, drawAll, LIMITS } from "../src/math";
import { watchMath } from "../src/math/watch";
import { onlyWoff2 } from "../tools/fonts";

function formula(tex: string, kind = "inline"): HTMLElement {
  const element = document.createElement("span");
  element.className = `math ${kind}`;
  element.textContent = tex;
  document.body.append(element);
  return element;
}

beforeEach(() => document.body.replaceChildren());

describe("drawing", () => {
  it("turns TeX into a formula with its meaning for screen readers", () => {
    const element = formula("\\frac{a}{b}");

    expect(draw(element)).toBe(true);

    expect(element.querySelector(".katex")).not.toBeNull();
    expect(element.querySelector("math mfrac")).not.toBeNull();
    expect(element.classList.contains("drawn")).toBe(true);
  });

  it("draws blocks larger than what stands in a line", () => {
    const block = formula("x", "block");
    const inline = formula("x");

    drawAll(document);

    expect(block.querySelector(".katex-display")).not.toBeNull();
    expect(inline.querySelector(".katex-display")).toBeNull();
  });

  it("leaves broken TeX as it was and says why", () => {
    const element = formula("\\frac{a}");

    expect(draw(element)).toBe(false);

    expect(element.textContent).toBe("\\frac{a}");
    expect(element.title).toContain("KaTeX parse error");
  });

  it("leaves text alone that is too long for a formula", () => {
    const element = formula("x".repeat(5_000));

    expect(draw(element)).toBe(false);
    expect(element.querySelector(".katex")).toBeNull();
  });
});

describe("hostile TeX", () => {
  // Each would do something in KaTeX with trust: the first test shows that mathematics is on at all.
  const HOSTILE = {
    "a link that runs something": "\\href{javascript:alert(1)}{x}",
    "a link": "\\url{https://elsewhere.example}",
    "a picture": "\\includegraphics[height=0.8em]{https://elsewhere.example/x.png}",
    "an attribute that runs something": "\\htmlData{onclick=alert(1)}{x}",
    "a style": "\\htmlStyle{position:fixed;inset:0}{x}",
    "a class": "\\htmlClass{btn primary}{x}",
    "an id": "\\htmlId{queue}{x}",
    "macros that grow without end": "\\edef\\a{xx}" + "\\edef\\a{\\a\\a}".repeat(30) + "\\a",
    "macros that call themselves": "\\def\\a{\\a\\a}\\a",
    "markup": "</span><img src=x onerror=alert(1)>",
  };

  it.each(Object.entries(HOSTILE))("%s comes to nothing", (_, tex) => {
    const control = formula("x^2");
    const element = formula(tex);

    drawAll(document);

    expect(control.querySelector(".katex")).not.toBeNull();
    expect(element.querySelectorAll("a, img, script, [onclick], [onerror], [id], [data-onclick]")).toHaveLength(0);
    expect(element.querySelectorAll(".btn")).toHaveLength(0);
    expect(element.querySelectorAll("[style*=position]")).toHaveLength(0);
    expect(element.innerHTML.length).toBeLessThan(20_000);
  });

  it("keeps sizes within bounds", () => {
    const element = formula("\\rule{500em}{500em}");

    expect(draw(element)).toBe(true);

    const sizes = [...element.innerHTML.matchAll(/(?:width|height):\s*([\d.]+)em/g)].map((match) => Number(match[1]));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
  });

  it("does not let one formula define something for the next", () => {
    draw(formula("\\gdef\\x{y}\\x"));

    expect(draw(formula("\\x"))).toBe(false);
  });

  it("is held by the limits that the check of the bank uses too", () => {
    expect(LIMITS).toEqual({ trust: false, strict: "error", maxExpand: 1000, maxSize: 20, throwOnError: true });
  });
});

describe("watching", () => {
  it("loads nothing on a page without formulas", () => {
    const load = vi.fn();

    watchMath(document.body, load)();

    expect(load).not.toHaveBeenCalled();
  });

  it("draws what is there and what comes later", async () => {
    const stop = watchMath(document.body, async () => ({ drawAll }));
    formula("x");

    await vi.waitFor(() => expect(document.querySelectorAll(".katex")).toHaveLength(1));
    formula("y");
    await vi.waitFor(() => expect(document.querySelectorAll(".katex")).toHaveLength(2));
    stop();
  });
});

describe("fonts", () => {
  it("keeps the smallest format of each", () => {
    const css = '@font-face{src:url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")}';

    expect(onlyWoff2(css)).toBe('@font-face{src:url(a.woff2) format("woff2")}');
  });
});

describe("drawings inside a formula", () => {
  it("get their width by script, since the policy refuses an attribute", () => {
    const written = vi.spyOn(Element.prototype, "setAttribute");
    document.body.innerHTML = String.raw`<span class="math block">\left\{ \begin{matrix} a \\ b \\ c \\ d \\ e \end{matrix} \right.</span>`;
    const element = document.querySelector<HTMLElement>(".math")!;

    expect(draw(element)).toBe(true);

    // The test's own DOM writes properties back as an attribute, with a space after the colon; KaTeX writes none.
    expect(written.mock.calls.filter(([name, value]) => name === "style" && /^width:\S/.test(value))).toEqual([]);
    expect([...element.querySelectorAll("svg")].some((one) => one.style.width.endsWith("em"))).toBe(true);
    expect(Object.hasOwn(SVGElement.prototype, "setAttribute")).toBe(false);
    written.mockRestore();
  });
});
