/** The board follows the theme of the page, which may follow the system. */
import type { Unmount } from "../islands";

export type Theme = "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";

export function themeNow(root: HTMLElement = document.documentElement): Theme {
  const chosen = root.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return window.matchMedia(DARK).matches ? "dark" : "light";
}

export function followTheme(onTheme: (theme: Theme) => void): Unmount {
  const tell = (): void => onTheme(themeNow());
  const system = window.matchMedia(DARK);
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", tell);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", tell);
  };
}
