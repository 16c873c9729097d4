/** Writing a part of a project: words and minutes as one types, a draft that saves itself, pictures by paste or drop. */
import { csrfToken } from "../csrf";
import { countParts, saveAsWritten } from "../editor/form";
import type { Unmount } from "../islands";
import { filesIn, sendTo, type Send, UploadFailed } from "../page/uploads";

export interface ProjectProps {
  draftUrl: string;
  filesUrl: string;
  revision: number;
}

/** What stands in the fields of a form, without what only carries it. */
export function textsOf(form: HTMLFormElement): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (!["csrfmiddlewaretoken", "version"].includes(name)) texts[name] = String(value);
  return texts;
}

/** Puts a text where the cursor stands, on lines of its own. */
export function putIn(field: HTMLTextAreaElement, text: string): void {
  const at = field.selectionEnd;
  const before = field.value.slice(0, at);
  const apart = before === "" || before.endsWith("\n") ? "" : "\n\n";
  field.setRangeText(`${apart}${text}\n`, at, at, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

export function mount(element: HTMLElement, data: unknown, upload?: Send): Unmount {
  const { draftUrl, filesUrl, revision } = data as ProjectProps;
  const form = element as HTMLFormElement;
  const uploads = form.querySelector<HTMLElement>("[data-uploads]");
  const sendFile = upload ?? sendTo(filesUrl, csrfToken);

  async function add(field: HTMLTextAreaElement, files: File[]): Promise<void> {
    for (const file of files) {
      const row = document.createElement("li");
      row.textContent = `Sending ${file.name}`;
      uploads?.append(row);
      try {
        putIn(field, await sendFile(file, () => undefined));
        row.remove();
      } catch (error) {
        if (!(error instanceof UploadFailed)) throw error;
        row.textContent = error.message;
      }
    }
  }

  const take = (event: Event, held: DataTransfer | null): void => {
    const field = event.target;
    const files = filesIn(held);
    if (!(field instanceof HTMLTextAreaElement) || files.length === 0) return;
    event.preventDefault();
    void add(field, files);
  };
  const onPaste = (event: ClipboardEvent): void => take(event, event.clipboardData);
  const onDrop = (event: DragEvent): void => take(event, event.dataTransfer);
  const leave = saveAsWritten(form, { draftUrl, revision, values: textsOf, count: () => countParts(form) });
  form.addEventListener("paste", onPaste);
  form.addEventListener("drop", onDrop);
  return () => {
    leave();
    form.removeEventListener("paste", onPaste);
    form.removeEventListener("drop", onDrop);
  };
}
