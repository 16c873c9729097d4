import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { mount } from "../src/page";
import { blocks, gapped, links } from "../src/page/complete";
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

  it("gives up what is under way when it is stopped", async () => {
    const send = vi.fn(
      (_url: unknown, { signal }: RequestInit = {}) =>
        new Promise<Response>((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason));
        }),
    );
    const { preview, shown } = makePreview(send as typeof fetch);

    preview.change("old");
    await vi.advanceTimersByTimeAsync(300);
    preview.change("new");
    preview.stop();
    await vi.advanceTimersByTimeAsync(300);

    expect(send.mock.calls.map(([, init]) => init?.signal?.aborted)).toEqual([true]);
    expect(shown).toEqual([]);
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

describe("completion", () => {
  const at = (doc: string, pos = doc.length): CompletionContext => new CompletionContext(EditorState.create({ doc }), pos, false);

  it("offers blocks after a slash that begins a line, and nowhere else", () => {
    expect(blocks(at("text\n/co"))?.options.map((option) => option.label)).toContain("/code");
    expect(blocks(at("and/or"))).toBeNull();
    expect(blocks(at("see /co"))).toBeNull();
  });

  it("offers titles inside brackets and closes them once", () => {
    const found = links(["Attention"]);

    expect(found(at("see [[At"))).toMatchObject({ from: 6, options: [{ label: "Attention", apply: "Attention]]" }] });
    expect(found(at("see [[At]]", 8))?.options[0]?.apply).toBe("Attention");
    expect(found(at("see [At"))).toBeNull();
  });
});

describe("a selection", () => {
  const selected = (doc: string, anchor: number, head: number) => EditorState.create({ doc, selection: { anchor, head } });

  it("becomes a gap, with the cursor behind it", () => {
    const state = selected("costs n squared", 6, 15);
    const after = state.update(gapped(state) ?? {}).state;

    expect(after.doc.toString()).toBe("costs {{n squared}}");
    expect(after.selection.main.head).toBe(19);
  });

  it("of nothing or of several lines stays as it is", () => {
    expect(gapped(selected("a", 0, 0))).toBeNull();
    expect(gapped(selected("a\nb", 0, 3))).toBeNull();
  });
});

describe("writing a page", () => {
  const props = { draftUrl: "/pages/p/draft/", previewUrl: "/pages/p/preview/", filesUrl: "/files/", revision: 3, titles: [], line: null };

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    document.body.innerHTML = `<form><input type="hidden" name="revision" value="3">
      <div id="page"><textarea name="source">said</textarea><section data-preview></section></div></form>`;
    vi.stubGlobal("fetch", vi.fn(async () => new Response('{"revision": 4}')));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const saved = (): (string | null)[] =>
    vi.mocked(fetch).mock.calls.filter(([url]) => url === props.draftUrl).map(([, sent]) => (sent!.body as URLSearchParams).get("source"));

  it("saves what was typed before its script was there", async () => {
    document.querySelector("textarea")!.value = "said early";

    const unmount = mount(document.querySelector<HTMLElement>("#page")!, props);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(saved()).toEqual(["said early"]);
    expect(document.querySelector<HTMLInputElement>('[name="revision"]')!.value).toBe("4");
    unmount!();
  });

  it("saves nothing that nobody typed", async () => {
    const unmount = mount(document.querySelector<HTMLElement>("#page")!, props);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(saved()).toEqual([]);
    unmount!();
  });

  it.each([
    ["its own form", "#own", "go,data"],
    ["another form that leaves the page", "#other", "do,pause"],
  ])("hands the text over before %s is sent, with what the pressed button says", async (_form, button, carried) => {
    document.querySelector("form")!.innerHTML += '<button id="own" name="go" value="data" data-key="submit"></button>';
    document.body.innerHTML += '<form data-after-draft><button id="other" name="do" value="pause"></button></form>';
    document.querySelector("textarea")!.value = "said more";
    const sent: string[] = [];
    for (const form of document.forms) form.submit = () => sent.push(`${saved().length} ${String([...new FormData(form)].at(-1))}`);

    const unmount = mount(document.querySelector<HTMLElement>("#page")!, { ...props, previewUrl: undefined });
    document.querySelector<HTMLButtonElement>(button)!.click();
    await vi.advanceTimersByTimeAsync(0);

    expect(sent).toEqual([`1 ${carried}`]);
    unmount!();
  });
});
