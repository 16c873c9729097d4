/** The clock of an attempt. It runs only while the page is in view and not paused; going over says so calmly. */
import type { Unmount } from "../islands";

export interface TimerProps {
  /** Seconds already spent. */
  seconds?: number;
  /** What a prepared person needs, in minutes; 0 shows no budget. */
  minutes?: number;
  paused?: boolean;
}

export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number): string => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`;
}

/** "1:05", "62:05": as hexloop.core.design.clock says it, and as a form takes it. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function budgetWords(seconds: number, minutes: number): string {
  if (minutes <= 0) return "";
  const over = Math.floor((seconds - minutes * 60) / 60);
  return seconds < minutes * 60 ? `of ${clock(minutes * 60)}` : over < 1 ? "over budget" : `${over} min over budget`;
}

export function mount(element: HTMLElement, data: unknown): Unmount {
  const { seconds: start = 0, minutes = 0, paused: asleep = false } = data as TimerProps;
  const time = document.createElement("span");
  const words = document.createElement("span");
  const action = document.createElement("span");
  let spent = start;
  let paused = asleep;
  let last = performance.now();

  time.className = "timer-time";
  words.className = "timer-budget";
  action.className = "visually-hidden";
  element.replaceChildren(...element.querySelectorAll("svg"), time, words, action);

  function inputs(): NodeListOf<HTMLInputElement> {
    return (element.closest("form") ?? document).querySelectorAll('input[name="seconds"]');
  }

  function draw(): void {
    const over = minutes > 0 && spent >= minutes * 60;
    time.textContent = clock(spent);
    words.textContent = paused ? "paused" : budgetWords(spent, minutes);
    element.classList.toggle("over", over);
    action.textContent = paused ? ". Start the clock" : ". Pause the clock";
    element.title = paused ? "Start the clock" : "Pause the clock";
    for (const input of inputs()) input.value = String(Math.floor(spent));
  }

  function count(): void {
    const now = performance.now();
    if (!paused && document.visibilityState === "visible") spent += (now - last) / 1000;
    last = now;
    draw();
  }

  function onVisibility(): void {
    // Leaving: count up to now. Coming back: the time away does not count.
    if (document.visibilityState === "hidden" && !paused) spent += (performance.now() - last) / 1000;
    last = performance.now();
    draw();
  }

  function onClick(): void {
    count();
    paused = !paused;
    draw();
  }

  const ticking = window.setInterval(count, 1000);
  element.addEventListener("click", onClick);
  document.addEventListener("visibilitychange", onVisibility);
  draw();
  return () => {
    window.clearInterval(ticking);
    element.removeEventListener("click", onClick);
    document.removeEventListener("visibilitychange", onVisibility);
  };
}
