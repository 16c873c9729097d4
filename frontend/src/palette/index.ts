/** The palette: everything that can be found, and actions, under one field. It asks the server, and knows what was
 * opened last. */
import { openDialog } from "../dialog";
import { type Action, frameData } from "../frame";
import { isOwnQuestion } from "../own";
import { byGroup, fromHint, type Hint, matching, openedFirst, type Part, recent, remember, type Result, withoutRepeats } from "./results";

const WAIT_MS = 120;
const FILTERS = ["kind:", "round:", "topic:", "tag:", "company:", "due:", "before:", "after:", "is:"];

interface Answer {
  results: Result[];
  trouble: string;
  hints: Hint[];
}

export function open(): void {
  if (document.querySelector("dialog[open]")) return;
  const frame = frameData();
  const actions = frame.actions.map(fromAction);
  let shown: Result[] = [];
  let active = 0;
  let timer = 0;
  let asking: AbortController | null = null;

  const input = document.createElement("input");
  const list = document.createElement("div");
  const status = document.createElement("p");
  const foot = document.createElement("p");

  function run(result: Result | undefined): void {
    if (!result) return;
    if (result.fill !== undefined) {
      input.value = result.fill;
      input.focus();
      onInput();
      return;
    }
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
    const options = [...list.querySelectorAll("[role=option]")];
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
    const option = options[active];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    // The heading of the first group stands above its first option.
    if (active === 0) list.scrollTop = 0;
    else option?.scrollIntoView({ block: "nearest" });
  }

  function show(results: Result[], words: string): void {
    const groups = [...byGroup(results)];
    shown = groups.flatMap(([, members]) => members);
    list.replaceChildren(
      ...groups.map(([name, members]) => group(name, members.map((result) => option(result, shown.indexOf(result), () => run(result))))),
    );
    status.textContent = words;
    status.classList.toggle("visually-hidden", results.length > 0);
    select(0);
  }

  async function answer(query: string): Promise<Answer> {
    asking?.abort();
    asking = new AbortController();
    const found = await fetch(`${frame.searchUrl}?${new URLSearchParams({ q: query, format: "json" })}`, {
      signal: asking.signal,
      headers: { Accept: "application/json" },
    });
    if (!found.ok) throw new Error(String(found.status));
    return (await found.json()) as Answer;
  }

  async function ask(query: string): Promise<void> {
    const words = query.trim();
    const local = matching(actions, words);
    try {
      const { results, trouble, hints } = await answer(query);
      const found = withoutRepeats([...hints.map(fromHint), ...ownQuestion(words), ...openedFirst(results, words, recent()), ...local]);
      const more = results.length > 0 ? [allResults(words)] : [];
      show([...found, ...more], found.length === 0 ? trouble || `Nothing found for “${words}”. Try fewer words.` : trouble || counted(found.length));
    } catch (error) {
      if ((error as Error).name === "AbortError") return;
      show(local, "The search did not answer. Is Hexloop still running?");
    }
  }

  /** Nothing is asked yet: what was opened here, what is pinned, what was worked on last. */
  async function begin(): Promise<void> {
    const opened = recent().map((result) => ({ ...result, group: "Opened last" }));
    show(withoutRepeats([...opened, ...actions]), "");
    try {
      const { results } = await answer("");
      const lately = results.map((result) => ({ ...result, passage: [], group: result.pinned ? "Pinned" : "Worked on last" }));
      show(withoutRepeats([...opened, ...lately, ...actions]), "");
    } catch (error) {
      // What is known here stays, whatever became of the server.
      if ((error as Error).name !== "AbortError" && !(error instanceof TypeError)) throw error;
    }
  }

  function allResults(words: string): Result {
    return { title: "Show all results", kind: "Action", detail: "On a page, with filters", group: "Actions", url: `${frame.searchUrl}?${new URLSearchParams({ q: words })}` };
  }

  function onInput(): void {
    const query = input.value;
    window.clearTimeout(timer);
    asking?.abort();
    foot.hidden = query.trim() !== "";
    if (query.trim() === "") void begin();
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
    input.placeholder = "Search everything";
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
    foot.className = "palette-foot";
    foot.append("Filters: ", ...FILTERS.map(code));
    box.append(input, list, status, foot);
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
  return [{ title: "Keep as a question of your own", kind: "Action", detail: query, url: "", group: "Actions", event: "hexloop:own-question", value: query }];
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "result" : "results"}`;
}

function code(text: string): HTMLElement {
  const element = document.createElement("code");
  element.textContent = text;
  return element;
}

function fromAction(action: Action): Result {
  return {
    title: action.title,
    kind: "Action",
    detail: action.detail ?? "",
    url: action.url ?? "",
    group: "Actions",
    event: action.event,
    value: action.value,
  };
}

function group(name: string, options: HTMLElement[]): HTMLElement {
  const box = document.createElement("div");
  const heading = document.createElement("div");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", name);
  heading.className = "palette-group";
  heading.setAttribute("aria-hidden", "true");
  heading.textContent = name;
  box.append(heading, ...options);
  return box;
}

function option(result: Result, index: number, onPick: () => void): HTMLElement {
  const item = document.createElement("div");
  const dot = document.createElement("span");
  const title = document.createElement("span");
  const detail = document.createElement("span");
  item.id = `palette-${index}`;
  item.className = "palette-option";
  item.setAttribute("role", "option");
  dot.className = result.round ? "dot" : "dot none";
  if (result.round) dot.dataset.round = result.round;
  title.className = "palette-title";
  title.append(...parts(result.title_parts ?? [[result.title, false]]));
  detail.className = "palette-detail";
  detail.textContent = [result.detail, result.group === undefined || result.group === "Opened last" ? result.kind : ""].filter(Boolean).join(" · ");
  item.append(dot, title, detail);
  if (result.passage?.some(([, found]) => found)) {
    const passage = document.createElement("span");
    passage.className = "palette-passage";
    passage.append(...parts(result.passage));
    item.classList.add("with-passage");
    item.append(passage);
  }
  item.addEventListener("click", onPick);
  return item;
}

/** Pieces of text, marked where they are what was looked for. Never HTML: what is found was written by anybody. */
function parts(pieces: Part[]): (string | HTMLElement)[] {
  return pieces.map(([text, found]) => {
    if (!found) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
