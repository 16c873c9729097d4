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
  const text = licenceText(folder) ?? lent(name ?? "");
  if (!text) throw new Error(`${name} brings no licence text. Look at its terms before shipping it.`);
  return `${name} ${version} (${license})\n\n${text}`;
}

/** The text of a project whose packages do not bring it, from the folder `terms`. */
function lent(name: string): string | undefined {
  const file = join(import.meta.dirname, "terms", `${name.split("/")[0]}.txt`);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/** The file of that name, or the part of the read-me under that heading. */
function licenceText(folder: string): string | undefined {
  const entries = existsSync(folder) ? readdirSync(folder) : [];
  const read = (name: RegExp): string | undefined => {
    const file = entries.find((entry) => name.test(entry));
    return file && readFileSync(join(folder, file), "utf8").trim();
  };
  return read(/^licen[cs]e/i) ?? /^#+\s*licen[cs]e\s([\s\S]+)/im.exec(read(/^readme/i) ?? "")?.[1]?.trim();
}
