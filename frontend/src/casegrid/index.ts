/** The case grid as one stop of the Tab key: arrows walk over the squares and show each case. */
import type { Unmount } from "../islands";

const STEPS: Record<string, (index: number, columns: number, count: number) => number> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowDown: (index, columns) => index + columns,
  ArrowUp: (index, columns) => index - columns,
  Home: () => 0,
  End: (_index, _columns, count) => count - 1,
};

/** How many squares stand in the first line. */
function columnsOf(cases: HTMLElement[]): number {
  const top = cases[0]?.offsetTop;
  const next = cases.findIndex((square) => square.offsetTop !== top);
  return next === -1 ? cases.length : next;
}

/** The squares marked as shown here, and in the other grids that show their cases in the same place. */
function shown(element: HTMLElement): Element[] {
  const same = [...document.querySelectorAll<HTMLElement>(".cases[data-target]")];
  const grids = same.filter((grid) => grid.dataset.target === element.dataset.target);
  return [element, ...grids].flatMap((grid) => [...grid.querySelectorAll('.case[aria-current="true"]')]);
}

export function mount(element: HTMLElement): Unmount {
  const cases = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(".case")];

  function mark(current: HTMLElement): void {
    for (const square of cases()) square.tabIndex = square === current ? 0 : -1;
    for (const square of shown(element)) square.removeAttribute("aria-current");
    current.setAttribute("aria-current", "true");
  }

  function show(square: HTMLElement): void {
    mark(square);
    const id = square.getAttribute("href");
    if (!id?.startsWith("#")) return;
    const detail = document.getElementById(id.slice(1));
    for (const other of detail?.parentElement?.children ?? []) (other as HTMLElement).hidden = other !== detail;
  }

  function onClick(event: Event): void {
    const square = (event.target as Element).closest<HTMLElement>(".case");
    if (!square) return;
    if (square.getAttribute("href")?.startsWith("#")) event.preventDefault();
    show(square);
  }

  function onKey(event: KeyboardEvent): void {
    const squares = cases();
    const step = STEPS[event.key];
    const index = squares.indexOf(event.target as HTMLElement);
    if (!step || index === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = squares[Math.max(0, Math.min(squares.length - 1, step(index, columnsOf(squares), squares.length)))];
    if (!next || next === event.target) return;
    next.focus();
    next.click();
  }

  const start = element.querySelector<HTMLElement>('.case[aria-current="true"]');
  for (const square of cases()) square.tabIndex = -1;
  const first = start ?? cases()[0];
  if (first) first.tabIndex = 0;
  if (start) show(start);
  element.addEventListener("click", onClick);
  element.addEventListener("keydown", onKey);
  return () => {
    element.removeEventListener("click", onClick);
    element.removeEventListener("keydown", onKey);
  };
}
