/** Buttons that put a text into the editor: the blank one, or an earlier attempt. */
export function startEditorSet(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-editor-set]");
    const text = button && document.getElementById(button.dataset.editorSet ?? "")?.textContent;
    if (!text) return;
    const detail = { source: JSON.parse(text) as string };
    document.querySelector('[data-island="editor"]')?.dispatchEvent(new CustomEvent("hexloop:editor-set", { detail }));
  });
}
