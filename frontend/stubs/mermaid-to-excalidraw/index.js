/** The board's menu has no door to this; a door that is found all the same says what holds. */
export async function parseMermaidToExcalidraw() {
  throw new Error("This board makes no drawings from Mermaid text. Draw it by hand, or put the text on a page.");
}
