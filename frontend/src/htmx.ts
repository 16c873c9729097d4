/**
 * htmx as we use it: every request of our own pages carries the CSRF header; an answer of 422 is swapped in (htmx 4's default).
 * What is put in is ready at once: with a `defaultSettleDelay` (0 in base.html) a link would be a bare link until it is over,
 * and a key pressed meanwhile would leave the page.
 */
import "htmx.org";

import { csrfToken } from "./csrf";
import { nameKeys } from "./platform";

interface RequestDetail {
  ctx: { request: { method: string; headers: Record<string, string> } };
}

document.addEventListener("htmx:config:request", (event) => {
  const { request } = (event as CustomEvent<RequestDetail>).detail.ctx;
  if (request.method.toUpperCase() !== "GET") request.headers["X-CSRFToken"] = csrfToken();
});

/**
 * What is typed in a search field is asked for as it is typed. The `change` that follows when the field is left would
 * bring the same rows once more, and take the row away that is just being pressed: a press that ends on another element
 * than it began on is no click.
 */
document.addEventListener(
  "change",
  (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.type === "search" && field.form?.hasAttribute("hx-get")) event.stopPropagation();
  },
  true,
);

document.addEventListener("htmx:after:swap", () => nameKeys(document));
