/** The text of a diagram without what would change how it is drawn or lead away from it. */

/** A diagram for a person is shorter; a longer one costs time and nobody could read it. */
export const LONGEST = 20_000;

const FRONT_MATTER = /^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(?:\n|$)/;
const DIRECTIVE = /%%\{[\s\S]*?(?:\}%%|$)/g;
const LEADS_AWAY = /^[ \t]*(?:click\s|links?\s+\S+\s*[:"]|callback\s+\S+\s*").*$/gm;

/** `<<interface>>` and a break are Mermaid's own; whatever else could begin a tag is shown as a sign that cannot. */
const TAGS = /<<[\w -]+>>|<br\s*\/?>|<(?=[a-z/!?])/gi;

/** Settings in front or between, and lines that make something clickable, are left out; tags and formulas stay their text. */
export function harmless(text: string): string {
  let before: string;
  do {
    before = text;
    text = text.replace(FRONT_MATTER, "").replace(DIRECTIVE, "").replace(LEADS_AWAY, "");
  } while (text !== before);
  // Between two dollar signs, words would pass Mermaid's own cleaning by.
  return text.replace(/\${2,}/g, "$").replace(TAGS, (found) => (found === "<" ? "‹" : found));
}
