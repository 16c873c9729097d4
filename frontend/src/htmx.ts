/** htmx as we use it: every request of our own pages carries the CSRF header; an answer of 422 is swapped in (htmx 4's default). */
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

document.addEventListener("htmx:after:swap", () => nameKeys(document));
