import { afterEach, describe, expect, it, vi } from "vitest";

import { propsOf, startIslands, type Unmount } from "../src/islands";

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
let stop: Unmount = () => {};

function start() {
  const unmount = vi.fn();
  const mount = vi.fn((_element: HTMLElement, _data: unknown) => unmount);
  stop = startIslands(document.body, { clock: async () => ({ mount }) });
  return { mount, unmount };
}

describe("startIslands", () => {
  afterEach(() => {
    stop();
    document.body.innerHTML = "";
  });

  it("mounts what stands on the page, with the data of its json_script", async () => {
    document.body.innerHTML = '<div data-island="clock" data-props="d"></div><script id="d" type="application/json">{"n":1}</script>';

    const { mount } = start();
    await settle();

    expect(mount.mock.calls.map(([element, data]) => [element.dataset.island, data])).toEqual([["clock", { n: 1 }]]);
  });

  it("mounts what is swapped in and unmounts what goes", async () => {
    const { mount, unmount } = start();

    document.body.innerHTML = '<section><div data-island="clock"></div></section>';
    await settle();
    expect(mount).toHaveBeenCalledTimes(1);
    document.body.innerHTML = '<div data-island="clock"></div>';
    await settle();

    expect(unmount).toHaveBeenCalledTimes(1);
    expect(mount).toHaveBeenCalledTimes(2);
  });

  it("does not unmount an element that only moved", async () => {
    document.body.innerHTML = '<div data-island="clock"></div><section></section>';
    const { mount, unmount } = start();
    await settle();

    document.querySelector("section")?.append(document.querySelector("div") as Node);
    await settle();

    expect([mount.mock.calls.length, unmount.mock.calls.length]).toEqual([1, 0]);
  });

  it("asks again for code that did not come, at once when the line is back", async () => {
    document.body.innerHTML = '<div data-island="clock"></div>';
    const mount = vi.fn();
    const load = vi.fn(async () => ({ mount }));
    load.mockRejectedValueOnce(new TypeError("Failed to fetch"));

    stop = startIslands(document.body, { clock: load });
    await settle();
    expect(mount).not.toHaveBeenCalled();
    window.dispatchEvent(new Event("online"));
    await settle();

    expect([load.mock.calls.length, mount.mock.calls.length]).toEqual([2, 1]);
  });

  it("asks no more for what is no longer there", async () => {
    document.body.innerHTML = '<div data-island="clock"></div>';
    const load = vi.fn(async () => {
      throw new TypeError("Failed to fetch");
    });

    stop = startIslands(document.body, { clock: load });
    await settle();
    document.body.innerHTML = "";
    await settle();
    window.dispatchEvent(new Event("online"));
    await settle();

    expect(load).toHaveBeenCalledTimes(1);
  });

  it("leaves names alone that it does not know", async () => {
    document.body.innerHTML = '<div data-island="whiteboard"></div>';

    const { mount } = start();
    await settle();

    expect(mount).not.toHaveBeenCalled();
  });
});

describe("propsOf", () => {
  it("is empty without data", () => {
    expect(propsOf(document.createElement("div"))).toEqual({});
  });
});
