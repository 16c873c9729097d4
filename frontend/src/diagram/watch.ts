/** Has diagrams drawn when they come near the window, now or after the page changed; in new colours when the theme does. */
const WAITING = "pre.diagram:not([data-drawn])";

type Loader = () => Promise<{ show: (pre: HTMLElement) => Promise<void>; undo: (root: ParentNode) => void }>;

export function watchDiagrams(root: HTMLElement, load: Loader = () => import("./show")): () => void {
  let shown: Awaited<ReturnType<Loader>> | null = null;
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target as HTMLElement);
    },
    { rootMargin: "600px" },
  );

  function draw(pre: HTMLElement): void {
    near.unobserve(pre);
    if (pre.matches(WAITING) && shown) void shown.show(pre);
  }

  async function scan(): Promise<void> {
    if (!root.querySelector(WAITING)) return;
    // Once the code is there nothing waits any more: what was drawn before is back before the page is painted.
    shown ??= await load();
    for (const pre of root.querySelectorAll<HTMLElement>(WAITING)) near.observe(pre);
  }

  const recolour = (): void => {
    shown?.undo(root);
    void scan();
  };
  const changes = new MutationObserver((records) => {
    if (records.some((record) => record.addedNodes.length > 0)) void scan();
  });
  const theme = new MutationObserver(recolour);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  changes.observe(root, { childList: true, subtree: true });
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  dark.addEventListener("change", recolour);
  void scan();
  return () => {
    near.disconnect();
    changes.disconnect();
    theme.disconnect();
    dark.removeEventListener("change", recolour);
  };
}
