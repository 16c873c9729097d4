import { beforeEach, describe, expect, it, vi } from "vitest";

import { isOwnQuestion, startOwnQuestions } from "../src/own";

describe("a line that is a question", () => {
  it.each([
    ["What is recall? :: found positives", true],
    ["recall ::: sensitivity", true],
    ["{{TP}} over all", true],
    ["What is recall? ::", true],
    ["std::vector", false],
    [":: answer", false],
    ["two sum", false],
  ])("%s", (line, is) => {
    expect(isOwnQuestion(line)).toBe(is);
  });
});

describe("keeping it from any page", () => {
  const fetched = vi.fn();

  beforeEach(() => {
    document.head.innerHTML = '<meta name="csrf-token" content="proof">';
    document.body.innerHTML = `<div id="toasts"></div>
      <script id="frame-data" type="application/json">{"ownUrl": "/keep/"}</script>`;
    fetched.mockReset();
    vi.stubGlobal("fetch", fetched);
  });

  startOwnQuestions();
  const send = (line: string): boolean => document.dispatchEvent(new CustomEvent("hexloop:own-question", { detail: line }));

  it("posts the line with the proof and shows the answer", async () => {
    fetched.mockResolvedValue({ text: async () => '<div class="toast">Kept</div>' });

    send("a :: b");

    await vi.waitFor(() => expect(document.querySelector("#toasts .toast")?.textContent).toBe("Kept"));
    const [url, request] = fetched.mock.calls[0] as [string, RequestInit];
    expect([url, String(request.body), (request.headers as Record<string, string>)["X-CSRFToken"]]).toEqual(["/keep/", "line=a+%3A%3A+b", "proof"]);
  });

  it("says that the program is gone when there is no answer", async () => {
    const gone = vi.fn();
    document.addEventListener("htmx:error", gone, { once: true });
    fetched.mockRejectedValue(new TypeError("no answer"));

    send("a :: b");

    await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce());
  });
});
