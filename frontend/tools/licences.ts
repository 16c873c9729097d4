/** The licence texts of everything that goes into the bundle, as their authors ask for. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the npm package that a module belongs to; null for our own files. */
export function packageFolder(id: string): string | null {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/^\0/, "").split("?")[0] ?? "")?.[1] ?? null;
}

export function licences(folders: Iterable<string>): string {
  return [...new Set(folders)].sort().map(licence).join(`\n\n${"-".repeat(80)}\n\n`);
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string>;
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} brings no licence file. Look at its terms before shipping it.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
}
