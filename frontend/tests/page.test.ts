import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Preview } from "../src/page/preview";

describe("Preview", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function makePreview(send: typeof fetch) {
    const shown: string[] = [];
    const preview = new Preview({ url: "/preview/", csrf: () => "token", send, show: (html) => shown.push(html) });
    return { preview, shown };
  }

  it("asks once after a pause", async () => {
    const send = vi.fn(async () => new Response("<p>ab</p>"));
    const { preview, shown } = makePreview(send);

    preview.change("a");
    preview.change("ab");
    await vi.advanceTimersByTimeAsync(300);

    expect(send).toHaveBeenCalledTimes(1);
    expect(shown).toEqual(["<p>ab</p>"]);
  });

  it("shows no older text once a newer one waits", async () => {
    const answers: ((answer: Response) => void)[] = [];
    const send = vi.fn(() => new Promise<Response>((resolve) => answers.push(resolve)));
    const { preview, shown } = makePreview(send);

    preview.change("old");
    await vi.advanceTimersByTimeAsync(300);
    preview.change("new");
    await vi.advanceTimersByTimeAsync(300);
    expect(send).toHaveBeenCalledTimes(1);
    answers[0]?.(new Response("old"));
    await vi.advanceTimersByTimeAsync(300);
    answers[1]?.(new Response("new"));
    await vi.advanceTimersByTimeAsync(0);

    expect(shown).toEqual(["new"]);
  });

  it("shows nothing of a refusal or of no answer", async () => {
    const send = vi
      .fn()
      .mockResolvedValueOnce(new Response("too long", { status: 422 }))
      .mockRejectedValueOnce(new TypeError("gone"));
    const { preview, shown } = makePreview(send);

    preview.change("a");
    await vi.advanceTimersByTimeAsync(300);
    preview.change("b");
    await vi.advanceTimersByTimeAsync(300);

    expect(shown).toEqual([]);
  });
});
