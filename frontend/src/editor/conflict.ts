/** Asks which text to keep when the same draft was changed somewhere else. */

const QUESTION = "This draft was also changed in another tab or on another device. Which text do you want to go on with?";

export function conflictNotice(choices: { mine: () => void; other: () => void }, question = QUESTION): HTMLElement {
  const notice = document.createElement("div");
  const text = document.createElement("p");
  notice.className = "notice warn editor-conflict";
  notice.setAttribute("role", "alert");
  text.textContent = question;
  notice.append(text, choice("Keep mine", choices.mine), choice("Take the other", choices.other));
  return notice;

  function choice(label: string, pick: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn small";
    button.textContent = label;
    button.addEventListener("click", () => {
      notice.remove();
      pick();
    });
    return button;
  }
}
