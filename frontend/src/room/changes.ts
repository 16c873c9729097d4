/** Texts as small replacements. Places count UTF-16 units, as strings here do. */

export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** The one replacement that makes `after` of `before`; `null` when they are the same. */
export function changeOf(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

/** A text that follows another: `null` when a change does not fit, and the whole has to be asked for. */
export function applied(text: string, version: number, change: Change & { version: number }): string | null {
  if (change.version !== version + 1 || change.to > text.length || change.from > change.to) return null;
  return text.slice(0, change.from) + change.insert + text.slice(change.to);
}
