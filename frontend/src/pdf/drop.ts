/** PDFs that are dropped anywhere on the page, or chosen, are sent at once. Without scripts the form has a button. */
import type { Unmount } from "../islands";

export function mount(element: HTMLElement): Unmount {
  const form = element as HTMLFormElement;
  const field = form.querySelector<HTMLInputElement>('input[type="file"]');
  const words = form.querySelector<HTMLElement>("[data-words]");
  if (!field) throw new Error("A place for PDFs needs a field for files.");
  const stop = new AbortController();
  const { signal } = stop;
  // Where a page has several places, the first takes what is dropped beside them, also while it is folded away:
  // otherwise the browser would leave the page for the file.
  const isFirst = (): boolean => document.querySelector('[data-island="pdfdrop"]') === form;
  const shows = (on: boolean): void => void document.body.classList.toggle("pdf-over", on);
  const send = (): void => {
    if (!field.files || field.files.length === 0) return;
    if (words) words.textContent = field.files.length === 1 ? "Reading the PDF…" : `Reading ${field.files.length} PDFs…`;
    form.requestSubmit();
  };
  field.addEventListener("change", send, { signal });
  document.addEventListener(
    "dragover",
    (event) => {
      if (!isFirst() || !carriesFiles(event)) return;
      event.preventDefault();
      shows(true);
    },
    { signal },
  );
  document.addEventListener("dragleave", (event) => event.relatedTarget === null && shows(false), { signal });
  document.addEventListener(
    "drop",
    (event) => {
      shows(false);
      // On the field itself the browser does it.
      if (!isFirst() || !carriesFiles(event) || event.target === field || !event.dataTransfer) return;
      event.preventDefault();
      field.files = event.dataTransfer.files;
      send();
    },
    { signal },
  );
  // Back from the next page, the form is as it was before.
  window.addEventListener("pageshow", () => form.reset(), { signal });
  return () => stop.abort();
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
