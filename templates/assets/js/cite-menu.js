// The number of a paragraph opens a menu to copy its address or a citation; without it the number is a plain link.
import { cited, startCopying } from "./copying.js";

const EDGE = 8;

/** Put the menu of a template into the page, for all numbers of paragraphs. */
export function start(template) {
  if (!HTMLElement.prototype.showPopover) {
    return;
  }
  const menu = template.content.firstElementChild.cloneNode(true);
  template.after(menu);
  let mark;
  const texts = {
    address: () => new URL(mark.hash, location.href.split(/[?#]/)[0]).href,
    citation: () => cited(menu.dataset.citation, texts.address()),
  };
  startCopying(menu, texts);
  for (const each of document.querySelectorAll(".paragraph-mark")) {
    each.setAttribute("aria-haspopup", "dialog");
    each.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      mark = each;
      menu.querySelector("h2").textContent = mark.getAttribute("aria-label");
      menu.querySelector("[data-copy-text]").textContent = texts.citation();
      menu.querySelector("[role='status']").textContent = "";
      menu.showPopover();
      place(menu, mark.getBoundingClientRect());
      menu.querySelector("button").focus();
    });
  }
}

/** Below what it belongs to, or above where there is no room; it scrolls with the page. */
function place(menu, { left, top, bottom }) {
  const width = document.documentElement.clientWidth - menu.offsetWidth - EDGE;
  const above = bottom + menu.offsetHeight + EDGE > innerHeight && top > menu.offsetHeight;
  menu.style.left = `${Math.max(EDGE, Math.min(left, width)) + scrollX}px`;
  menu.style.top = `${(above ? top - menu.offsetHeight : bottom) + scrollY}px`;
}
