/** A box that keeps what is typed, and hands it over whole before its form is sent. */
import { Autosave } from "../editor/autosave";
import type { Unmount } from "../islands";

export interface TextProps {
  draftUrl: string;
  revision: number;
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const { draftUrl, revision } = data as TextProps;
  const form = element as HTMLFormElement;
  const found = form.querySelector<HTMLTextAreaElement>('textarea[name="source"]');
  if (!found) throw new Error("A box that keeps its text needs a textarea called source.");
  const field: HTMLTextAreaElement = found;
  const autosave = new Autosave({
    url: draftUrl,
    revision,
    served: field.defaultValue,
    read: () => field.value,
    write: (text) => {
      field.value = text;
    },
    ask: (question) => form.prepend(question),
    status: form.querySelector<HTMLElement>("[data-draft-status]"),
    version: form.querySelector<HTMLInputElement>("[data-revision]"),
  });
  const onInput = (event: Event): void => {
    if (event.target === field) autosave.changed();
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    // The button that was pressed says where to; a form that is sent by a script does not know of it.
    const { submitter } = event as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.hasAttribute("formaction")) form.action = submitter.formAction;
    void autosave.submit(form);
  };
  autosave.start();
  form.addEventListener("input", onInput);
  form.addEventListener("submit", onSubmit);
  return () => {
    autosave.stop();
    form.removeEventListener("input", onInput);
    form.removeEventListener("submit", onSubmit);
  };
}
