/**
 * The clocks of a design attempt. The server counts; the page lets its figures run on between two answers, and says
 * every few seconds that somebody is there. When another window went on with the attempt, this one follows.
 */
import { csrfToken } from "../csrf";
import type { Unmount } from "../islands";
import { clockWords } from "../timer";

export interface State {
  running: boolean;
  stage: string;
  seconds: Record<string, number>;
  ended?: boolean;
}

export interface AttemptProps extends State {
  signUrl: string;
  every: number;
  planned: Record<string, number>;
  /** The page of the round that it belongs to: time away counts there, and its end leads there. */
  overUrl?: string;
}

/** Goes to another page; tests put their own here. */
export const leaving = { go: (url: string): void => location.assign(url) };

export function spentWords(seconds: number, minutes: number): string {
  return `${clockWords(seconds)} of ${clockWords(minutes * 60)}`;
}

export function overWords(seconds: number, minutes: number): string {
  const left = minutes * 60 - Math.floor(seconds);
  if (left >= 0) return `${clockWords(left)} left`;
  return left > -60 ? `${-left} s over` : `${Math.floor(-left / 60)} min over`;
}

const sum = (numbers: Record<string, number>): number => Object.values(numbers).reduce((all, one) => all + one, 0);

export function mount(element: HTMLElement, data: unknown, reload = (): void => location.reload()): Unmount {
  const { signUrl, every, planned, overUrl = "", ...first } = data as AttemptProps;
  let state: State = first;
  let since = performance.now();
  let gone = false;
  let minutesOver = Math.floor(spent(state.stage) / 60 - (planned[state.stage] ?? 0));

  function running(): number {
    if (!state.running) return 0;
    const seconds = (performance.now() - since) / 1000;
    // The server counts no step longer than a minute, but in a round.
    return overUrl ? seconds : Math.min(60, seconds);
  }

  function spent(stage: string): number {
    return (state.seconds[stage] ?? 0) + (stage === state.stage ? running() : 0);
  }

  function put(root: ParentNode | null, selector: string, words: string): void {
    const found = root?.querySelector(selector);
    if (found && found.textContent !== words) found.textContent = words;
  }

  function line(name: string, seconds: number, minutes: number, paused: boolean): void {
    const row = element.querySelector(`[data-${name}]`);
    row?.classList.toggle("over", seconds > minutes * 60);
    put(row, "[data-spent]", spentWords(seconds, minutes));
    put(row, "[data-stands]", paused ? "paused" : overWords(seconds, minutes));
  }

  function draw(): void {
    const minutes = planned[state.stage] ?? 0;
    const seconds = spent(state.stage);
    line("whole", sum(state.seconds) + running(), sum(planned), !state.running);
    line("here", seconds, minutes, false);
    const time = document.querySelector(`[data-stage-time="${state.stage}"]`);
    if (time) time.textContent = `${clockWords(seconds)} of ${minutes} min`;
    const over = seconds > minutes * 60;
    time?.closest("li")?.classList.toggle("over", over);
    put(document, `[data-stage-over="${state.stage}"]`, over ? overWords(seconds, minutes) : "");
    tell(Math.floor(seconds / 60 - minutes));
  }

  /** Says aloud when the minutes of a stage are over, and then with each minute. */
  function tell(now: number): void {
    if (now <= minutesOver || now < 0) return;
    minutesOver = now;
    put(element, "[data-said]", now === 0 ? "The minutes of this stage are over." : `${now} min over in this stage.`);
  }

  async function sign(): Promise<void> {
    if (!state.running || document.visibilityState === "hidden") return;
    try {
      const answer = await fetch(signUrl, { method: "POST", headers: { "X-CSRFToken": csrfToken() } });
      if (!answer.ok) return offline(true);
      take((await answer.json()) as State);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      offline(true);
    }
  }

  /** Looked at no longer, or closed: counted up to now. What the answer says the next look asks anew. */
  async function leave(): Promise<void> {
    if (!state.running || gone) return;
    const request = { method: "POST", headers: { "X-CSRFToken": csrfToken() }, keepalive: true };
    await fetch(signUrl, request).catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
    });
  }

  function offline(is: boolean): void {
    const words = element.querySelector<HTMLElement>("[data-offline]");
    if (words) words.hidden = !is;
  }

  function take(answer: State): void {
    if (gone) return;
    offline(false);
    // What is being written is kept and brought back.
    if (answer.ended && overUrl) return leaving.go(overUrl);
    if (answer.ended || answer.stage !== state.stage || answer.running !== state.running) return reload();
    state = answer;
    since = performance.now();
    draw();
  }

  const drawing = window.setInterval(draw, 250);
  const signing = window.setInterval(() => void sign(), every * 1000);
  const onSeen = (): void => void (document.visibilityState === "hidden" ? leave() : sign());
  document.addEventListener("visibilitychange", onSeen);
  window.addEventListener("online", onSeen);
  draw();
  return () => {
    gone = true;
    window.clearInterval(drawing);
    window.clearInterval(signing);
    document.removeEventListener("visibilitychange", onSeen);
    window.removeEventListener("online", onSeen);
  };
}
