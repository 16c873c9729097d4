/** Mounts the islands of a page and follows its changes: what htmx swaps in is mounted, what it takes away is unmounted. */

export type Unmount = () => void;
export type Mount = (element: HTMLElement, data: unknown) => Unmount | void;
type Loader = () => Promise<{ mount: Mount }>;

const SELECTOR = "[data-island]";

/** The data of an island: the json_script whose id stands in data-props. */
export function propsOf(element: HTMLElement): unknown {
  const id = element.dataset.props;
  const text = id ? document.getElementById(id)?.textContent : null;
  return text ? JSON.parse(text) : {};
}

export function startIslands(root: HTMLElement, loaders: Record<string, Loader>): Unmount {
  const mounted = new Map<HTMLElement, Unmount | null>();

  async function add(element: HTMLElement): Promise<void> {
    const load = loaders[element.dataset.island ?? ""];
    if (!load || mounted.has(element)) return;
    mounted.set(element, null);
    const { mount } = await load();
    // The element may have gone, or been taken away and put back, while its code was on the way.
    if (!element.isConnected || mounted.get(element) !== null) return;
    mounted.set(element, mount(element, propsOf(element)) ?? (() => {}));
    element.dataset.mounted = "";
  }

  function sweep(): void {
    for (const [element, unmount] of mounted) {
      if (element.isConnected) continue;
      mounted.delete(element);
      unmount?.();
    }
  }

  function scan(node: HTMLElement): void {
    if (node.matches(SELECTOR)) void add(node);
    for (const element of node.querySelectorAll<HTMLElement>(SELECTOR)) void add(element);
  }

  const observer = new MutationObserver((changes) => {
    if (changes.some((change) => change.removedNodes.length > 0)) sweep();
    for (const change of changes) for (const node of change.addedNodes) if (node instanceof HTMLElement) scan(node);
  });
  observer.observe(root, { childList: true, subtree: true });
  scan(root);

  return () => {
    observer.disconnect();
    for (const unmount of mounted.values()) unmount?.();
    mounted.clear();
  };
}
