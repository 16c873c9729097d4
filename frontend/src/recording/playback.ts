/** Playing a recording: a press on a moment goes there, and the line shows where one is. */
import type { Unmount } from "../islands";

const WIDE = 1_000;

export function mount(element: HTMLElement): Unmount {
  const audio = element.querySelector("audio");
  const now = element.querySelector("[data-now]");
  const whole = Number(element.dataset["seconds"]) || 1;
  if (!audio) throw new Error("Playing needs an audio element.");
  const player: HTMLAudioElement = audio;
  let url = "";
  let loading: Promise<void> | null = null;
  let gone = false;

  /** The whole file at once: what a browser records has no index, so that it can be searched only when all is there. */
  function load(): Promise<void> {
    loading ??= fetch(element.dataset["url"] ?? "")
      .then((answer) => answer.blob())
      .then((blob) => {
        if (gone) return;
        url = URL.createObjectURL(blob);
        player.src = url;
      });
    return loading;
  }

  async function goTo(seconds: number): Promise<void> {
    await load();
    if (gone) return;
    if (player.readyState === 0) await once(player, "loadedmetadata");
    if (!Number.isFinite(player.duration)) {
      // Going beyond the end makes the browser find out how long it is.
      player.currentTime = Number.MAX_SAFE_INTEGER;
      await once(player, "durationchange");
    }
    player.currentTime = seconds;
    await player.play().catch(() => undefined);
  }

  const onPress = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>("[data-at]");
    if (button) void goTo(Number(button.dataset["at"]));
  };
  const onTime = (): void => now?.setAttribute("x", String(Math.min(WIDE - 2, Math.round((player.currentTime / whole) * WIDE))));
  element.addEventListener("click", onPress);
  player.addEventListener("timeupdate", onTime);
  return () => {
    gone = true;
    element.removeEventListener("click", onPress);
    player.removeEventListener("timeupdate", onTime);
    if (url) URL.revokeObjectURL(url);
  };
}

function once(target: EventTarget, name: string): Promise<void> {
  return new Promise((resolve) => target.addEventListener(name, () => resolve(), { once: true }));
}
