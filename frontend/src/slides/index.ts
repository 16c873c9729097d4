/**
 * Presents slides that the server drew: reveal.js moves between them, the bar below shows the place, a clock and the
 * notes of the speaker. Nothing is asked of another host.
 */
import Reveal, { type RevealApi } from "reveal.js";
import "reveal.js/reveal.css";

import type { Unmount } from "../islands";
import { clock } from "../timer";

type Make = (element: HTMLElement, options: object) => RevealApi;

const WIDE = { width: 1280, height: 720 };
/** A phone held upright gets a page of its own shape, so that words stay legible. */
const TALL = { width: 620, height: 900 };

export function mount(element: HTMLElement, _data?: unknown, make: Make = (host, options) => new Reveal(host, options)): Unmount {
  const host = element.querySelector<HTMLElement>(".reveal");
  if (!host) throw new Error("Slides need an element .reveal.");
  const find = <T extends HTMLElement>(name: string): T | null => document.querySelector<T>(`[data-${name}]`);
  const [place, time, notes] = [find("place"), find("clock"), find("notes")];
  const [toggle, back, on] = [find<HTMLButtonElement>("notes-button"), find<HTMLButtonElement>("back"), find<HTMLButtonElement>("on")];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let began = 0;

  document.body.classList.add("presenting");
  const deck = make(host, {
    embedded: true,
    hash: true,
    center: false,
    controls: false,
    help: false,
    margin: 0.02,
    transition: still ? "none" : "slide",
    // Its view for phones lays the slides out anew and takes swiping away.
    scrollActivationWidth: null,
    ...shape(),
  });

  function shape(): { width: number; height: number } {
    return matchMedia("(orientation: portrait) and (max-width: 760px)").matches ? TALL : WIDE;
  }

  function show(): void {
    const here = deck.getCurrentSlide();
    if (place) place.textContent = `${deck.getIndices().h + 1} of ${deck.getTotalSlides()}`;
    if (notes && here) {
      const words = here.querySelector(".notes");
      // Drawn and cleaned by the server, as the slide itself is.
      notes.innerHTML = words?.innerHTML ?? "";
      if (!words) notes.textContent = "No notes on this slide.";
    }
    if (back) back.disabled = deck.isFirstSlide();
    if (on) on.disabled = deck.isLastSlide();
  }

  function tick(): void {
    if (time) time.textContent = clock(began ? (performance.now() - began) / 1000 : 0);
  }

  function step(): void {
    began ||= performance.now();
    show();
    tick();
  }

  function showNotes(): void {
    if (!notes || !toggle) return;
    notes.hidden = !notes.hidden;
    toggle.setAttribute("aria-pressed", String(!notes.hidden));
    deck.layout();
  }

  const onBack = (): void => deck.prev();
  const onOn = (): void => deck.next();
  const onTurn = (): void => deck.configure(shape());
  void deck.initialize().then(() => {
    deck.addKeyBinding({ keyCode: 83, key: "S", description: "Notes" }, showNotes);
    deck.on("slidechanged", step);
    show();
    element.dataset.ready = "";
  });
  toggle?.addEventListener("click", showNotes);
  back?.addEventListener("click", onBack);
  on?.addEventListener("click", onOn);
  window.addEventListener("resize", onTurn);
  const ticking = window.setInterval(tick, 1000);
  tick();
  return () => {
    window.clearInterval(ticking);
    toggle?.removeEventListener("click", showNotes);
    back?.removeEventListener("click", onBack);
    on?.removeEventListener("click", onOn);
    window.removeEventListener("resize", onTurn);
    deck.destroy();
    document.body.classList.remove("presenting");
  };
}
