/** Excalidraw on the page: its menu, its library and its saving are ours. */
import "@excalidraw/excalidraw/index.css";
import "./board.css";

import { convertToExcalidrawElements, Excalidraw, exportToSvg, getSceneVersion, MainMenu, serializeAsJSON } from "@excalidraw/excalidraw";
import type { ExcalidrawElementSkeleton } from "@excalidraw/excalidraw/data/transform";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState, BinaryFiles, ExcalidrawImperativeAPI, LibraryItem } from "@excalidraw/excalidraw/types";
import { createElement, Fragment, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

import { csrfToken } from "../csrf";
import { conflictNotice } from "../editor/conflict";
import type { Unmount } from "../islands";
import { say } from "../toast/say";
import type { BoardProps } from "./index";
import { Keeper, KEEPER_WORDS, type Held } from "./keeper";
import { beforeLeaving } from "./leaving";
import { type Item, Library, ourId } from "./library";
import { parseScene, sceneText } from "./scene";
import { SHAPES } from "./shapes";
import { browserStore } from "./store";
import { followTheme, themeNow } from "./theme";

const BOTH_KEPT =
  "This board was also changed in another tab or on another device. Which drawing do you want to go on with? Both are kept: the other one stays among the versions.";
const TURNS = 60;
const TURN_MS = 100;
const LETTERS = '20px "Excalifont"';

interface Drawing {
  elements: readonly OrderedExcalidrawElement[];
  appState: AppState;
  files: BinaryFiles;
}

/** Reads the drawing and puts Excalidraw into the element. Where it cannot be read, the picture stays, with a sentence. */
export async function openBoard(element: HTMLElement, props: BoardProps): Promise<Unmount> {
  const status = element.querySelector<HTMLElement>("[data-board-status]");
  const held = await read(props.sceneUrl);
  if (!held) {
    say("The board could not be read. Reload the page to try again.", { state: "bad" });
    return () => {};
  }
  const host = document.createElement("div");
  host.className = "whiteboard-canvas";
  element.append(host);
  element.dataset.open = "";

  let api: ExcalidrawImperativeAPI | undefined;
  let drawing: Drawing | undefined;
  let question: HTMLElement | undefined;
  let told = "";
  let seen = "";

  const keeper = new Keeper({
    url: props.sceneUrl,
    held,
    csrf: csrfToken,
    send: (...request) => fetch(...request),
    store: browserStore(),
    picture: () => picture(drawing),
    onState(state, other) {
      if (status) {
        status.textContent = KEEPER_WORDS[state];
        status.dataset.state = state;
      }
      if (other && !question?.isConnected) {
        question = conflictNotice({ mine: () => keeper.keepMine(), other: () => show(keeper.takeOther()) }, BOTH_KEPT);
        element.before(question);
      }
    },
    onWords(words) {
      const text = words.join(" ");
      if (text !== told) say(text, { state: "warn" });
      told = text;
    },
  });
  const kept = await keeper.kept();
  const library = new Library({
    url: props.shapesUrl,
    csrf: csrfToken,
    send: (...request) => fetch(...request),
    store: localStorage,
    onItems: (items) => void (api && addShapes(api, items)),
    onWords: (words) => say(words.join(" "), { state: "warn" }),
  });
  const own = library.read();
  let shapesThere = false;

  function show(text: string): void {
    const { elements, files } = parseScene(text);
    api?.addFiles(Object.values(files) as never);
    api?.updateScene({ elements: elements as never });
  }

  const root = createRoot(host);
  root.render(
    createElement(Board, {
      scene: kept?.scene ?? held.scene,
      title: props.title,
      onApi: (found) => {
        api = found;
        void own.then((items) => addShapes(found, items)).then(() => (shapesThere = true));
        if (kept) keeper.takeUp(kept);
      },
      // Empty until ours are in it: that is nothing that the person took out.
      onLibrary: (items) => void (shapesThere && library.change(items)),
      onChange: (elements, appState, files) => {
        const first = !drawing;
        const mark = `${getSceneVersion(elements)} ${elements.length} ${Object.keys(files).length} ${appState.viewBackgroundColor}`;
        drawing = { elements, appState, files };
        // Called for every move of the pointer; writing a large drawing down takes a while.
        if (mark === seen) return;
        seen = mark;
        // The first call shows what was read, which Excalidraw may write differently: nothing was drawn yet.
        if (first && !kept) return keeper.begin(textOf(drawing), held.pictured);
        keeper.change(textOf(drawing));
      },
    }),
  );

  // Letters are tools of the board here, not keys of the page.
  const onKey = (event: KeyboardEvent): void => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  const stopLeaving = beforeLeaving(keeper);
  const onHide = (): void => keeper.leave();
  const onBack = (): void => void keeper.flush();
  const onHidden = (): void => void (document.visibilityState === "hidden" && keeper.flush());
  host.addEventListener("keydown", onKey);
  document.addEventListener("visibilitychange", onHidden);
  window.addEventListener("pagehide", onHide);
  window.addEventListener("online", onBack);
  return () => {
    stopLeaving();
    document.removeEventListener("visibilitychange", onHidden);
    window.removeEventListener("pagehide", onHide);
    window.removeEventListener("online", onBack);
    keeper.stop();
    library.stop();
    root.unmount();
    host.remove();
    question?.remove();
    delete element.dataset.open;
  };
}

function textOf({ elements, appState, files }: Drawing): string {
  return sceneText(serializeAsJSON(elements, appState, files, "local"));
}

interface BoardParts {
  scene: string;
  title: string;
  onApi: (api: ExcalidrawImperativeAPI) => void;
  onLibrary: (items: Item[]) => void;
  onChange: (elements: readonly OrderedExcalidrawElement[], appState: AppState, files: BinaryFiles) => void;
}

function Board({ scene, title, onApi, onLibrary, onChange }: BoardParts): React.ReactElement {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => followTheme(setTheme), []);
  const menu = createElement(
    MainMenu,
    null,
    createElement(MainMenu.DefaultItems.SearchMenu),
    createElement(MainMenu.DefaultItems.Help),
    createElement(MainMenu.DefaultItems.ClearCanvas),
    createElement(MainMenu.Separator),
    createElement(MainMenu.DefaultItems.ChangeCanvasBackground),
  );
  return createElement(
    Excalidraw,
    {
      excalidrawAPI: onApi,
      initialData: () => initial(scene),
      name: title,
      langCode: "en",
      theme,
      aiEnabled: false,
      validateEmbeddable: false,
      handleKeyboardGlobally: false,
      autoFocus: false,
      onChange,
      onLibraryChange: (items) => onLibrary(items as unknown as Item[]),
      UIOptions: {
        canvasActions: { export: false, loadScene: false, saveAsImage: false, saveToActiveFile: false, toggleTheme: false },
      },
    },
    createElement(Fragment, null, menu),
  );
}

function initial(scene: string): Record<string, unknown> {
  const { elements, files, background } = parseScene(scene);
  return { elements, files, scrollToContent: true, appState: { viewBackgroundColor: background, currentItemRoughness: 1 } };
}

/** Our shapes and the person's own. Letters are measured when a shape is made, so their font has to be there first. */
async function addShapes(api: ExcalidrawImperativeAPI, own: readonly Item[]): Promise<void> {
  await lettersThere();
  const ours = SHAPES.map((shape) => {
    const group = ourId(shape.id);
    const pieces = shape.pieces.map((piece) => ({ ...piece, groupIds: [group] }));
    const elements = convertToExcalidrawElements(pieces as unknown as ExcalidrawElementSkeleton[], { regenerateIds: false });
    return { id: ourId(shape.id), status: "published", created: 0, name: shape.name, elements };
  });
  await api.updateLibrary({ libraryItems: [...ours, ...own] as unknown as LibraryItem[], merge: false });
}

/** Excalidraw puts its fonts among those of the page a moment after it is there; until then none can be waited for. */
async function lettersThere(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    if ((await document.fonts.load(LETTERS, "Model")).length > 0) return;
    await new Promise((done) => setTimeout(done, TURN_MS));
  }
}

async function picture(drawing: Drawing | undefined): Promise<string> {
  if (!drawing || drawing.elements.every((element) => element.isDeleted)) return "";
  const elements = drawing.elements.filter((element) => !element.isDeleted);
  const { viewBackgroundColor } = drawing.appState;
  // Fonts are put in by the server, which has them.
  const svg = await exportToSvg({
    elements: elements as never,
    appState: { viewBackgroundColor, exportBackground: true, exportWithDarkMode: false },
    files: drawing.files,
    skipInliningFonts: true,
  });
  return new XMLSerializer().serializeToString(svg);
}

interface Read extends Held {
  /** Whether the picture on the server shows this drawing. */
  pictured: boolean;
}

async function read(url: string): Promise<Read | null> {
  try {
    const response = await fetch(url, { headers: { Accept: "application/json" } });
    return response.ok ? ((await response.json()) as Read) : null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
