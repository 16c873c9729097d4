import { beforeEach, describe, expect, it, vi } from "vitest";

import { Draft, type DraftState } from "../src/editor/draft";

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

function makeDraft(send: typeof fetch, revision = 3) {
  const states: DraftState[] = [];
  const draft = new Draft({
    url: "/draft/",
    revision,
    csrf: () => "token",
    seconds: () => 42,
    store: localStorage,
    send,
    onState: (state) => states.push(state),
  });
  return { draft, states };
}

const body = (send: ReturnType<typeof vi.fn>, call: number): Record<string, string> =>
  Object.fromEntries((send.mock.calls[call]?.[1] as { body: URLSearchParams }).body);

describe("Draft", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });

  it("posts once after a pause, with revision and seconds", async () => {
    const send = vi.fn(async () => answer(200, { revision: 4 }));
    const { draft, states } = makeDraft(send);

    draft.change("a");
    draft.change("ab");
    await vi.advanceTimersByTimeAsync(799);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);

    expect(send).toHaveBeenCalledTimes(1);
    expect(body(send, 0)).toEqual({ source: "ab", revision: "3", seconds: "42" });
    expect(states).toEqual(["waiting", "waiting", "saved"]);
    expect(localStorage.getItem(draft.key)).toBeNull();
  });

  it("goes on from the revision that the server gave", async () => {
    const send = vi.fn(async () => answer(200, { revision: 9 }));
    const { draft } = makeDraft(send);

    draft.change("a");
    await draft.flush();
    draft.change("b");
    await draft.flush();

    expect(body(send, 1).revision).toBe("9");
  });

  it("keeps a refused text and offers it again only when it changes", async () => {
    const send = vi.fn(async () => answer(422, { message: "Too long." }));
    const { draft, states } = makeDraft(send);

    draft.change("a");
    await vi.advanceTimersByTimeAsync(60_000);
    draft.change("ab");
    await vi.advanceTimersByTimeAsync(60_000);

    expect(send).toHaveBeenCalledTimes(2);
    expect(states.at(-1)).toBe("refused");
    expect(draft.kept()?.source).toBe("ab");
  });

  it("keeps the text in the browser while the server cannot be reached, and tries again", async () => {
    const send = vi.fn().mockRejectedValueOnce(new TypeError("offline")).mockImplementation(async () => answer(200, { revision: 4 }));
    const { draft, states } = makeDraft(send as typeof fetch);

    draft.change("a");
    await draft.flush();
    expect(draft.kept()).toEqual({ source: "a", revision: 3 });
    await vi.advanceTimersByTimeAsync(5_000);

    expect(states).toEqual(["waiting", "offline", "saved"]);
    expect(draft.kept()).toBeNull();
  });

  it("does not ask when the server holds the text that this one goes on from", async () => {
    const send = vi.fn().mockImplementationOnce(async () => answer(409, { revision: 4, source: "a" })).mockImplementation(async () => answer(200, { revision: 5 }));
    const { draft, states } = makeDraft(send);

    draft.goOn({ source: "a", revision: 3 });
    draft.change("ab");
    await draft.flush();

    expect([body(send, 0), body(send, 1)].map(({ source, revision }) => [source, revision])).toEqual([
      ["ab", "3"],
      ["ab", "4"],
    ]);
    expect([states.at(-1), draft.revision, localStorage.getItem(draft.key)]).toEqual(["saved", 5, null]);
  });

  it("does not ask after an answer that was lost on the way", async () => {
    const send = vi
      .fn()
      .mockRejectedValueOnce(new TypeError("gone"))
      .mockImplementationOnce(async () => answer(409, { revision: 4, source: "a" }))
      .mockImplementation(async () => answer(200, { revision: 5 }));
    const { draft, states } = makeDraft(send);

    draft.change("a");
    await draft.flush();
    draft.change("ab");
    await draft.flush();

    expect([send.mock.calls.length, states.includes("conflict"), draft.revision]).toEqual([3, false, 5]);
  });

  it("asks after a 409 and sends nothing until there is an answer", async () => {
    const send = vi.fn(async () => answer(409, { revision: 8, source: "theirs" }));
    const { draft, states } = makeDraft(send);

    draft.change("mine");
    await draft.flush();
    draft.change("mine too");
    await vi.advanceTimersByTimeAsync(60_000);

    expect(states).toEqual(["waiting", "conflict"]);
    expect(send).toHaveBeenCalledTimes(1);
    expect(draft.kept()?.source).toBe("mine too");
  });

  it("takes the other text on wish", async () => {
    const send = vi.fn().mockImplementationOnce(async () => answer(409, { revision: 8, source: "theirs" })).mockImplementation(async () => answer(200, { revision: 9 }));
    const { draft, states } = makeDraft(send as typeof fetch);
    draft.change("mine");
    await draft.flush();

    const text = draft.takeOther();
    draft.change("next");
    await draft.flush();

    expect(text).toBe("theirs");
    expect(states).toEqual(["waiting", "conflict", "saved", "waiting", "saved"]);
    expect(body(send, 1).revision).toBe("8");
  });

  it("keeps my text on wish, on top of the other revision", async () => {
    const send = vi.fn().mockImplementationOnce(async () => answer(409, { revision: 8, source: "theirs" })).mockImplementation(async () => answer(200, { revision: 9 }));
    const { draft, states } = makeDraft(send as typeof fetch);
    draft.change("mine");
    await draft.flush();

    draft.keepMine("mine");
    await vi.advanceTimersByTimeAsync(0);

    expect(body(send, 1)).toEqual({ source: "mine", revision: "8", seconds: "42" });
    expect(states.at(-1)).toBe("saved");
  });

  it("sends what was typed while a request was on its way", async () => {
    let free: (response: Response) => void = () => {};
    const send = vi
      .fn()
      .mockImplementationOnce(() => new Promise<Response>((resolve) => (free = resolve)))
      .mockImplementation(async () => answer(200, { revision: 5 }));
    const { draft, states } = makeDraft(send as typeof fetch);

    draft.change("a");
    const first = draft.flush();
    draft.change("ab");
    free(answer(200, { revision: 4 }));
    await first;
    await vi.advanceTimersByTimeAsync(0);

    expect(body(send, 1)).toEqual({ source: "ab", revision: "4", seconds: "42" });
    expect(states.at(-1)).toBe("saved");
  });

  it("keeps a text that arrives after the next page was asked for, until typing goes on", async () => {
    const send = vi.fn(async () => answer(200, { revision: 4 }));
    const { draft, states } = makeDraft(send);

    draft.change("a");
    draft.leave();
    await draft.flush();
    const meanwhile = draft.kept();
    draft.change("ab");
    await draft.flush();

    expect(meanwhile).toEqual({ source: "a", revision: 3 });
    expect(states).toEqual(["waiting", "saved", "waiting", "saved"]);
    expect(draft.kept()).toBeNull();
  });

  it("uses keepalive when the page goes away", async () => {
    const send = vi.fn(async () => answer(200, { revision: 4 }));
    const { draft } = makeDraft(send);

    draft.change("a");
    await draft.flush(true);

    expect((send.mock.calls as unknown as [string, RequestInit][])[0]?.[1].keepalive).toBe(true);
  });
});
