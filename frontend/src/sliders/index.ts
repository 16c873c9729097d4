/** Sliders that say their value. Moving the one of a round gives the round a recall of its own. */
import type { Unmount } from "../islands";

function follow(form: HTMLElement, slider: HTMLInputElement): void {
  const value = form.querySelector<HTMLOutputElement>(`output[for="${slider.id}"]`);
  if (value) value.textContent = `${slider.value} %`;
  slider.setAttribute("aria-valuetext", `${slider.value} percent`);
}

export function mount(form: HTMLElement): Unmount {
  const moved = (event: Event): void => {
    const slider = event.target as HTMLInputElement;
    if (slider.type !== "range") return;
    follow(form, slider);
    const own = form.querySelector<HTMLInputElement>(`input[data-own="${slider.name}"]`);
    if (own) own.checked = true;
    if (slider.name === "recall") followers(slider.value);
  };

  /** Rounds without a recall of their own show the one of all. */
  const followers = (overall: string): void => {
    for (const own of form.querySelectorAll<HTMLInputElement>("input[data-own]:not(:checked)")) {
      const slider = form.querySelector<HTMLInputElement>(`input[name="${own.dataset.own}"]`);
      if (!slider) continue;
      slider.value = overall;
      follow(form, slider);
    }
  };

  const ticked = (event: Event): void => {
    const overall = form.querySelector<HTMLInputElement>('input[name="recall"]');
    if ((event.target as HTMLInputElement).dataset.own && overall) followers(overall.value);
  };

  form.addEventListener("input", moved);
  form.addEventListener("change", ticked);
  return () => {
    form.removeEventListener("input", moved);
    form.removeEventListener("change", ticked);
  };
}
