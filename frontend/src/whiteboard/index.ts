/**
 * The whiteboard. Excalidraw and React are large: they are loaded when the board is seen, on a screen that is wide enough
 * to draw on. Until then, and on a phone, the picture of the board stands there.
 */
import type { Unmount } from "../islands";

export interface BoardProps {
  /** Where the drawing is read and saved. */
  sceneUrl: string;
  /** Where the shapes of one's own are read and saved. */
  shapesUrl: string;
  title: string;
}

declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH?: string;
  }
}

const WIDE_ENOUGH = "(min-width: 700px)";
/** Beside the folder of this file; a variable, because Vite takes a literal for the name of a file. */
const FONTS = "../whiteboard/";

export function mount(element: HTMLElement): Unmount {
  const { sceneUrl = "", shapesUrl = "", title = "" } = element.dataset;
  const props: BoardProps = { sceneUrl, shapesUrl, title };
  let unmount: Unmount | undefined;
  let gone = false;

  async function open(): Promise<void> {
    observer.disconnect();
    // Read when its module loads; without it fonts are asked of a public host.
    window.EXCALIDRAW_ASSET_PATH = new URL(FONTS, import.meta.url).href;
    const { openBoard } = await import("./board");
    if (!gone) unmount = await openBoard(element, props);
    if (gone) unmount?.();
  }

  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && window.matchMedia(WIDE_ENOUGH).matches) void open();
  });
  observer.observe(element);
  return () => {
    gone = true;
    observer.disconnect();
    unmount?.();
  };
}
