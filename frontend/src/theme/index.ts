/** Switches between the themes at once and tells the server, so that the next page comes in the right one. */
import { csrfToken } from "../csrf";
import { frameData } from "../frame";

export function setTheme(theme: string, url: string): void {
  document.documentElement.dataset.theme = theme;
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-theme-form] input[name="theme"]')) {
    input.checked = input.value === theme;
  }
  if (url === "") return;
  void fetch(url, {
    method: "POST",
    headers: { "X-CSRFToken": csrfToken() },
    body: new URLSearchParams({ theme }),
    redirect: "manual",
  }).catch(() => undefined); // Offline: the theme holds on this page, which is what was asked for.
}

export function startTheme(): void {
  document.addEventListener("hexloop:theme", (event) => {
    setTheme(String((event as CustomEvent<string>).detail), frameData().themeUrl);
  });
  document.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    if (input.name === "theme" && input.closest("[data-theme-form]")) setTheme(input.value, frameData().themeUrl);
  });
}
