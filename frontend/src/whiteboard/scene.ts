/** The text of a drawing, as it is saved. */

export interface Scene {
  elements: Record<string, unknown>[];
  files: Record<string, unknown>;
  background: string;
}

const WHITE = "#ffffff";

/** What Excalidraw writes, without what was erased and without what changes by looking: equal drawings are equal texts. */
export function sceneText(written: string): string {
  const { elements, files, appState } = JSON.parse(written) as Record<string, unknown>;
  const drawn = (elements as Record<string, unknown>[]).filter((element) => !element["isDeleted"]);
  const { viewBackgroundColor } = (appState ?? {}) as Record<string, unknown>;
  return JSON.stringify({ elements: drawn, files: files ?? {}, appState: { viewBackgroundColor: viewBackgroundColor ?? WHITE } });
}

/** A board on which nothing was drawn yet has no text. */
export function parseScene(text: string): Scene {
  if (text === "") return { elements: [], files: {}, background: WHITE };
  const { elements, files, appState } = JSON.parse(text) as Record<string, Record<string, unknown>>;
  const background = appState?.["viewBackgroundColor"];
  return {
    elements: (elements ?? []) as unknown as Record<string, unknown>[],
    files: files ?? {},
    background: typeof background === "string" ? background : WHITE,
  };
}
