/** A page that is left by a link or a form waits until the drawing is saved, so that the next one shows it. */
import type { Unmount } from "../islands";

export interface Saving {
  readonly dirty: boolean;
  settle(): Promise<void>;
}

/** A server that does not answer keeps nobody: the drawing waits in this browser. */
const LONGEST_MS = 3_000;

export function beforeLeaving(saving: Saving, go: (url: string) => void = (url) => location.assign(url)): Unmount {
  let passing: EventTarget | null = null;

  const settled = (): Promise<unknown> => Promise.race([saving.settle(), new Promise((done) => setTimeout(done, LONGEST_MS))]);

  const onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !saving.dirty || link.target === "_blank") return;
    if (event.defaultPrevented || link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    void settled().then(() => go(link.href));
  };

  const onSubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    if (passing === form) {
      passing = null;
      return;
    }
    if (!saving.dirty) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void settled().then(() => {
      passing = form;
      form.requestSubmit(submitter);
    });
  };

  document.addEventListener("click", onClick);
  document.addEventListener("submit", onSubmit, true);
  return () => {
    document.removeEventListener("click", onClick);
    document.removeEventListener("submit", onSubmit, true);
  };
}
