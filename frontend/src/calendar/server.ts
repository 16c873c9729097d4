/** Sends a change and puts the calendar that comes back in place of the old one, with its message. */
import { csrfToken } from "../csrf";
import { say } from "../toast/say";

const LOST = "The calendar could not be reached, so nothing was changed. Try again in a moment.";

export async function send(root: HTMLElement, url: string, fields: Record<string, string | number>, focus = ""): Promise<boolean> {
  const body = new URLSearchParams({ view: root.dataset.view ?? "", shown: root.dataset.shown ?? "" });
  for (const [name, value] of Object.entries(fields)) body.set(name, String(value));
  root.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "X-CSRFToken": csrfToken(), "HX-Request": "true" },
      body,
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("calendar");
    if (!fresh) throw new Error(String(answer.status));
    for (const toast of page.querySelectorAll("[data-toast]")) document.getElementById("toasts")?.append(toast);
    root.replaceWith(fresh);
    if (focus) fresh.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"] a`)?.focus();
    return answer.ok;
  } catch {
    root.removeAttribute("aria-busy");
    say(LOST, { state: "bad" });
    return false;
  }
}
