import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { mount as mountInterview, noteValues, ticked } from "../src/interview";
import { followers, mount } from "../src/room";
import { applied, changeOf } from "../src/room/changes";
import { mount as mountGiven } from "../src/room/given";
import { RoomLink } from "../src/room/link";

class Socket {
  readyState = 1;
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(): void {
    this.readyState = 3;
  }

  says(message: Record<string, unknown>): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  news(): Record<string, unknown>[] {
    return this.sent.splice(0);
  }
}

let sockets: Socket[] = [];
const socket = (): WebSocket => {
  const made = new Socket();
  sockets.push(made);
  return made as unknown as WebSocket;
};

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
  localStorage.clear();
});

describe("changes", () => {
  it.each([
    ["", "a"],
    ["abc", "abXc"],
    ["aaa", "aa"],
    ["abcabc", "abc"],
    ["x = 1\n", "x = 22\n"],
    ["a😀b", "a😁b"],
    ["same tail", "tail"],
    ["new", ""],
  ])("%j to %j is one replacement that leads there", (before, after) => {
    const change = changeOf(before, after);

    expect(change).not.toBeNull();
    expect(applied(before, 4, { ...change!, version: 5 })).toBe(after);
  });

  it("says nothing when nothing changed", () => {
    expect(changeOf("same", "same")).toBeNull();
  });

  it.each([
    [{ from: 0, to: 0, insert: "x", version: 3 }],
    [{ from: 0, to: 9, insert: "x", version: 2 }],
    [{ from: 3, to: 1, insert: "x", version: 2 }],
  ])("refuses what does not fit: %j", (change) => {
    expect(applied("abc", 1, change)).toBeNull();
  });
});

describe("link", () => {
  function linked() {
    const states: string[] = [];
    const link = new RoomLink({ url: "ws://x/room", ticket: "t", hear: () => undefined, onState: (state) => states.push(state), socket });
    link.start();
    return { link, states };
  }

  it("shows its ticket and is open once it is welcome", () => {
    const { link, states } = linked();
    sockets[0]!.onopen?.();
    const before = link.send({ kind: "nudge" });
    sockets[0]!.says({ kind: "welcome" });

    expect(sockets[0]!.news()).toEqual([{ kind: "hello", protocol: 1, ticket: "t" }]);
    expect([before, link.open, states]).toEqual([false, true, ["open"]]);
  });

  it("tries again when it is lost, and not when it is over for good", () => {
    const { states } = linked();
    sockets[0]!.onclose?.({ code: 1006, reason: "" });
    vi.advanceTimersByTime(300);
    sockets[1]!.onclose?.({ code: 4410, reason: "This invitation was revoked." });
    vi.advanceTimersByTime(60_000);

    expect(sockets).toHaveLength(2);
    expect(states).toEqual(["lost", "ended"]);
  });

  it("does not come back once it was stopped", () => {
    const { link } = linked();
    link.stop();
    sockets[0]!.onclose?.({ code: 1006, reason: "" });
    vi.advanceTimersByTime(60_000);

    expect(sockets).toHaveLength(1);
  });
});

describe("candidate", () => {
  const room = { room: "ws://x/room", ticket: "t", fields: ["item-1", "notes-1"] };
  const props = { pageUrl: "/mock/1/rounds/1/", room };

  function invited(answer: object | null): void {
    document.dispatchEvent(new CustomEvent("hexloop:round", { detail: { state: "running", left: 9, room: answer } }));
  }

  function page() {
    document.body.innerHTML = `<div id="given"></div><textarea data-room-field="item-1">x</textarea>
      <textarea data-room-field="notes-1"></textarea><div id="room"><p data-room-said></p></div><div id="toasts"></div>`;
    const element = document.getElementById("room")!;
    const unmount = mount(element, props, socket);
    sockets[0]!.onopen?.();
    sockets[0]!.news();
    sockets[0]!.says({ kind: "welcome" });
    return { unmount, said: element.querySelector("[data-room-said]")!, code: document.querySelector("textarea")! };
  }

  it("sends everything when it comes in, then only what changed", () => {
    const { code, unmount } = page();
    const whole = sockets[0]!.news();
    code.value = "x = 1";
    code.dispatchEvent(new Event("hexloop:typed", { bubbles: true }));
    vi.advanceTimersByTime(40);

    expect(whole).toEqual([
      { kind: "text", field: "item-1", version: 1, text: "x" },
      { kind: "text", field: "notes-1", version: 1, text: "" },
      { kind: "nudge", about: "item" },
    ]);
    expect(sockets[0]!.news()).toEqual([{ kind: "change", field: "item-1", version: 2, from: 1, to: 1, insert: " = 1" }]);
    unmount();
  });

  it("notices what was set without an event, and sends the whole when asked", () => {
    const { code, unmount } = page();
    sockets[0]!.news();
    code.value = "restored";
    vi.advanceTimersByTime(250);
    const noticed = sockets[0]!.news();
    sockets[0]!.says({ kind: "resend", field: "item-1" });

    expect(noticed).toHaveLength(1);
    expect(sockets[0]!.news()).toEqual([{ kind: "text", field: "item-1", version: 3, text: "restored" }]);
    unmount();
  });

  it("waits until somebody is invited, then sends what stands there", () => {
    document.body.innerHTML = `<textarea data-room-field="item-1">x</textarea><div id="room" hidden><p data-room-said></p></div>`;
    const element = document.getElementById("room")!;
    const unmount = mount(element, { ...props, room: null }, socket);
    invited(null);
    const before = [sockets.length, element.hidden];
    invited(room);
    invited(room);
    sockets[0]!.says({ kind: "welcome" });

    expect([before, sockets.length, element.hidden]).toEqual([[0, true], 1, false]);
    expect(sockets[0]!.news()[0]).toEqual({ kind: "text", field: "item-1", version: 1, text: "x" });
    unmount();
    invited(room);
    expect(sockets).toHaveLength(1);
  });

  it("comes back with a new invitation when the old one has ended", () => {
    const { unmount } = page();
    sockets[0]!.onclose?.({ code: 4404, reason: "It has ended." });
    invited(room);
    sockets[1]!.onopen?.();

    expect(sockets[1]!.news()).toEqual([{ kind: "hello", protocol: 1, ticket: "t" }]);
    unmount();
  });

  it("says who follows, and that nothing is lost without a room", () => {
    const { said, unmount } = page();
    sockets[0]!.says({ kind: "who", members: [{ name: "You", role: "candidate" }, { name: "Mira", role: "interviewer" }] });
    const followed = said.textContent;
    sockets[0]!.onclose?.({ code: 1006, reason: "" });

    expect(followed).toBe("Mira is following.");
    expect(said.textContent).toContain("sees what is saved");
    unmount();
  });

  it("shows a hint that was given at once", async () => {
    const { unmount } = page();
    const fetched = vi.fn(async () => new Response("<p>Think of a heap</p>"));
    vi.stubGlobal("fetch", fetched);
    sockets[0]!.says({ kind: "nudge", about: "hints" });
    await vi.advanceTimersByTimeAsync(1);

    expect(fetched).toHaveBeenCalledWith("/mock/1/rounds/1/?part=given", { headers: { "HX-Request": "true" } });
    expect(document.getElementById("given")!.textContent).toBe("Think of a heap");
    unmount();
  });

  it.each([
    [[], "Nobody follows yet."],
    [["Mira"], "Mira is following."],
    [["Mira", "Mira"], "Mira is following."],
    [["Mira", "Jo", "Kim"], "Mira, Jo and Kim are following."],
  ])("followers %j", (names, words) => {
    expect(followers(names.map((name) => ({ name, role: "interviewer" })))).toBe(words);
  });
});

describe("interviewer", () => {
  const props = { room: "ws://x/room", ticket: "t", stateUrl: "/state/", place: "1 running 1" };
  const state = { place: "1 running 1", clock: "4:05", state: "Running", texts: { "item-1": "saved" }, events: [["0:06", "Hint", "Try"]] };

  function answering(answer: () => Response) {
    const fetched = vi.fn(async () => answer());
    vi.stubGlobal("fetch", fetched);
    return fetched;
  }

  async function page(answer = () => Response.json(state)) {
    const fetched = answering(answer);
    document.body.innerHTML = `<span data-clock>5:00</span><span data-state-words></span>
      <div id="interview"><p data-connection></p><pre data-field="item-1">old</pre><span data-live="item-1"></span><ol data-events></ol></div>`;
    const element = document.getElementById("interview")!;
    const unmount = mountInterview(element, props, socket);
    await vi.advanceTimersByTimeAsync(1);
    return { element, fetched, unmount, text: () => element.querySelector("pre")?.textContent, said: element.querySelector("[data-connection]")! };
  }

  it("shows what is saved, then what is typed", async () => {
    const { text, unmount, said, element } = await page();
    const saved = text();
    sockets[0]!.says({ kind: "welcome" });
    sockets[0]!.says({ kind: "text", field: "item-1", version: 7, text: "typed" });
    sockets[0]!.says({ kind: "change", field: "item-1", version: 8, from: 5, to: 5, insert: "!" });

    expect([saved, text()]).toEqual(["saved", "typed!"]);
    expect(said.textContent).toContain("as it is typed");
    expect(element.querySelector("[data-events]")!.textContent).toBe("0:06 Hint Try");
    expect(document.querySelector("[data-clock]")!.textContent).toBe("4:05");
    unmount();
  });

  it("asks for the whole text when a change does not fit", async () => {
    const { text, unmount } = await page();
    sockets[0]!.says({ kind: "welcome" });
    sockets[0]!.news();
    sockets[0]!.says({ kind: "text", field: "item-1", version: 7, text: "typed" });
    sockets[0]!.says({ kind: "change", field: "item-1", version: 9, from: 0, to: 0, insert: "x" });

    expect(sockets[0]!.news()).toEqual([{ kind: "want", field: "item-1" }]);
    expect(text()).toBe("typed");
    unmount();
  });

  it("asks every three seconds while the connection is lost, and says so", async () => {
    const { said, fetched, unmount } = await page();
    sockets[0]!.says({ kind: "welcome" });
    sockets[0]!.onclose?.({ code: 1006, reason: "" });
    fetched.mockClear();
    await vi.advanceTimersByTimeAsync(9_100);

    expect(said.textContent).toContain("every three seconds");
    expect(fetched.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(sockets.length).toBeGreaterThan(1);
    unmount();
  });

  it("takes everything from the screen when the invitation is revoked", async () => {
    const { element, unmount } = await page();
    sockets[0]!.says({ kind: "welcome" });
    answering(() => Response.json({ ended: "This invitation was revoked." }, { status: 403 }));
    sockets[0]!.onclose?.({ code: 4410, reason: "gone" });
    await vi.advanceTimersByTimeAsync(1);

    expect(element.textContent).toBe("This invitation was revoked.");
    unmount();
  });

  it.each([
    ["4:05", "4:04"],
    ["1:00:00", "59:59"],
    ["0:00", "0:00"],
    ["", ""],
  ])("the clock %j goes on to %j", (before, after) => {
    expect(ticked(before)).toBe(after);
  });

  it("keeps scores and notes by their fields", () => {
    document.body.innerHTML = `<form><input name="csrfmiddlewaretoken" value="x"><input name="revision" value="3">
      <input type="radio" name="score-whole" value="3" checked><textarea name="text">calm</textarea>
      <input type="checkbox" name="shared" checked></form>`;

    expect(noteValues(document.querySelector("form")!)).toEqual({ "score-whole": "3", text: "calm", shared: true });
  });
});

describe("given", () => {
  it("shows what the interviewer gave on a page that the round leads to, and nothing else of an answer", async () => {
    const fetched = vi.fn(async () => new Response('<p>A whole page</p><div class="notice mock-given">Think of labels</div>'));
    vi.stubGlobal("fetch", fetched);
    document.body.innerHTML = '<div id="here" data-url="/mock/1/rounds/1/?part=given"></div>';
    const element = document.getElementById("here")!;
    const unmount = mountGiven(element);
    await vi.advanceTimersByTimeAsync(1);
    const first = element.firstElementChild;
    await vi.advanceTimersByTimeAsync(4_001);
    unmount();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(element.textContent).toBe("Think of labels");
    expect(element.firstElementChild).toBe(first);
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
