/** The palette: pages, problems and actions under one field. It asks the server, and knows what was opened last. */
import { openDialog } from "../dialog";
import { type Action, frameData } from "../frame";
import { isOwnQuestion } from "../own";
import { matching, recent, remember, type Result, withoutRepeats } from "./results";

const WAIT_MS = 120;

export function open(): void {
  if (document.querySelector("dialog[open]")) return;
  const frame = frameData();
  const actions = frame.actions.map(fromAction);
  let shown: Result[] = [];
  let active = 0;
  let timer = 0;
  let asking: AbortController | null = null;

  const input = document.createElement("input");
  const list = document.createElement("ul");
  const status = document.createElement("p");

  function run(result: Result | undefined): void {
    if (!result) return;
    dialog.close();
    if (result.event) {
      document.dispatchEvent(new CustomEvent(result.event, { detail: result.value, cancelable: true }));
      return;
    }
    remember(result);
    window.location.assign(result.url);
  }

  function select(next: number): void {
    active = shown.length === 0 ? 0 : (next + shown.length) % shown.length;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
    const option = list.children[active];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  function show(results: Result[], words: string): void {
    shown = results;
    list.replaceChildren(...results.map((result, index) => option(result, index, () => run(result))));
    status.textContent = words;
    status.classList.toggle("visually-hidden", results.length > 0);
    select(0);
  }

  async function ask(query: string): Promise<void> {
    asking?.abort();
    asking = new AbortController();
    const local = matching(actions, query);
    try {
      const answer = await fetch(`${frame.searchUrl}?${new URLSearchParams({ q: query, format: "json" })}`, {
        signal: asking.signal,
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { results } = (await answer.json()) as { results: Result[] };
      const all = withoutRepeats([...ownQuestion(query), ...results, ...local]);
      show(all, all.length === 0 ? `Nothing found for “${query}”. Try fewer words.` : `${all.length} ${all.length === 1 ? "result" : "results"}`);
    } catch (error) {
      if ((error as Error).name === "AbortError") return;
      show(local, "The search did not answer. Is Hexloop still running?");
    }
  }

  function onInput(): void {
    const query = input.value.trim();
    window.clearTimeout(timer);
    asking?.abort();
    if (query === "") show(withoutRepeats([...recent(), ...actions]), "");
    else timer = window.setTimeout(() => void ask(query), WAIT_MS);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      // A search field would only empty itself.
      event.preventDefault();
      dialog.close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (step !== undefined) select(active + step);
    else run(shown[active]);
  }

  const dialog = openDialog("palette", "Search", (box) => {
    input.type = "search";
    input.className = "palette-input";
    input.placeholder = "Search problems, pages and actions";
    input.autocomplete = "off";
    input.spellcheck = false;
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-label": "Search",
      "aria-expanded": "true",
      "aria-controls": "palette-list",
      "aria-autocomplete": "list",
    })) {
      input.setAttribute(name, value);
    }
    list.id = "palette-list";
    list.className = "palette-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Results");
    status.className = "palette-status";
    status.setAttribute("role", "status");
    box.append(input, list, status);
    input.addEventListener("input", onInput);
    input.addEventListener("keydown", onKey);
  });
  dialog.addEventListener("close", () => {
    window.clearTimeout(timer);
    asking?.abort();
  });
  onInput();
  input.focus();
}

/** What looks like a question with its answer can be kept as one. */
function ownQuestion(query: string): Result[] {
  if (!isOwnQuestion(query)) return [];
  return [{ title: "Keep as a question of your own", kind: "Action", detail: query, url: "", event: "hexloop:own-question", value: query }];
}

function fromAction(action: Action): Result {
  return { title: action.title, kind: "Action", detail: action.detail ?? "", url: action.url ?? "", event: action.event, value: action.value };
}

function option(result: Result, index: number, onPick: () => void): HTMLElement {
  const item = document.createElement("li");
  const dot = document.createElement("span");
  const title = document.createElement("span");
  const detail = document.createElement("span");
  item.id = `palette-${index}`;
  item.className = "palette-option";
  item.setAttribute("role", "option");
  dot.className = result.round ? "dot" : "dot none";
  if (result.round) dot.dataset.round = result.round;
  title.className = "palette-title";
  title.textContent = result.title;
  detail.className = "palette-detail";
  detail.textContent = [result.detail, result.kind].filter(Boolean).join(" · ");
  item.append(dot, title, detail);
  item.addEventListener("click", onPick);
  return item;
}
