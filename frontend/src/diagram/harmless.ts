/** The text of a diagram without what would change how it is drawn or lead away from it. */

/** A diagram for a person is shorter; a longer one costs time and nobody could read it. */
export const LONGEST = 20_000;

const FRONT_MATTER = /^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(?:\n|$)/;
const DIRECTIVE = /%%\{[\s\S]*?(?:\}%%|$)/g;
const LEADS_AWAY = /^[ \t]*(?:click\s|links?\s+\S+\s*[:"]|callback\s+\S+\s*").*$/gm;

/** Settings in front or between, and lines that make something clickable, are left out. */
export function harmless(text: string): string {
  let before: string;
  do {
    before = text;
    text = text.replace(FRONT_MATTER, "").replace(DIRECTIVE, "").replace(LEADS_AWAY, "");
  } while (text !== before);
  return text;
}
