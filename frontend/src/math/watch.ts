/** Loads the drawing of formulas when a page holds one, now or after htmx changed it. */
const WAITING = ".math:not([data-drawn])";

type Loader = () => Promise<{ drawAll: (root: ParentNode) => void }>;

export function watchMath(root: HTMLElement, load: Loader = () => import("./index")): () => void {
  const draw = (): void => {
    if (root.querySelector(WAITING)) void load().then(({ drawAll }) => drawAll(root));
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some((change) => change.addedNodes.length > 0)) draw();
  });
  observer.observe(root, { childList: true, subtree: true });
  draw();
  return () => observer.disconnect();
}
