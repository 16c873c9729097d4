/** Where a highlight lies: rectangles of the window become lines in shares of the page, whatever the zoom. */
import type { Quad } from "./types";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const MOST = 300;
/** Words further apart than this many heights of their letters are two pieces: a column, a table. */
const GAP = 1.5;
const DIGITS = 1e5;

/** The lines that a mark covers. What lies outside the page is cut off. */
export function quadsOf(rects: Iterable<Box>, page: Box): Quad[] {
  const lines: Box[] = [];
  for (const rect of rects) {
    const cut = within(rect, page);
    if (!cut) continue;
    const line = lines.find((other) => sameLine(other, cut));
    if (!line) lines.push({ ...cut });
    else {
      line.left = Math.min(line.left, cut.left);
      line.right = Math.max(line.right, cut.right);
      line.top = Math.min(line.top, cut.top);
      line.bottom = Math.max(line.bottom, cut.bottom);
    }
  }
  return lines.slice(0, MOST).map((line) => shares(line, page));
}

/** Whether a point, in shares of the page, lies on one of the lines. */
export function hits(quads: readonly Quad[], x: number, y: number): boolean {
  return quads.some(([left, top, right, bottom]) => left <= x && x <= right && top <= y && y <= bottom);
}

/** Selected text as a quote: words that a line's end cut in two are whole again. */
export function quoteOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(\p{L})[-\u00ad]\s*\n\s*(\p{Ll})/gu, "$1$2")
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function within(rect: Box, page: Box): Box | null {
  const cut = {
    left: Math.max(rect.left, page.left),
    top: Math.max(rect.top, page.top),
    right: Math.min(rect.right, page.right),
    bottom: Math.min(rect.bottom, page.bottom),
  };
  return cut.right - cut.left > 0.5 && cut.bottom - cut.top > 0.5 ? cut : null;
}

function sameLine(one: Box, other: Box): boolean {
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const apart = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return shared > height / 2 && apart < GAP * height;
}

function shares(line: Box, page: Box): Quad {
  const width = page.right - page.left;
  const height = page.bottom - page.top;
  return [
    round((line.left - page.left) / width),
    round((line.top - page.top) / height),
    round((line.right - page.left) / width),
    round((line.bottom - page.top) / height),
  ];
}

function round(share: number): number {
  return Math.round(share * DIGITS) / DIGITS;
}
