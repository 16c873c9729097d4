import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Library, ourId } from "../src/whiteboard/library";

const KEY = "hexloop:board-shapes";
const kept = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? "null");

describe("shapes of one's own", () => {
  const send = vi.fn();
  const onItems = vi.fn();
  const onWords = vi.fn();
  let library: Library;

  beforeEach(() => {
    vi.useFakeTimers();
    for (const each of [send, onItems, onWords]) each.mockReset();
    localStorage.clear();
    library = new Library({ url: "/design/shapes/", csrf: () => "token", send, store: localStorage, onItems, onWords });
  });
  afterEach(() => {
    library.stop();
    vi.useRealTimers();
  });

  const answers = (...all: [number, object][]): void => {
    for (const [status, body] of all) send.mockResolvedValueOnce(Response.json(body, { status }));
  };
  const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);
  const sent = (call: number): { items: unknown; revision: number } => {
    const body = JSON.parse(send.mock.calls[call]![1].body) as { items: string; revision: number };
    return { ...body, items: JSON.parse(body.items) as unknown };
  };

  it("go to the server without ours, and not again while they are the same", async () => {
    answers([200, { items: [], revision: 0 }], [200, { revision: 1 }]);
    await library.read();
    library.change([{ id: ourId("model") }, { id: "mine" }]);
    await pause();
    library.change([{ id: ourId("model") }, { id: "mine" }]);
    await pause();

    expect(send).toHaveBeenCalledTimes(2);
    expect(sent(1)).toEqual({ items: [{ id: "mine" }], revision: 0 });
    expect(kept()).toBeNull();
  });

  it("that this browser kept from before are handed over", async () => {
    localStorage.setItem(KEY, JSON.stringify([{ id: "old" }]));
    answers([200, { items: [{ id: "there" }], revision: 4 }], [200, { revision: 5 }]);

    expect(await library.read()).toEqual([{ id: "there" }, { id: "old" }]);
    await pause();

    expect(sent(1)).toEqual({ items: [{ id: "there" }, { id: "old" }], revision: 4 });
    expect(kept()).toBeNull();
  });

  it("of two windows come together", async () => {
    answers([200, { items: [], revision: 0 }], [409, { items: [{ id: "theirs" }], revision: 1 }], [200, { revision: 2 }]);
    await library.read();
    library.change([{ id: "mine" }]);
    await pause();
    await pause();

    expect(onItems).toHaveBeenCalledWith([{ id: "theirs" }, { id: "mine" }]);
    expect(sent(2)).toEqual({ items: [{ id: "theirs" }, { id: "mine" }], revision: 1 });
  });

  it("stay in this browser when there is no answer, or the server takes no more", async () => {
    send.mockRejectedValueOnce(new TypeError("gone")).mockRejectedValueOnce(new TypeError("gone"));
    expect(await library.read()).toEqual([]);
    library.change([{ id: "mine" }]);
    await pause();
    const lost = kept();
    answers([422, { error: "Take some out." }]);
    library.change([{ id: "mine" }, { id: "more" }]);
    await pause();

    expect(lost).toEqual([{ id: "mine" }]);
    expect(kept()).toEqual([{ id: "mine" }, { id: "more" }]);
    expect(onWords).toHaveBeenCalledWith(["Take some out."]);
  });
});
