/** A question of one's own, kept from any page: the palette sends the line, the answer is a toast. */
import { csrfToken } from "../csrf";
import { frameData } from "../frame";

/** `Question :: answer`, `word ::: meaning`, or a sentence with `{{gaps}}`. */
export function isOwnQuestion(line: string): boolean {
  return /\S\s:::?(?=\s|$)/.test(line) || /\{\{.+\}\}/.test(line);
}

async function keep(line: string): Promise<void> {
  const body = new URLSearchParams({ line });
  const headers = { "X-CSRFToken": csrfToken(), "HX-Request": "true" };
  try {
    const answer = await fetch(frameData().ownUrl, { method: "POST", body, headers });
    document.getElementById("toasts")?.insertAdjacentHTML("beforeend", await answer.text());
  } catch {
    // As for any request without an answer: the toasts say that the program is gone.
    document.dispatchEvent(new CustomEvent("htmx:error", { detail: { ctx: {} } }));
  }
}

export function startOwnQuestions(): void {
  document.addEventListener("hexloop:own-question", (event) => void keep((event as CustomEvent<string>).detail));
}
