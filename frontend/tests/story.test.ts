import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { fill, spoken, wordsIn } from "../src/editor/form";
import { mount, valuesOf } from "../src/story";

const FORM = `
<meta name="csrf-token" content="token">
<form>
  <input type="hidden" name="csrfmiddlewaretoken" value="secret"><input type="hidden" name="version" value="3">
  <input name="title" value="Flat"><textarea name="action" data-part>I looked.</textarea>
  <p data-count="action">2 words · 0:01 told · about 150 words fit</p><p data-whole></p>
  <input type="checkbox" name="skills" value="data" checked><input type="checkbox" name="skills" value="conflict">
  <input type="checkbox" name="under_nda"><span data-draft-status></span>
</form>`;

function form(): HTMLFormElement {
  document.body.innerHTML = FORM;
  return document.querySelector("form")!;
}

describe("words of a story", () => {
  it("are counted as the server counts them", () => {
    const texts = ["", "We don't use the p99-latency of 1,200 ms.", "a — b … c", "排序模型", "日本語 and English"];

    expect(texts.map(wordsIn)).toEqual([0, 8, 3, 4, 5]);
  });

  it("take a minute for 150", () => {
    expect([spoken(150), spoken(300), spoken(5)]).toEqual(["1:00", "2:00", "0:02"]);
  });
});

describe("fields of a story", () => {
  it("are kept without what only carries them", () => {
    expect(valuesOf(form())).toEqual({ title: "Flat", action: "I looked.", skills: ["data"], under_nda: false });
  });

  it("are filled from what was kept, and from nothing else", () => {
    const target = form();

    fill(target, { title: "Other", action: "I did.", skills: ["conflict"], under_nda: true, nonsense: "x" });

    expect(valuesOf(target)).toEqual({ title: "Other", action: "I did.", skills: ["conflict"], under_nda: true });
  });
});

describe("writing", () => {
  const send = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    send.mockReset();
    vi.stubGlobal("fetch", send);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function write(target: HTMLFormElement, text: string): void {
    target.querySelector("textarea")!.value = text;
    target.querySelector("textarea")!.dispatchEvent(new Event("input", { bubbles: true }));
  }

  it("counts as one types and saves after a pause", async () => {
    const target = form();
    send.mockResolvedValue(new Response('{"revision": 4}'));
    const unmount = mount(target, { draftUrl: "/stories/flat/draft/", revision: 3 });

    write(target, "I looked at it all.");
    await vi.advanceTimersByTimeAsync(2_000);

    expect(target.querySelector("[data-count]")!.textContent).toBe("5 words · 0:02 told · about 150 words fit");
    expect(target.querySelector("[data-draft-status]")!.textContent).toBe("Saved");
    expect(target.querySelector<HTMLInputElement>('[name="version"]')!.value).toBe("4");
    expect(JSON.parse(String(send.mock.calls[0]![1].body.get("source")))).toMatchObject({ action: "I looked at it all." });
    unmount!();
  });

  it("saves what was typed before the script was there, ticks too", async () => {
    const target = form();
    send.mockResolvedValue(new Response('{"revision": 4}'));
    target.querySelector("textarea")!.value = "I was early.";
    target.querySelector<HTMLInputElement>('[value="conflict"]')!.checked = true;

    const unmount = mount(target, { draftUrl: "/stories/flat/draft/", revision: 3 });
    await vi.advanceTimersByTimeAsync(2_000);

    expect(send).toHaveBeenCalledOnce();
    expect(JSON.parse(String(send.mock.calls[0]![1].body.get("source")))).toMatchObject({
      action: "I was early.",
      skills: ["data", "conflict"],
    });
    unmount!();
  });

  it("asks which text to keep when the story was changed elsewhere", async () => {
    const target = form();
    const other = JSON.stringify({ title: "Theirs", action: "They did.", skills: [], under_nda: false });
    send.mockResolvedValue(new Response(JSON.stringify({ source: other, revision: 9 }), { status: 409 }));
    const unmount = mount(target, { draftUrl: "/stories/flat/draft/", revision: 3 });

    write(target, "Mine.");
    await vi.advanceTimersByTimeAsync(2_000);
    const buttons = [...target.querySelectorAll<HTMLButtonElement>(".editor-conflict button")];
    buttons[1]!.click();

    expect(buttons.map((button) => button.textContent)).toEqual(["Keep mine", "Take the other"]);
    expect(valuesOf(target)).toMatchObject({ title: "Theirs", action: "They did.", skills: [] });
    expect(target.querySelector<HTMLInputElement>('[name="version"]')!.value).toBe("9");
    unmount!();
  });

  it("sends its form once, with all that was typed and the version that autosave made of it", async () => {
    const target = form();
    const answers: ((answer: Response) => void)[] = [];
    const sent: string[] = [];
    send.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    target.submit = () => sent.push(target.querySelector<HTMLInputElement>('[name="version"]')!.value);
    const unmount = mount(target, { draftUrl: "/stories/flat/draft/", revision: 3 });

    write(target, "First.");
    await vi.advanceTimersByTimeAsync(1_500);
    write(target, "Second.");
    for (let press = 0; press < 2; press++) target.dispatchEvent(new Event("submit", { cancelable: true }));
    answers[0]!(new Response('{"revision": 4}'));
    await vi.advanceTimersByTimeAsync(0);
    answers[1]!(new Response('{"revision": 5}'));
    await vi.advanceTimersByTimeAsync(0);

    expect(send.mock.calls.map(([, { body }]) => JSON.parse(body.get("source")).action)).toEqual(["First.", "Second."]);
    expect(sent).toEqual(["5"]);
    unmount!();
  });

  it("does not send its form while another text stands against it", async () => {
    const target = form();
    const other = JSON.stringify({ title: "Theirs", action: "They did.", skills: [], under_nda: false });
    send.mockResolvedValue(new Response(JSON.stringify({ source: other, revision: 9 }), { status: 409 }));
    target.submit = vi.fn();
    const unmount = mount(target, { draftUrl: "/stories/flat/draft/", revision: 3 });

    write(target, "Mine.");
    target.dispatchEvent(new Event("submit", { cancelable: true }));
    await vi.advanceTimersByTimeAsync(0);

    expect(target.submit).not.toHaveBeenCalled();
    expect(target.querySelectorAll(".editor-conflict")).toHaveLength(1);
    unmount!();
  });

  it("keeps a new story in this browser and brings it back", async () => {
    const first = form();
    const unmount = mount(first, { draftUrl: "", revision: 0 });
    write(first, "Half a story");
    await vi.advanceTimersByTimeAsync(2_000);
    unmount!();

    const second = form();
    mount(second, { draftUrl: "", revision: 0 });

    expect(second.querySelector("textarea")!.value).toBe("Half a story");
    expect(send).not.toHaveBeenCalled();
  });
});
