import { describe, expect, it } from "vitest";

import { clockText, dayAfter, drawn, keyed, moved, snap, spanText, stretched } from "../src/calendar/grid";
import { leftWords } from "../src/countdown";

const place = { day: 2, minute: 7 * 60, minutes: 60 };

describe("the grid", () => {
  it("snaps to quarters of an hour", () => {
    expect([7, 8, -8, 22].map(snap)).toEqual([0, 15, -15, 15]);
  });

  it("moves within the week and the day", () => {
    expect(moved(place, 1, 30)).toEqual({ day: 3, minute: 450, minutes: 60 });
    expect(moved(place, 9, 9999)).toEqual({ day: 6, minute: 1425, minutes: 60 });
    expect(moved(place, -9, -9999)).toEqual({ day: 0, minute: 0, minutes: 60 });
  });

  it("stretches from a quarter to twelve hours", () => {
    expect(stretched(place, 45).minutes).toBe(105);
    expect(stretched(place, -600).minutes).toBe(15);
    expect(stretched(place, 6000).minutes).toBe(720);
  });

  it("draws either way round", () => {
    expect(drawn(1, 425, 505)).toEqual({ day: 1, minute: 420, minutes: 90 });
    expect(drawn(1, 505, 425)).toEqual({ day: 1, minute: 420, minutes: 90 });
  });

  it("knows the keys", () => {
    expect(keyed("ArrowDown", false, place)).toEqual({ ...place, minute: 435 });
    expect(keyed("ArrowLeft", false, place)).toEqual({ ...place, day: 1 });
    expect(keyed("ArrowUp", true, place)).toEqual({ ...place, minutes: 45 });
    expect(keyed("ArrowLeft", true, place)).toBeNull();
    expect(keyed("a", false, place)).toBeNull();
  });

  it("writes times and days", () => {
    expect(clockText(24 * 60 + 5)).toBe("00:05");
    expect(spanText({ day: 0, minute: 1410, minutes: 60 })).toBe("23:30–00:30");
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(dayAfter("2026-03-29", -1)).toBe("2026-03-28");
  });
});

it("says what is left, and how much it is over", () => {
  expect(leftWords(1880)).toBe("31:20 left");
  expect(leftWords(-65)).toBe("01:05 over the plan");
});
