/** What an interviewer gave, on a page that a round leads to: asked for at the page of the round every few seconds. */
import type { Unmount } from "../islands";

const ASK_MS = 4_000;

export function mount(element: HTMLElement): Unmount {
  const url = element.dataset["url"] ?? "";
  let shown = "";
  let gone = false;

  async function look(): Promise<void> {
    const answer = await fetch(url, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (gone || !answer?.ok) return;
    // Drawn and cleaned by the server. Only what was given: any other page at this address shows nothing here.
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const given = [...page.querySelectorAll(".mock-given")];
    const now = given.map((one) => one.outerHTML).join("");
    if (gone || now === shown) return;
    shown = now;
    element.replaceChildren(...given);
  }

  const timer = window.setInterval(() => void look(), ASK_MS);
  void look();
  return () => {
    gone = true;
    window.clearInterval(timer);
  };
}
