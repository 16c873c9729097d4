/**
 * pdf.js with what this program allows: pages drawn as they come into view, text that can be selected, links. No
 * script of a PDF runs, no form of it is shown, and nothing is fetched but from this program.
 */
// First: the viewer takes the library from where this leaves it.
import * as pdfjs from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { EventBus, LinkTarget, PDFFindController, PDFLinkService, PDFViewer } from "pdfjs-dist/web/pdf_viewer.mjs";

import { PlaceKeeper } from "./server";
import type { PdfProps } from "./types";

const MOST_IMAGE = 50_000_000;
/** Drawing more than this at once takes the memory of a phone. */
const MOST_CANVAS = 16_000_000;

export interface Opened {
  bus: EventBus;
  view: PDFViewer;
  links: PDFLinkService;
  pdf: pdfjs.PDFDocumentProxy;
  close: () => void;
}

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export async function openPdf(container: HTMLDivElement, props: PdfProps): Promise<Opened> {
  const bus = new EventBus();
  const links = new PDFLinkService({
    eventBus: bus,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: "noopener noreferrer nofollow",
  });
  const stop = new AbortController();
  const view = new PDFViewer({
    container,
    eventBus: bus,
    linkService: links,
    findController: new PDFFindController({ eventBus: bus, linkService: links }),
    annotationMode: pdfjs.AnnotationMode.ENABLE,
    annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
    imageResourcesPath: `${props.assets}images/`,
    maxCanvasPixels: MOST_CANVAS,
    removePageBorders: true,
    enableAutoLinking: false,
    // Known to the viewer, not to its types.
    ...{ abortSignal: stop.signal },
  });
  links.setViewer(view);
  const loading = pdfjs.getDocument({
    url: props.fileUrl,
    cMapUrl: `${props.assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${props.assets}standard_fonts/`,
    wasmUrl: `${props.assets}wasm/`,
    iccUrl: `${props.assets}iccs/`,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    maxImageSize: MOST_IMAGE,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const pdf = await loading.promise;
  const ready = new Promise((done) => bus.on("pagesinit", done));
  view.setDocument(pdf);
  links.setDocument(pdf);
  await ready;
  const keeper = keepPlace(bus, view, props);
  const fitting = new ResizeObserver(() => {
    // Only a zoom that goes by the window follows it.
    if (Number.isNaN(Number(view.currentScaleValue))) view.currentScaleValue = String(view.currentScaleValue);
  });
  fitting.observe(container);
  return {
    bus,
    view,
    links,
    pdf,
    close: () => {
      keeper();
      fitting.disconnect();
      stop.abort();
      void loading.destroy();
    },
  };
}

/** Goes to where reading stopped, and remembers where it goes on. */
function keepPlace(bus: EventBus, view: PDFViewer, props: PdfProps): () => void {
  const keeper = new PlaceKeeper(props.placeUrl);
  const leave = (): void => void keeper.flush(true);
  // As wide as the window, but on a wide one no larger than is good to read.
  view.currentScaleValue = props.zoom || "auto";
  const pageNumber = Math.min(props.page, view.pagesCount);
  if (props.top !== null) view.scrollPageIntoView({ pageNumber, destArray: [null, { name: "XYZ" }, null, props.top, null] });
  else if (pageNumber > 1) view.currentPageNumber = pageNumber;
  bus.on("updateviewarea", ({ location }: { location: { pageNumber: number; top: number } }) => {
    keeper.moved({ page: location.pageNumber, top: location.top, zoom: String(view.currentScaleValue) });
  });
  window.addEventListener("pagehide", leave);
  return () => {
    window.removeEventListener("pagehide", leave);
    leave();
  };
}

/** What to say of a PDF that does not open. */
export function troubleOf(error: unknown): string {
  if (error instanceof Error && error.name === "PasswordException") return "This PDF is locked with a password. Save it without one, then add it again.";
  if (error instanceof pdfjs.InvalidPDFException) return "This PDF is damaged. Download it once more from where it came, then add it again.";
  return "This PDF could not be opened. Load the page again; if that does not help, download the file and open it elsewhere.";
}
