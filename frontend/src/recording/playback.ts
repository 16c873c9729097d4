/** Playing what was recorded, one piece after the other: a press on a moment goes there, and the line shows where one is. */
import type { Unmount } from "../islands";

const WIDE = 1_000;

interface Piece {
  url: string;
  seconds: number;
}

export function mount(element: HTMLElement): Unmount {
  const audio = element.querySelector("audio");
  const now = element.querySelector("[data-now]");
  const whole = Number(element.dataset["seconds"]) || 1;
  const pieces = JSON.parse(element.dataset["pieces"] ?? "[]") as Piece[];
  if (!audio || pieces.length === 0) throw new Error("Playing needs an audio element and a sound.");
  const player: HTMLAudioElement = audio;
  const urls: string[] = [];
  let at = 0;
  let gone = false;

  const begins = (piece: number): number => pieces.slice(0, piece).reduce((sum, one) => sum + one.seconds, 0);

  /** The whole file at once: what a browser records has no index, so that it can be searched only when all is there. */
  async function load(piece: number): Promise<void> {
    const kept = urls[piece] ?? URL.createObjectURL(await (await fetch(pieces[piece]!.url)).blob());
    if (gone) return URL.revokeObjectURL(kept);
    urls[piece] = kept;
    // All of it is here; a browser that was told to load nothing would wait for a press on its own button.
    player.preload = "auto";
    if (player.src !== kept) player.src = kept;
    at = piece;
  }

  async function goTo(seconds: number): Promise<void> {
    let piece = pieces.length - 1;
    while (piece > 0 && begins(piece) > seconds) piece -= 1;
    await load(piece);
    if (gone) return;
    if (player.readyState === 0) await once(player, "loadedmetadata");
    if (!Number.isFinite(player.duration)) {
      // Going beyond the end makes the browser find out how long it is.
      player.currentTime = Number.MAX_SAFE_INTEGER;
      await once(player, "durationchange");
    }
    player.currentTime = Math.min(seconds - begins(piece), player.duration);
    await player.play().catch(() => undefined);
  }

  const onPress = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>("[data-at]");
    if (button) void goTo(Number(button.dataset["at"]));
  };
  const onTime = (): void => now?.setAttribute("x", String(Math.min(WIDE - 2, Math.round(((begins(at) + player.currentTime) / whole) * WIDE))));
  const onEnd = async (): Promise<void> => {
    if (at + 1 >= pieces.length) return;
    await load(at + 1);
    if (!gone) await player.play().catch(() => undefined);
  };
  const ended = (): void => void onEnd();
  element.addEventListener("click", onPress);
  player.addEventListener("timeupdate", onTime);
  player.addEventListener("ended", ended);
  return () => {
    gone = true;
    element.removeEventListener("click", onPress);
    player.removeEventListener("timeupdate", onTime);
    player.removeEventListener("ended", ended);
    for (const url of urls) if (url) URL.revokeObjectURL(url);
  };
}

function once(target: EventTarget, name: string): Promise<void> {
  return new Promise((resolve) => target.addEventListener(name, () => resolve(), { once: true }));
}
