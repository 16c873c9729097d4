/** Two small questions: what a new block is for, and which days of one that repeats are meant. */
import { openDialog } from "../dialog";

export interface Choice {
  value: string;
  words: string;
}

export const SCOPES: Choice[] = [
  { value: "this", words: "Only this one" },
  { value: "later", words: "This and later" },
  { value: "all", words: "All of them" },
];

export const PURPOSES: Choice[] = [
  { value: "round:coding", words: "Coding" },
  { value: "round:design", words: "ML system design" },
  { value: "round:breadth", words: "ML breadth" },
  { value: "round:domain", words: "ML domain" },
  { value: "round:project", words: "Project deep dive" },
  { value: "round:behavior", words: "Behavior" },
  { value: "review:", words: "Review of everything due" },
  { value: "reading:", words: "Reading" },
  { value: "mock:", words: "Mock interview" },
  { value: "free:", words: "Free time" },
];

/** The value that was chosen; null when the dialog was left. */
export function ask(title: string, choices: Choice[]): Promise<string | null> {
  return new Promise((resolve) => {
    openDialog("dialog calendar-dialog", title, (dialog) => {
      let chosen: string | null = null;
      const heading = document.createElement("h2");
      const list = document.createElement("div");
      heading.className = "dialog-title";
      heading.textContent = title;
      list.className = "calendar-choose";
      choices.forEach(({ value, words }, place) => {
        const button = document.createElement("button");
        button.className = "btn";
        button.type = "button";
        button.textContent = words;
        button.autofocus = place === 0;
        button.addEventListener("click", () => {
          chosen = value;
          dialog.close();
        });
        list.append(button);
      });
      dialog.append(heading, list);
      dialog.addEventListener("close", () => resolve(chosen));
    });
  });
}
