/** Mounts the islands of a page and follows its changes: what htmx swaps in is mounted, what it takes away is unmounted. */

export type Unmount = () => void;
export type Mount = (element: HTMLElement, data: unknown) => Unmount | void;
type Loader = () => Promise<{ mount: Mount }>;

const SELECTOR = "[data-island]";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
const TRIES = 8;

/** A moment, shorter when the line comes back. Milliseconds. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const on = (): void => {
      window.removeEventListener("online", on);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(on, ms);
    window.addEventListener("online", on);
  });
}

/**
 * The code of an island, asked for again while it does not come: a line that is down for a moment must not leave a page
 * half alive. Rejects after a few minutes with the last error; gives null when it is no longer wanted.
 */
async function fetched(load: Loader, wanted: () => boolean): Promise<{ mount: Mount } | null> {
  for (let tries = 1, wait = FIRST_PAUSE; wanted(); tries += 1, wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      return await load();
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(wait);
    }
  }
  return null;
}

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
    // The element may have gone, or been taken away and put back, while its code was on the way.
    const wanted = (): boolean => element.isConnected && mounted.get(element) === null;
    const code = await fetched(load, wanted);
    if (!code || !wanted()) return;
    mounted.set(element, code.mount(element, propsOf(element)) ?? (() => {}));
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
