/** What the palette shows: answers of the search, actions of the page, and what was opened here before. */

/** A piece of a text, and whether it is what was looked for. */
export type Part = [text: string, found: boolean];

export interface Result {
  title: string;
  kind: string;
  detail: string;
  url: string;
  /** The heading it stands under. */
  group?: string;
  round?: string;
  pinned?: boolean;
  title_parts?: Part[];
  passage?: Part[];
  event?: string;
  value?: string;
  /** The search goes on with this text instead. */
  fill?: string;
}

export interface Hint {
  text: string;
  shown: string;
  about: string;
}

const STORE = "hexloop:recent";
const KEPT = 6;

export function recent(): Result[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? "[]");
    return Array.isArray(kept) ? (kept as Result[]) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Actions are always at hand; only what was found is worth remembering. What marked it then means nothing later. */
export function remember(result: Result): void {
  if (result.kind === "Action") return;
  const { title, kind, detail, url, round } = result;
  const others = recent().filter((other) => other.url !== url);
  localStorage.setItem(STORE, JSON.stringify([{ title, kind, detail, url, round }, ...others].slice(0, KEPT)));
}

/** Those whose title holds every word of the query. */
export function matching(results: Result[], query: string): Result[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return results.filter((result) => words.every((word) => result.title.toLowerCase().includes(word)));
}

/** Results by the heading that they stand under, in the order of the first of each. */
export function byGroup(results: Result[]): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const name = result.group ?? result.kind;
    groups.set(name, [...(groups.get(name) ?? []), result]);
  }
  return groups;
}

/** What was opened here before and has the words in its title comes first among its kind. */
export function openedFirst(results: Result[], query: string, opened: Result[]): Result[] {
  const known = new Set(matching(opened, query).map((result) => result.url));
  return [...byGroup(results).values()].flatMap((group) => [
    ...group.filter((result) => known.has(result.url)),
    ...group.filter((result) => !known.has(result.url)),
  ]);
}

/** Each address once, where it stands first; actions without an address all stay. */
export function withoutRepeats(results: Result[]): Result[] {
  return results.filter((result, index) => !result.url || results.findIndex((other) => other.url === result.url) === index);
}

/** A filter to go on with, as something to choose. */
export function fromHint(hint: Hint): Result {
  return { title: hint.shown, kind: "Action", detail: hint.about, url: "", group: "Filters", fill: hint.text };
}
