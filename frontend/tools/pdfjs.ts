/** What pdf.js fetches while it draws: tables of characters, standard fonts, decoders of pictures. All served by us. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("../node_modules/pdfjs-dist/", import.meta.url));
const FOLDERS: Record<string, RegExp> = {
  cmaps: /\.bcmap$/,
  iccs: /\.icc$/,
  standard_fonts: /\.(?:pfb|ttf)$/,
  wasm: /\.(?:wasm|js)$/,
};
const IMAGES = /^annotation-.*\.svg$/;

export interface Emitted {
  fileName: string;
  source: Uint8Array;
}

export function pdfjsFiles(): Emitted[] {
  const folders = Object.entries(FOLDERS).flatMap(([folder, wanted]) => filesOf(folder, folder, wanted));
  return [...folders, ...filesOf("web/images", "images", IMAGES)];
}

/** The licences of the fonts and decoders, which pdf.js brings from others. */
export function pdfjsLicences(): string {
  return Object.keys(FOLDERS)
    .flatMap((folder) => filesOf(folder, folder, /^LICENSE/))
    .map(({ fileName, source }) => `${fileName}\n\n${new TextDecoder().decode(source).trim()}`)
    .join(`\n\n${"-".repeat(80)}\n\n`);
}

function filesOf(folder: string, target: string, wanted: RegExp): Emitted[] {
  const names = readdirSync(`${PACKAGE}${folder}`).filter((name) => wanted.test(name));
  return names.map((name) => ({ fileName: `pdfjs/${target}/${name}`, source: readFileSync(`${PACKAGE}${folder}/${name}`) }));
}
