/** Tells silences by level: quieter than the threshold for long enough. */

/** Below this nobody speaks, in decibels of full scale. */
export const QUIET_DB = -45;
/** A shorter pause is a breath. */
export const LEAST_MS = 5_000;

export interface Silence {
  begins: number;
  ends: number;
}

/** The level of samples between -1 and 1, in decibels of full scale. */
export function level(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum === 0 ? -Infinity : 10 * Math.log10(sum / samples.length);
}

export class Silences {
  #begins: number | null = null;

  /** The level at a moment; a silence that just ended. */
  hear(decibels: number, at: number): Silence | null {
    if (decibels < QUIET_DB) {
      this.#begins ??= at;
      return null;
    }
    return this.end(at);
  }

  /** The silence that goes on, if it is long enough. */
  end(at: number): Silence | null {
    const begins = this.#begins;
    this.#begins = null;
    return begins !== null && at - begins >= LEAST_MS ? { begins, ends: at } : null;
  }
}
