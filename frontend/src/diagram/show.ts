/** Puts the drawing of a diagram in place of its text, which stays at hand below it. */
import { CannotDraw, Drawer } from "./drawer";
import { LONGEST } from "./harmless";
import type { Drawing } from "./messages";

const MOST_KEPT = 60;
const drawer = new Drawer();
const kept = new Map<string, Drawing>();

export function isDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme.includes("dark");
}

export async function show(pre: HTMLElement, draw = (text: string, dark: boolean) => drawer.draw(text, dark)): Promise<void> {
  pre.dataset.drawn = "";
  const text = pre.textContent ?? "";
  if (text.length > LONGEST) return trouble(pre, "it has more than 20,000 characters");
  const dark = isDark();
  const key = `${dark}${text}`;
  const known = kept.get(key);
  // What was drawn before is put in at once: a preview that is drawn anew with every word must not flicker.
  if (known) return put(pre, known, dark);
  try {
    const drawing = await draw(text, dark);
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
    kept.set(key, drawing);
    if (pre.isConnected) put(pre, drawing, dark);
  } catch (error) {
    if (!(error instanceof CannotDraw)) throw error;
    if (pre.isConnected) trouble(pre, error.message);
  }
}

/** The diagrams below `root` as texts again, to be drawn in other colours. */
export function undo(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>("figure.diagram-drawn")) {
    const pre = figure.querySelector<HTMLElement>("pre.diagram");
    if (!pre) continue;
    delete pre.dataset.drawn;
    figure.replaceWith(pre);
  }
}

function put(pre: HTMLElement, { svg, width, height }: Drawing, dark: boolean): void {
  const figure = document.createElement("figure");
  const image = document.createElement("img");
  const more = document.createElement("details");
  const summary = document.createElement("summary");
  figure.className = "diagram-drawn";
  image.alt = `Diagram: ${(pre.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 300)}`;
  image.width = width;
  image.height = height;
  // On paper it is turned into its opposite.
  image.classList.toggle("dark", dark);
  // As a picture, a drawing runs nothing and loads nothing, whatever is in it.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  summary.textContent = "Text of the diagram";
  pre.replaceWith(figure);
  more.append(summary, pre);
  figure.append(image, more);
}

function trouble(pre: HTMLElement, why: string): void {
  const words = document.createElement("p");
  words.className = "diagram-trouble small muted";
  words.textContent = `This diagram cannot be drawn (${why.replace(/[.:\s]+$/, "")}), so its text is shown.`;
  pre.after(words);
}
