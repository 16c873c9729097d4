/** A link out of a PDF leads to another host: it is asked about, with its whole address. */
import { openDialog } from "../dialog";
import { button, make } from "./build";

export function confirmLinks(container: HTMLElement): void {
  container.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    const address = link?.getAttribute("href") ?? "";
    if (!link || address === "" || address.startsWith("#")) return;
    event.preventDefault();
    event.stopPropagation();
    ask(link.href);
  }, true);
}

function ask(address: string): void {
  openDialog("palette pdf-leave", "Open a link of the PDF", (dialog) => {
    const open = make("a", { class: "btn primary", href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, "Open in a new tab");
    open.addEventListener("click", () => dialog.close());
    dialog.append(
      make("h2", { class: "section-title" }, "This link leads out of Hexloop"),
      make("p", { class: "mono small pdf-address" }, address),
      make("div", { class: "cluster" }, open, button("Stay here", "btn", () => dialog.close())),
    );
  });
}
