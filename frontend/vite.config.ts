import { defineConfig, type Plugin } from "vite";

import { sprite } from "./tools/icons.ts";

const icons: Plugin = {
  name: "icons",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "icons.svg", source: sprite() });
  },
};

export default defineConfig({
  // Relative addresses: the bundle works under any STATIC_URL.
  base: "./",
  plugins: [icons],
  build: {
    outDir: "../hexloop/web/static/dist",
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2022",
    // The content security policy allows fonts from files only, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: { app: "src/app.ts" } },
  },
});
