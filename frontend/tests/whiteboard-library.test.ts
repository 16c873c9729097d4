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

  const shape = (id: string, name = id): { id: string; name: string } => ({ id, name });

  const [a, b, c] = [shape("a"), shape("b"), shape("c")];

  it.each([
    ["taken out here", [a, b, c], [b], [b, c]],
    ["taken out there", [b], [a, b, c], [b, c]],
    ["taken out here and changed there", [shape("a", "new"), b], [b], [shape("a", "new"), b]],
    ["changed here and taken out there", [b], [shape("a", "new"), b], [b, shape("a", "new")]],
    ["changed on both sides", [shape("a", "their"), b], [shape("a", "own"), b], [shape("a", "own"), b]],
    ["changed there alone", [shape("a", "their"), b], [a, b, c], [shape("a", "their"), b, c]],
  ])("that were %s since", async (_, theirs, mine, all) => {
    answers(
      [200, { items: [a, b], revision: 1 }],
      [409, { items: theirs, revision: 2 }],
      [200, { revision: 3 }],
    );
    await library.read();
    library.change(mine);
    await pause();
    await pause();

    expect(onItems).toHaveBeenCalledWith(all);
    expect(sent(2)).toEqual({ items: all, revision: 2 });
  });

  it("that were taken out without a connection stay out when a board is opened again", async () => {
    localStorage.setItem(KEY, JSON.stringify({ items: [shape("b")], known: [shape("a"), shape("b")] }));
    answers([200, { items: [shape("a"), shape("b"), shape("c")], revision: 4 }], [200, { revision: 5 }]);

    expect(await library.read()).toEqual([shape("b"), shape("c")]);
    await pause();

    expect(sent(1)).toEqual({ items: [shape("b"), shape("c")], revision: 4 });
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

    expect(lost).toEqual({ items: [{ id: "mine" }], known: [] });
    expect(kept()).toEqual({ items: [{ id: "mine" }, { id: "more" }], known: [] });
    expect(onWords).toHaveBeenCalledWith(["Take some out."]);
  });
});
