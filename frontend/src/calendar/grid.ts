/** The grid of a week in numbers: minutes to places and back. No DOM. */

export const STEP = 15;
export const LEAST = 15;
export const MOST = 12 * 60;
const DAY = 24 * 60;

/** Where something is: its day (0 is the first column), the minute it starts after midnight, how long it lasts. */
export interface Place {
  day: number;
  minute: number;
  minutes: number;
}

export const snap = (minutes: number): number => Math.round(minutes / STEP) * STEP;
const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The place moved by days and minutes, kept within the days shown. */
export function moved(place: Place, days: number, minutes: number, columns = 7): Place {
  return {
    ...place,
    day: within(place.day + days, 0, columns - 1),
    minute: within(place.minute + minutes, 0, DAY - STEP),
  };
}

/** The place made longer or shorter. */
export function stretched(place: Place, minutes: number): Place {
  return { ...place, minutes: within(place.minutes + minutes, LEAST, MOST) };
}

/** The place with another beginning and the same end. */
export function begun(place: Place, minutes: number): Place {
  const end = place.minute + place.minutes;
  const minute = within(place.minute + minutes, Math.max(0, end - MOST), end - LEAST);
  return { ...place, minute, minutes: end - minute };
}

/** What is drawn from one minute to another, either way round: from the quarter it begins in to the nearest one. */
export function drawn(day: number, from: number, to: number): Place {
  const [begin, end] = [Math.floor(Math.min(from, to) / STEP) * STEP, snap(Math.max(from, to))];
  return { day, minute: within(begin, 0, DAY - STEP), minutes: within(end - begin, LEAST, MOST) };
}

/** `2026-11-23` some days later. */
export function dayAfter(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export function clockText(minute: number): string {
  const inDay = ((minute % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

export const spanText = ({ minute, minutes }: Place): string => `${clockText(minute)}–${clockText(minute + minutes)}`;

/** What a key does to the block in focus; null when it does nothing. */
export function keyed(key: string, shift: boolean, place: Place): Place | null {
  if (shift) {
    if (key === "ArrowDown") return stretched(place, STEP);
    if (key === "ArrowUp") return stretched(place, -STEP);
    return null;
  }
  if (key === "ArrowDown") return moved(place, 0, STEP);
  if (key === "ArrowUp") return moved(place, 0, -STEP);
  if (key === "ArrowRight") return moved(place, 1, 0);
  if (key === "ArrowLeft") return moved(place, -1, 0);
  return null;
}
