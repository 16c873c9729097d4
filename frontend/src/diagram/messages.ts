/** What the page and the frame that draws diagrams say to each other. */

export interface Wanted {
  id: number;
  text: string;
  dark: boolean;
}

export interface Drawing {
  svg: string;
  /** In pixels of CSS. */
  width: number;
  height: number;
}

/** The frame's answer; `ready` once, when it can draw. */
export type Answer = { ready: true } | ({ id: number } & (Drawing | { error: string }));

const LARGEST = 4_000;
const MOST_SVG = 4_000_000;

/** Nothing that comes out of the frame is believed before it was looked at. */
export function asDrawing(answer: Partial<Drawing>): Drawing | null {
  const { svg, width, height } = answer;
  if (typeof svg !== "string" || !svg.startsWith("<svg") || svg.length > MOST_SVG) return null;
  if (typeof width !== "number" || typeof height !== "number") return null;
  return { svg, width: clamp(width), height: clamp(height) };
}

function clamp(size: number): number {
  return Number.isFinite(size) ? Math.min(LARGEST, Math.max(16, Math.round(size))) : 16;
}
