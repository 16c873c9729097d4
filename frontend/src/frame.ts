/** What the server says about the frame: keys, actions, addresses (see hexloop/web/frame.py). */

export interface Key {
  keys: string;
  title: string;
  url?: string;
  selector?: string;
  event?: string;
}

export interface Action {
  title: string;
  detail?: string;
  url?: string;
  event?: string;
  value?: string;
}

export interface FrameData {
  keymap: Key[];
  actions: Action[];
  searchUrl: string;
  themeUrl: string;
  ownUrl: string;
}

const EMPTY: FrameData = { keymap: [], actions: [], searchUrl: "", themeUrl: "", ownUrl: "" };

function json<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}

export function frameData(): FrameData {
  return json<FrameData>("frame-data") ?? EMPTY;
}

/** The keys of the frame and of this page; the page's own come first and win. */
export function keymap(): Key[] {
  return [...(json<Key[]>("page-keys") ?? []), ...frameData().keymap];
}
