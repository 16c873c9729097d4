/**
 * The clock of a round, or of the break after it: what is left. The server knows the truth and is asked for it now and then,
 * and whenever the page is looked at again; at the end the page asks the server what comes next.
 */
import type { Unmount } from "../islands";
import { clock } from "../timer";

export interface ClockProps {
  /** Seconds left. */
  left: number;
  whole: number;
  stateUrl: string;
  /** The page that shows what comes after the end. */
  overUrl: string;
  /** How the round stands; another state means that this page is old. */
  state: string;
}

interface State {
  state: string;
  left: number;
  /** Where to be followed, once somebody is invited: the affair of src/room. */
  room?: object | null;
}

const ASK_MS = 15_000;
const SOON = 300;
const SAID = [300, 60];

/** Goes to another page; tests put their own here. */
export const leaving = { go: (url: string): void => location.assign(url) };

export function mount(element: HTMLElement, data: unknown): Unmount {
  const props = data as ClockProps;
  const shown = element.querySelector<HTMLElement>("[data-left]");
  const said = document.querySelector<HTMLElement>("[data-mock-said]");
  let left = props.left;
  let since = performance.now();
  let last = props.left;
  let asking = false;
  let gone = false;

  function now(): number {
    return Math.max(0, left - (performance.now() - since) / 1000);
  }

  function draw(): void {
    const seconds = Math.ceil(now());
    if (shown) shown.textContent = clock(seconds);
    element.classList.toggle("soon", seconds <= SOON && props.whole > SOON);
    element.classList.toggle("over", seconds <= 60);
    const mark = SAID.find((each) => last > each && seconds <= each);
    if (mark && said) said.textContent = mark === 60 ? "One minute left" : `${mark / 60} minutes left`;
    last = seconds;
    if (seconds === 0) void ask();
  }

  async function ask(): Promise<void> {
    if (asking || gone) return;
    asking = true;
    try {
      const answer = await fetch(props.stateUrl, { headers: { Accept: "application/json" } });
      if (answer.ok) follow((await answer.json()) as State);
    } catch (error) {
      // No answer: the clock goes on, and the next question may be heard.
      if (!(error instanceof TypeError)) throw error;
    } finally {
      asking = false;
    }
  }

  function follow(state: State): void {
    if (gone) return;
    if (state.state !== props.state) {
      gone = true;
      leaving.go(props.overUrl);
      return;
    }
    document.dispatchEvent(new CustomEvent("hexloop:round", { detail: state }));
    left = state.left;
    since = performance.now();
    draw();
  }

  const onVisible = (): void => {
    if (document.visibilityState === "visible") void ask();
  };
  const ticking = window.setInterval(draw, 1_000);
  const checking = window.setInterval(() => void ask(), ASK_MS);
  document.addEventListener("visibilitychange", onVisible);
  window.addEventListener("online", onVisible);
  draw();
  return () => {
    gone = true;
    window.clearInterval(ticking);
    window.clearInterval(checking);
    document.removeEventListener("visibilitychange", onVisible);
    window.removeEventListener("online", onVisible);
  };
}
