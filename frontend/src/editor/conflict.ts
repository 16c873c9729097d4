/** Asks which text to keep when the same draft was changed somewhere else. */

export function conflictNotice(choices: { mine: () => void; other: () => void }): HTMLElement {
  const notice = document.createElement("div");
  const text = document.createElement("p");
  notice.className = "notice warn editor-conflict";
  notice.setAttribute("role", "alert");
  text.textContent = "This draft was also changed in another tab or on another device. Which text do you want to go on with?";
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
