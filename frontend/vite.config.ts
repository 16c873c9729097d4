import { defineConfig, type Plugin } from "vite";

import { type Bundle, diagramBundle } from "./tools/diagram.ts";
import { onlyWoff2 } from "./tools/fonts.ts";
import { sprite } from "./tools/icons.ts";
import { licences, packageFolder } from "./tools/licences.ts";
import { pdfjsFiles, pdfjsLicences } from "./tools/pdfjs.ts";
import { Cuts, STAND_INS, standIn, whiteboardFonts, whiteboardTerms } from "./tools/whiteboard.ts";

const icons: Plugin = {
  name: "icons",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "icons.svg", source: sprite() });
  },
};

const fonts: Plugin = {
  name: "fonts",
  enforce: "pre",
  transform(code, id) {
    return id.endsWith("/katex.min.css") ? { code: onlyWoff2(code), map: null } : undefined;
  },
};

let frame: Promise<Bundle> | undefined;

const diagram: Plugin = {
  name: "diagram",
  buildStart() {
    frame = diagramBundle();
  },
  async generateBundle() {
    if (frame) this.emitFile({ type: "asset", fileName: "diagram.js", source: (await frame).code });
  },
};

const pdfjs: Plugin = {
  name: "pdfjs",
  generateBundle() {
    for (const file of pdfjsFiles()) this.emitFile({ type: "asset", ...file });
    this.emitFile({ type: "asset", fileName: "pdfjs/licences.txt", source: `${pdfjsLicences()}\n` });
  },
};

const cuts = new Cuts();

const whiteboard: Plugin = {
  name: "whiteboard",
  enforce: "pre",
  resolveId: standIn,
  load: (id) => STAND_INS[id],
  transform(code, id) {
    const text = cuts.make(code, id);
    return text === null ? undefined : { code: text, map: null };
  },
  buildEnd(error) {
    if (!error && cuts.missing().length > 0) this.error(`Excalidraw has changed. Not found in it: ${cuts.missing().join("; ")}.`);
  },
  generateBundle() {
    for (const file of whiteboardFonts()) this.emitFile({ type: "asset", ...file });
    this.emitFile({ type: "asset", fileName: "whiteboard/licences.txt", source: whiteboardTerms() });
  },
};

const notices: Plugin = {
  name: "notices",
  async generateBundle() {
    const used = [...this.getModuleIds(), ...((await frame)?.modules ?? [])].map(packageFolder).filter((folder) => folder !== null);
    // Fonts and icons are no modules: their packages are named here.
    const files = ["@fontsource-variable/inter", "@fontsource-variable/jetbrains-mono", "lucide-static"];
    const folders = [...used, ...files.map((name) => `${import.meta.dirname}/node_modules/${name}`)];
    this.emitFile({ type: "asset", fileName: "licences.txt", source: `${licences(folders)}\n` });
  },
};

export default defineConfig({
  // Relative addresses: the bundle works under any STATIC_URL.
  base: "./",
  plugins: [icons, fonts, diagram, pdfjs, whiteboard, notices],
  build: {
    outDir: "../hexloop/web/static/dist",
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2022",
    // The content security policy allows fonts from files only, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      input: { app: "src/app.ts" },
      // "use client" in React's libraries is meant for servers that render them.
      onwarn: (warning, warn) => void (warning.code === "MODULE_LEVEL_DIRECTIVE" || warn(warning)),
    },
  },
});
