import { beforeEach, expect, test, vi } from "vitest";

import { UploadFailed } from "../src/page/uploads";
import { mount, putIn, textsOf } from "../src/project";

const PROPS = { draftUrl: "/projects/p/draft/write-up/", filesUrl: "/files/", revision: 1 };
const FORM = `<form>
  <input type="hidden" name="csrfmiddlewaretoken" value="t"><input type="hidden" name="version" value="1">
  <input name="title" value="P"><textarea name="impact" data-part></textarea>
  <p data-count="impact">0 words · 0:00 told · 150 words fit</p><ul data-uploads></ul><span data-draft-status></span></form>`;

const form = (): HTMLFormElement => document.querySelector("form")!;
const field = (): HTMLTextAreaElement => document.querySelector("textarea")!;

function type(words: string): void {
  field().value = words;
  field().dispatchEvent(new Event("input", { bubbles: true }));
}

function paste(files: File[]): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { types: ["Files"], files } });
  field().dispatchEvent(event);
}

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = FORM;
});

test("what only carries the form is no text of it", () => {
  expect(textsOf(form())).toEqual({ title: "P", impact: "" });
});

test("words and minutes follow the typing, and what fits stays", () => {
  mount(form(), PROPS);

  type("three words here");

  expect(document.querySelector("[data-count]")!.textContent).toBe("3 words · 0:01 told · 150 words fit");
});

test("what is typed is kept in the browser until the server has it", () => {
  mount(form(), PROPS);

  type("mine");

  expect(localStorage.getItem(`hexloop:draft:${PROPS.draftUrl}`)).toContain("mine");
});

test("what was typed before the script was there is kept too", () => {
  field().value = "early";

  mount(form(), PROPS);

  expect(localStorage.getItem(`hexloop:draft:${PROPS.draftUrl}`)).toContain("early");
});

test("a text that an earlier visit could not hand over comes back", () => {
  const source = JSON.stringify({ title: "P", impact: "kept" });
  localStorage.setItem(`hexloop:draft:${PROPS.draftUrl}`, JSON.stringify({ source, revision: 1 }));

  mount(form(), PROPS);

  expect(field().value).toBe("kept");
});

test("a picture is put on a line of its own where the cursor stands", () => {
  field().value = "before after";
  field().setSelectionRange(6, 6);

  putIn(field(), "![p](/files/a/)");

  expect(field().value).toBe("before\n\n![p](/files/a/)\n after");
});

test("a pasted picture is sent, and one that is refused says why", async () => {
  const send = vi.fn().mockResolvedValueOnce("![a](/files/a/)").mockRejectedValueOnce(new UploadFailed("Too large."));
  mount(form(), PROPS, send);

  paste([new File(["x"], "a.png"), new File(["y"], "b.png")]);
  await vi.waitFor(() => expect(document.querySelector("[data-uploads]")!.textContent).toBe("Too large."));

  expect(field().value).toBe("![a](/files/a/)\n");
});
