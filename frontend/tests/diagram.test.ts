import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { CannotDraw, Drawer } from "../src/diagram/drawer";
import { harmless } from "../src/diagram/harmless";
import { asDrawing } from "../src/diagram/messages";
import { show, undo } from "../src/diagram/show";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';

beforeEach(() => document.body.replaceChildren());
afterEach(() => vi.useRealTimers());

describe("harmless", () => {
  it.each([
    ["%%{init: {'securityLevel': 'loose'}}%%\ngraph TD\nA-->B", "\ngraph TD\nA-->B"],
    ["%%%%{x}%%{init: {\n'theme':'x'}}%%\ngraph TD", "\ngraph TD"],
    ["%%{init: {'securityLevel': 'loose'\ngraph TD", ""],
    ["---\nconfig:\n  securityLevel: loose\n---\ngraph TD", "graph TD"],
    ["---\na: 1\n---\n---\nconfig: {}\n---\ngraph TD", "graph TD"],
    ['graph TD\nA-->B\n  click A "javascript:alert(1)"\nclick B call alert(1)', "graph TD\nA-->B\n\n"],
    ["sequenceDiagram\nlink A: x @ https://example.org\nA->>B: click here", "sequenceDiagram\n\nA->>B: click here"],
    ["sequenceDiagram\nA->>B: $$x$$ $$$$", "sequenceDiagram\nA->>B: $x$ $"],
    ["A[a<br/>b] <--> B[<img src=x> <<b c=d>]\nC <|-- D\n<<interface>> C", "A[a<br/>b] <--> B[‹img src=x> <‹b c=d>]\nC <|-- D\n<<interface>> C"],
    ["graph TD\nlink --> B\n%% a comment", "graph TD\nlink --> B\n%% a comment"],
  ])("leaves settings and ways out away: %j", (text, left) => {
    expect(harmless(text)).toBe(left);
  });
});

describe("asDrawing", () => {
  it("holds sizes within bounds and takes nothing but a drawing", () => {
    expect(asDrawing({ svg: SVG, width: 1e9, height: -4 })).toEqual({ svg: SVG, width: 4000, height: 16 });
    expect(asDrawing({ svg: SVG, width: Number.NaN, height: 20 })).toEqual({ svg: SVG, width: 16, height: 20 });
    expect(asDrawing({ svg: "<script>", width: 1, height: 1 })).toBeNull();
    expect(asDrawing({ svg: `<svg>${"x".repeat(4_000_000)}`, width: 1, height: 1 })).toBeNull();
    expect(asDrawing({ svg: SVG, width: 1 })).toBeNull();
  });
});

describe("Drawer", () => {
  const inside = { postMessage: vi.fn() };
  const frame = (): HTMLIFrameElement | null => document.querySelector("iframe");
  const hear = (data: unknown, source: unknown = inside): void => {
    window.dispatchEvent(new MessageEvent("message", { data, source: source as Window }));
  };

  beforeEach(() => {
    inside.postMessage.mockReset();
    // Frames are not loaded here, and their errors about it say nothing.
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockReturnValue(inside as unknown as Window);
  });
  afterEach(() => vi.restoreAllMocks());

  it("asks a frame that is sandboxed and of no origin", async () => {
    const drawer = new Drawer({ url: "" });
    const drawing = drawer.draw("graph TD", true);
    await vi.waitFor(() => expect(frame()).not.toBeNull());

    hear({ ready: true });
    await vi.waitFor(() => expect(inside.postMessage).toHaveBeenCalledWith({ id: 1, text: "graph TD", dark: true }, "*"));
    hear({ id: 1, svg: "<svg>from elsewhere</svg>", width: 1, height: 1 }, window);
    hear({ id: 1, svg: SVG, width: 40, height: 30 });

    expect(await drawing).toEqual({ svg: SVG, width: 40, height: 30 });
    expect(frame()?.getAttribute("sandbox")).toBe("allow-scripts");
  });

  it("throws a frame away that does not answer, and starts a new one", async () => {
    vi.useFakeTimers();
    const drawer = new Drawer({ url: "", waitMs: 5_000 });
    const late = drawer.draw("graph TD", false);
    const outcome = expect(late).rejects.toThrow(CannotDraw);
    await vi.advanceTimersByTimeAsync(1);
    hear({ ready: true });
    await vi.advanceTimersByTimeAsync(5_001);
    await outcome;
    const gone = frame() === null;

    const next = drawer.draw("graph LR", false);
    await vi.advanceTimersByTimeAsync(1);
    hear({ ready: true });
    await vi.advanceTimersByTimeAsync(1);
    hear({ id: 2, svg: SVG, width: 20, height: 20 });

    expect(gone).toBe(true);
    expect((await next).width).toBe(20);
  });
});

describe("show", () => {
  const pre = (text: string): HTMLElement => {
    const element = document.createElement("pre");
    element.className = "code diagram";
    element.textContent = text;
    document.body.append(element);
    return element;
  };

  it("shows the drawing as a picture, with its text at hand", async () => {
    const element = pre("graph TD\n A-->B");

    await show(element, () => Promise.resolve({ svg: SVG, width: 40, height: 30 }));

    const image = document.querySelector("img");
    expect(image?.src).toBe(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(SVG)}`);
    expect([image?.alt, image?.width, image?.height]).toEqual(["Diagram: graph TD A-->B", 40, 30]);
    expect(document.querySelector("details pre")).toBe(element);
  });

  it("puts in at once what was drawn before", async () => {
    const draw = vi.fn().mockResolvedValue({ svg: SVG, width: 20, height: 20 });
    await show(pre("graph TD\n known"), draw);

    void show(pre("graph TD\n known"), draw);

    expect(document.querySelectorAll("img")).toHaveLength(2);
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it("shows the text and says why where nothing can be drawn", async () => {
    const element = pre("nonsense");

    await show(element, () => Promise.reject(new CannotDraw("No diagram type detected.")));

    expect(element.isConnected).toBe(true);
    expect(document.querySelector(".diagram-trouble")?.textContent).toBe(
      "This diagram cannot be drawn (No diagram type detected), so its text is shown.",
    );
  });

  it("does not draw what nobody could read", async () => {
    const draw = vi.fn();

    await show(pre("x".repeat(20_001)), draw);

    expect(draw).not.toHaveBeenCalled();
    expect(document.querySelector(".diagram-trouble")?.textContent).toContain("more than 20,000 characters");
  });

  it("turns drawings back into texts for other colours", async () => {
    const element = pre("graph TD\n again");
    await show(element, () => Promise.resolve({ svg: SVG, width: 20, height: 20 }));

    undo(document);

    expect([document.querySelector("figure"), element.isConnected, element.dataset.drawn]).toEqual([null, true, undefined]);
  });
});
