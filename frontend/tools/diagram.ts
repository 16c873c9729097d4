/**
 * The script of the frame that draws diagrams: Mermaid and all it needs in one classic script, because the frame may ask
 * for nothing. It is a bundle of its own, so that no page has to load it.
 */
import { build } from "vite";

const FRAME = `${import.meta.dirname}/../src/diagram/frame.ts`;
const NO_KATEX = `${import.meta.dirname}/../src/diagram/no-katex.ts`;

export interface Bundle {
  code: string;
  /** The files that it was made of. */
  modules: string[];
}

export async function diagramBundle(): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    resolve: { alias: { katex: NO_KATEX } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      modulePreload: false,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: FRAME, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !("output" in result)) throw new Error("Vite made no bundle of the diagram frame.");
  const chunks = result.output.filter((file) => file.type === "chunk");
  const [chunk] = chunks;
  if (!chunk || chunks.length !== 1) throw new Error(`The diagram frame must be one script, and became ${chunks.length}.`);
  // The script stands in a page: nothing in it may look like the end of a script, or the start of a comment.
  const code = chunk.code.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
  return { code, modules: chunk.moduleIds };
}
