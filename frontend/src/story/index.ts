/**
 * Writing a story: words and minutes as one types, and a draft that is kept. A stored story saves itself as pages do; a
 * new one is kept in this browser until its form is sent.
 */
import { countParts, saveAsWritten, spoken, type Values, WORDS_A_MINUTE } from "../editor/form";
import type { Unmount } from "../islands";

export interface StoryProps {
  /** Empty for a new story. */
  draftUrl: string;
  revision: number;
}

const TARGET_SECONDS = 120;
const LONGEST_SECONDS = 150;

/** What stands in the fields of a form, without what only carries it. */
export function valuesOf(form: HTMLFormElement): Values {
  const data = new FormData(form);
  const values: Values = { skills: data.getAll("skills").map(String), under_nda: data.has("under_nda") };
  for (const [name, value] of data)
    if (!["csrfmiddlewaretoken", "version", "question", "skills", "under_nda"].includes(name)) values[name] = String(value);
  return values;
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const { draftUrl, revision } = data as StoryProps;
  const form = element as HTMLFormElement;
  const whole = form.querySelector<HTMLElement>("[data-whole]");
  return saveAsWritten(form, { draftUrl, revision, values: valuesOf, count });

  function count(): void {
    const words = countParts(form);
    const seconds = (words * 60) / WORDS_A_MINUTE;
    const advice = seconds > LONGEST_SECONDS ? ": cut it, two minutes are plenty" : seconds > TARGET_SECONDS ? ": a little long" : "";
    if (whole) whole.textContent = words > 0 ? `The whole: ${words} words, about ${spoken(words)} at 150 words a minute${advice}.` : "";
  }
}
