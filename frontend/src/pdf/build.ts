/** Elements made in one line. Texts are texts: nothing is parsed as HTML. */

type Attributes = Record<string, string | boolean>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function button(text: string, className: string, act: () => void, more: Attributes = {}): HTMLButtonElement {
  const made = make("button", { type: "button", class: className, ...more }, text);
  made.addEventListener("click", act);
  return made;
}
