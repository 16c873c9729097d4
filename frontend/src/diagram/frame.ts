/**
 * Runs inside the sandboxed frame, which is of no origin and can ask nobody for anything: draws one diagram after the
 * other with Mermaid and hands the drawing to the page, which shows it as a picture.
 */
import mermaid from "mermaid";

import { harmless, LONGEST } from "./harmless";
import type { Answer, Drawing, Wanted } from "./messages";

const FONT = 'system-ui, -apple-system, "Segoe UI", sans-serif';

function configure(dark: boolean): void {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    maxTextSize: LONGEST,
    maxEdges: 500,
    theme: dark ? "dark" : "neutral",
    fontFamily: FONT,
    // A picture holds no HTML: labels are text of the drawing.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    class: { htmlLabels: false },
    secure: ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering", "theme", "themeCSS", "themeVariables", "fontFamily", "htmlLabels", "dompurifyConfig"],
  });
}

async function draw({ id, text, dark }: Wanted): Promise<Drawing> {
  configure(dark);
  const { svg } = await mermaid.render(`d${id}`, harmless(text));
  // A document that nothing runs in and that loads nothing.
  const drawn = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
  if (!drawn) throw new Error("There is nothing to draw.");
  clean(drawn);
  const [, , width = 0, height = 0] = (drawn.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  // What is not coloured itself, as text in boxes of HTML, would be black on a dark page.
  drawn.style.color = dark ? "#e4e3df" : "#1d1d1b";
  drawn.setAttribute("width", String(width));
  drawn.setAttribute("height", String(height));
  return { svg: new XMLSerializer().serializeToString(drawn), width, height };
}

/** A picture runs and loads nothing; what could, were it shown in another way, is taken out all the same. */
function clean(drawn: SVGSVGElement): void {
  for (const foreign of drawn.querySelectorAll("script, iframe, object, embed, img, image, video, audio, form, input")) foreign.remove();
  for (const element of [drawn, ...drawn.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      const leads = /(?:^|:)href$/.test(name) && !value.startsWith("#");
      if (leads || name.startsWith("on") || name === "target") element.removeAttribute(name);
    }
  }
}

function say(answer: Answer): void {
  // Only our own pages may hold this frame, and it does not know their origin.
  window.parent.postMessage(answer, "*");
}

window.addEventListener("message", (event: MessageEvent<Wanted>) => {
  if (event.source !== window.parent) return;
  const { id } = event.data;
  draw(event.data).then(
    (drawing) => say({ id, ...drawing }),
    (error: unknown) => say({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
say({ ready: true });
