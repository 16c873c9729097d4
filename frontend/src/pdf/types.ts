/** What the server says of a PDF and of its highlights (see hexloop/apps/papers/views/pdfs.py). */

export const COLOURS = ["yellow", "green", "blue", "pink"] as const;
export type Colour = (typeof COLOURS)[number];

/** Left, top, right and bottom of one line as shares of the page. */
export type Quad = [number, number, number, number];

export interface Mark {
  id: number;
  page: number;
  colour: Colour;
  quote: string;
  note: string;
  question: string;
  quads: Quad[];
  edit_url: string;
  remove_url: string;
  restore_url: string;
}

export interface PdfProps {
  fileUrl: string;
  /** The folder with pdf.js's fonts and tables. */
  assets: string;
  placeUrl: string;
  markUrl: string;
  canMark: boolean;
  marks: Mark[];
  page: number;
  top: number | null;
  zoom: string;
}

/** Words that were selected, before they are a highlight. */
export interface Chosen {
  page: number;
  quads: Quad[];
  quote: string;
}
