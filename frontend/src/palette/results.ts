/** What the palette shows: answers of the search, actions of the page, and what was opened here before. */

export interface Result {
  title: string;
  kind: string;
  detail: string;
  url: string;
  round?: string;
  event?: string;
  value?: string;
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

/** Actions are always at hand; only what was found is worth remembering. */
export function remember(result: Result): void {
  if (result.kind === "Action") return;
  const others = recent().filter((other) => other.url !== result.url);
  localStorage.setItem(STORE, JSON.stringify([result, ...others].slice(0, KEPT)));
}

/** Those whose title holds every word of the query. */
export function matching(results: Result[], query: string): Result[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return results.filter((result) => words.every((word) => result.title.toLowerCase().includes(word)));
}

/** Each address once, where it stands first; actions without an address all stay. */
export function withoutRepeats(results: Result[]): Result[] {
  return results.filter((result, index) => !result.url || results.findIndex((other) => other.url === result.url) === index);
}
