import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type Held, Keeper, type KeeperState } from "../src/whiteboard/keeper";
import type { Draft, DraftStore } from "../src/whiteboard/store";

const URL = "/design/attempts/1/board/scene/";

function memory(): DraftStore & { drafts: Map<string, Draft> } {
  const drafts = new Map<string, Draft>();
  return {
    drafts,
    get: async (key) => drafts.get(key),
    set: async (key, draft) => void drafts.set(key, draft),
    remove: async (key) => void drafts.delete(key),
  };
}

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

function setUp(answers: (Response | Error)[]) {
  const sent: { revision: number; overwrite: boolean; svg: string; scene: string }[] = [];
  const states: [KeeperState, Held?][] = [];
  const words: string[] = [];
  const store = memory();
  const send = vi.fn(async (_url: unknown, init?: RequestInit) => {
    sent.push(JSON.parse(String(init?.body)));
    const next = answers.shift();
    if (!next || next instanceof Error) throw next ?? new Error("nothing more was expected");
    return next;
  });
  const keeper = new Keeper({
    url: URL,
    held: { scene: "old", revision: 3 },
    csrf: () => "token",
    send: send as unknown as typeof fetch,
    store,
    picture: async () => "<svg/>",
    onState: (state, other) => states.push(other ? [state, other] : [state]),
    onWords: (said) => words.push(...said),
    waitMs: 100,
    retryMs: 500,
  });
  return { keeper, sent, states, words, store, send };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the keeper of a drawing", () => {
  it("saves once for many strokes, while drawing goes on", async () => {
    const { keeper, sent } = setUp([answer(200, { revision: 4 })]);

    for (const stroke of ["a", "ab", "abc"]) {
      keeper.change(stroke);
      await vi.advanceTimersByTimeAsync(40);
    }

    expect(sent).toEqual([{ revision: 3, overwrite: false, svg: "<svg/>", scene: "abc" }]);
  });

  it("keeps a drawing in the browser until the server has it", async () => {
    const { keeper, store } = setUp([answer(200, { revision: 4 })]);

    keeper.change("new");
    const before = store.drafts.get(URL);
    await keeper.flush();

    expect([before, store.drafts.size]).toEqual([{ scene: "new", revision: 3 }, 0]);
  });

  it("does not save what has not changed", async () => {
    const { keeper, send } = setUp([]);

    keeper.change("old");
    await keeper.flush();

    expect(send).not.toHaveBeenCalled();
  });

  it("takes what the board makes of a drawing for no change, and draws a picture that is missing", async () => {
    const pictured = setUp([]);
    const bare = setUp([answer(200, { revision: 4 })]);

    pictured.keeper.begin("old, written anew", true);
    bare.keeper.begin("old, written anew", false);
    pictured.keeper.change("old, written anew");
    await vi.advanceTimersByTimeAsync(100);

    expect([pictured.sent.length, bare.sent.map(({ scene }) => scene)]).toEqual([0, ["old, written anew"]]);
  });

  it("saves what was drawn while a save was under way", async () => {
    const { keeper, sent } = setUp([answer(200, { revision: 4 }), answer(200, { revision: 5 })]);

    keeper.change("one");
    const first = keeper.flush();
    keeper.change("two");
    await first;
    await vi.advanceTimersByTimeAsync(100);

    expect(sent.map(({ revision, scene }) => [revision, scene])).toEqual([
      [3, "one"],
      [4, "two"],
    ]);
  });

  it("tries again by itself when nobody answers", async () => {
    const { keeper, states, sent } = setUp([new TypeError("no network"), answer(200, { revision: 4 })]);

    keeper.change("new");
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(500);

    expect([states.map(([state]) => state), sent.length]).toEqual([["waiting", "offline", "saved"], 2]);
  });

  it("asks when another window was faster, and saves nothing until the answer", async () => {
    const { keeper, states, sent } = setUp([answer(409, { revision: 7, scene: "theirs" })]);

    keeper.change("mine");
    await keeper.flush();
    keeper.change("mine and more");
    await vi.advanceTimersByTimeAsync(10_000);

    expect(states.at(-1)).toEqual(["conflict", { revision: 7, scene: "theirs" }]);
    expect(sent.length).toBe(1);
  });

  it("lets one's own drawing win, as the next revision", async () => {
    const { keeper, sent, states } = setUp([answer(409, { revision: 7, scene: "theirs" }), answer(200, { revision: 8 })]);

    keeper.change("mine");
    await keeper.flush();
    keeper.keepMine();
    await keeper.settle();

    expect(sent[1]).toEqual({ revision: 7, overwrite: true, svg: "<svg/>", scene: "mine" });
    expect(states.at(-1)).toEqual(["saved"]);
  });

  it("takes the other drawing", async () => {
    const { keeper, store, states } = setUp([answer(409, { revision: 7, scene: "theirs" })]);

    keeper.change("mine");
    await keeper.flush();
    const scene = keeper.takeOther();

    expect([scene, store.drafts.size, states.at(-1)]).toEqual(["theirs", 0, ["saved"]]);
  });

  it("says what the server said", async () => {
    const { keeper, words, states } = setUp([
      answer(200, { revision: 4, words: ["One frame of another site was taken out."] }),
      answer(422, { error: "This drawing is too large." }),
    ]);

    keeper.change("one");
    await keeper.flush();
    keeper.change("two");
    await keeper.flush();

    expect(words).toEqual(["One frame of another site was taken out.", "This drawing is too large."]);
    expect(states.at(-1)).toEqual(["refused"]);
  });

  it("brings back what an earlier visit could not hand over", async () => {
    const { keeper, store, sent } = setUp([answer(200, { revision: 4 })]);
    store.drafts.set(URL, { scene: "from before the crash", revision: 3 });

    const kept = await keeper.kept();
    keeper.takeUp(kept!);
    await keeper.settle();

    expect(sent.map(({ revision, scene }) => [revision, scene])).toEqual([[3, "from before the crash"]]);
  });

  it("forgets a draft that the server has", async () => {
    const { keeper, store } = setUp([]);
    store.drafts.set(URL, { scene: "old", revision: 2 });

    expect([await keeper.kept(), store.drafts.size]).toEqual([null, 0]);
  });

  it("sends a short drawing along when the page goes away, and leaves a long one here", async () => {
    const short = setUp([answer(200, { revision: 4 })]);
    const long = setUp([]);

    short.keeper.change("short");
    short.keeper.leave();
    long.keeper.change("x".repeat(70_000));
    long.keeper.leave();

    expect([short.sent.length, long.sent.length, long.store.drafts.size]).toEqual([1, 0, 1]);
  });
});
