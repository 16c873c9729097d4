/** Sends a change; the calendar that comes back is the caller's to show, its message is shown here. */
import { csrfToken } from "../csrf";
import { say } from "../toast/say";

const LOST = "The calendar could not be reached, so nothing was changed. Try again in a moment.";

export interface Answer {
  ok: boolean;
  /** The calendar as the server draws it now; none when it could not be reached. */
  fresh: HTMLElement | null;
}

export async function send(root: HTMLElement, url: string, fields: Record<string, string | number>): Promise<Answer> {
  const body = new URLSearchParams({ view: root.dataset.view ?? "", shown: root.dataset.shown ?? "" });
  for (const [name, value] of Object.entries(fields)) body.set(name, String(value));
  root.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, {
      method: "POST",
      // Who leaves the page meanwhile has made the change all the same.
      keepalive: true,
      headers: { "X-CSRFToken": csrfToken(), "HX-Request": "true" },
      body,
    });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("calendar");
    if (!fresh) throw new Error(String(answer.status));
    for (const toast of page.querySelectorAll("[data-toast]")) document.getElementById("toasts")?.append(toast);
    return { ok: answer.ok, fresh };
  } catch {
    say(LOST, { state: "bad" });
    return { ok: false, fresh: null };
  } finally {
    root.removeAttribute("aria-busy");
  }
}
