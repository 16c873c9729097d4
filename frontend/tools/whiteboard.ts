/**
 * Excalidraw, made to ask nobody but us: its fonts are served beside the bundle, and what leads to other hosts is cut out
 * of its code. Every cut must find its text, or the build fails: a new version has to be looked at again.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Emitted } from "./pdfjs.ts";

const PACKAGE = fileURLToPath(new URL("../node_modules/@excalidraw/excalidraw/dist/prod/", import.meta.url));
const OURS = /\/node_modules\/@excalidraw\/excalidraw\/dist\/prod\//;

/** Families that a person can choose, and Assistant, in which the tools are labelled. Xiaolai (Chinese, 13 MB) is left out. */
const FAMILIES = ["Assistant", "Cascadia", "ComicShanns", "Excalifont", "Lilita", "Nunito", "Virgil"];

/** The file of each family with the letters of western languages, which the server puts into pictures of boards. */
export const LATIN: Record<string, string> = {
  Cascadia: "Cascadia/CascadiaCode-Regular.woff2",
  "Comic Shanns": "ComicShanns/ComicShanns-Regular-279a7b317d12eb88de06167bd672b4b4.woff2",
  Excalifont: "Excalifont/Excalifont-Regular-a88b72a24fb54c9f94e3b5fdaa7481c9.woff2",
  "Lilita One": "Lilita/Lilita-Regular-i7dPIFZ9Zz-WBtRtedDbYEF8RXi4EwQ.woff2",
  Nunito: "Nunito/Nunito-Regular-XRXI3I6Li01BKofiOc5wtlZ2di8HDIkhdTQ3j6zbXWjgeg.woff2",
  Virgil: "Virgil/Virgil-Regular.woff2",
};

interface Cut {
  what: string;
  find: RegExp;
  put: string;
}

const CUTS: Cut[] = [
  {
    what: "the fallback to a public host for fonts",
    find: /return (\w+)\.push\(new URL\(\w+,\w+\.ASSETS_FALLBACK_URL\)\),\1(?=\})/g,
    put: "return $1",
  },
  { what: "the address of that host", find: /"ASSETS_FALLBACK_URL",`https:\/\/[^`]*`[^`]*`[^`]*`/g, put: '"ASSETS_FALLBACK_URL",""' },
  { what: "the addresses of Excalidraw's services", find: /VITE_APP_\w+:"(?:https?|wss?):\/\/[^"]*",?/g, put: "" },
  { what: "the keys of Excalidraw's database", find: /VITE_APP_FIREBASE_CONFIG:'[^']*',/g, put: "" },
  { what: "the fonts that are not served", find: /\b\w+\("Liberation Sans",\.\.\.\w+\),/g, put: "" },
  { what: "the Chinese font", find: /\b\w+\((?!")\w+,\.\.\.\w+\),(?=\w+\((?!")\w+,\.\.\.\w+\),\w+\._initialized=!0)/g, put: "" },
  { what: "WebAssembly, which our policy forbids, for making pictures smaller", find: /features:\["js","wasm"\]/g, put: 'features:["js"]' },
  { what: "a style in an attribute, which our policy forbids", find: /\b(\w+)\.setAttribute\("style","white-space: pre;"\)/g, put: '$1.setAttribute("xml:space","preserve")' },
  { what: "an element of styles, which our policy forbids", find: /\b(\w+)\.innerHTML=(\w+)\.outerHTML/g, put: '($2.querySelector(".style-fonts")?.remove(),$1.innerHTML=$2.outerHTML)' },
  { what: "the name of the shapes that come along", find: /(excalidrawLib:|"excalidrawLib": ?)"Excalidraw Library"/g, put: '$1"Shapes for ML systems"' },
  { what: "the name of a person's own shapes", find: /(personalLib:|"personalLib": ?)"Personal Library"/g, put: '$1"Your own shapes"' },
  {
    what: "the tool for pages of other sites",
    find: /\b\w+\(\w+\.Item,\{onSelect:\(\)=>\w+\.setActiveTool\(\{type:"embeddable"\}\),[^}]*\}\),/g,
    put: "",
  },
  {
    what: "the door to Mermaid",
    find: /\b\w+\("div",\{style:\{margin:"6px 0",fontSize:14,fontWeight:600\},children:"Generate"\}\),\w+\.props\.aiEnabled!==!1&&\w+\(\w+\.Out,\{\}\),\w+\(\w+\.Item,\{onSelect:\(\)=>\w+\.setOpenDialog\(\{name:"ttd",tab:"mermaid"\}\),[^}]*\}\),/g,
    put: "",
  },
  { what: "a button without a name", find: /"data-testid":"main-menu-trigger",(?!title)/g, put: '"data-testid":"main-menu-trigger",title:"Menu","aria-label":"Menu",' },
  { what: "a name that hides what a button says", find: /(title:\w+\("buttons\.resetZoom"\)),"aria-label":\w+\("buttons\.resetZoom"\)/g, put: "$1" },
  { what: "the link to libraries of others", find: /\b\w+\("a",\{className:"library-menu-browse-button",href:`[^`]*`,target:"\w+",children:[^}]*\}\)/g, put: "null" },
  { what: "the publishing of a library", find: /,\w+&&\w+\(\w+\.Item,\{icon:\w+,onSelect:\(\)=>\w+\(!0\),"data-testid":"lib-dropdown--remove",children:\w+\("buttons\.publishLibrary"\)\}\)/g, put: "" },
  { what: "the links above the help", find: /children:\[\w+\(\w+,\{\}\),(?=\w+\(\w+,\{title:\w+\("helpDialog\.shortcuts"\))/g, put: "children:[" },
];

/** Which cuts have found their text so far. */
export class Cuts {
  #made = new Set<Cut>();

  /** The code of a module without what asks others; null for what is not Excalidraw's. */
  make(code: string, id: string): string | null {
    if (!OURS.test(id.replaceAll("\\", "/"))) return null;
    return CUTS.reduce((text, cut) => {
      const without = text.replace(cut.find, cut.put);
      if (without !== text) this.#made.add(cut);
      return without;
    }, code);
  }

  /** What was looked for and never found. */
  missing(): string[] {
    return CUTS.filter((cut) => !this.#made.has(cut)).map((cut) => cut.what);
  }
}

/** What stands in for a module of Excalidraw: other languages, and the making of small fonts, which needs WebAssembly. */
export function standIn(source: string, importer: string | undefined): string | null {
  if (!importer || !OURS.test(importer.replaceAll("\\", "/"))) return null;
  if (/^\.\/locales\/(?!en-)/.test(source)) return "\0whiteboard-locale";
  if (source === "./subset-shared.chunk.js") return "\0whiteboard-fonts";
  return source === "./subset-worker.chunk.js" ? "\0whiteboard-worker" : null;
}

export const STAND_INS: Record<string, string> = {
  "\0whiteboard-locale": "export default {};",
  "\0whiteboard-worker": "export const WorkerUrl = undefined;",
  "\0whiteboard-fonts": `
    export const Commands = { Subset: "SUBSET" };
    export const toBase64 = async (buffer) => {
      const bytes = new Uint8Array(buffer);
      let text = "";
      for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
      return "data:font/woff2;base64," + btoa(text);
    };
    export const subsetToBase64 = toBase64;`,
};

/** The fonts as they are asked for, and once more under the names that the server knows. */
export function whiteboardFonts(): Emitted[] {
  const asked = FAMILIES.flatMap((family) => readdirSync(`${PACKAGE}fonts/${family}`).map((name) => `${family}/${name}`));
  const files = asked.filter((name) => name.endsWith(".woff2")).map((name) => font(name, `fonts/${name}`));
  return [...files, ...Object.entries(LATIN).map(([family, name]) => font(name, `latin/${family.replace(" ", "")}.woff2`))];
}

function font(name: string, target: string): Emitted {
  return { fileName: `whiteboard/${target}`, source: readFileSync(`${PACKAGE}fonts/${name}`) };
}

/** The terms of the fonts. */
export function whiteboardTerms(): string {
  return readFileSync(fileURLToPath(new URL("./terms/whiteboard-fonts.txt", import.meta.url)), "utf8");
}
