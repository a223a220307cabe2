// Follows the reader through a text: the contents mark the section, links to the other language lead to the same
// paragraph, and of all the numbers of paragraphs only that of the present one can be reached with the Tab key.
import { keep } from "./place.js";

/** A line across the window, where `scroll-margin` in reading.css puts the first words of a linked paragraph. */
const LINE = "-12% 0px -87.9% 0px";

/** Follow the reader through one text. */
export function start(root) {
  const marks = [...root.querySelectorAll(".paragraph-mark")];
  const paragraphs = marks.map((mark) => mark.parentElement);
  const contents = new Contents(root);
  const offer = (paragraph) => {
    marks.forEach((mark, index) => (mark.tabIndex = paragraphs[index] === paragraph ? 0 : -1));
  };
  const follow = (paragraph) => {
    if (!paragraphs.some((each) => each.contains(document.activeElement))) {
      offer(paragraph);
    }
    contents.show(paragraph.closest("section").id, paragraphs.indexOf(paragraph) / (paragraphs.length - 1 || 1));
    keep({ hash: scrollY ? paragraph.id : "" });
  };
  offer(paragraphs[0]);
  root.addEventListener("focusin", ({ target }) => {
    const paragraph = paragraphs.find((each) => each.contains(target));
    if (paragraph) {
      offer(paragraph);
    }
  });
  watch(paragraphs, follow);
}

/** Tell which paragraph is at the line; below the heading of a section it is the first, at the end the last. */
function watch(paragraphs, follow) {
  const sections = new Set(paragraphs.map((paragraph) => paragraph.closest("section")));
  let atLine, atEnd, told;
  const tell = () => {
    const present = atEnd ? paragraphs.at(-1) : atLine;
    if (present && present !== told) {
      told = present;
      follow(present);
    }
  };
  const line = new IntersectionObserver(
    (entries) => {
      for (const { target } of entries.filter((entry) => entry.isIntersecting)) {
        if (!sections.has(target)) {
          atLine = target;
        } else if (!target.contains(atLine ?? null)) {
          atLine = paragraphs.find((paragraph) => target.contains(paragraph));
        }
      }
      tell();
    },
    { rootMargin: LINE },
  );
  [...sections, ...paragraphs].forEach((element) => line.observe(element));
  const end = new IntersectionObserver(
    (entries) => {
      atEnd = entries.at(-1).isIntersecting && scrollY > 0;
      tell();
    },
    { threshold: 0.99 },
  );
  end.observe(paragraphs.at(-1));
}

/** The lists of contents of a text: one at its side, one in a bar above it. */
class Contents {
  constructor(root) {
    this.lists = [...root.querySelectorAll(".contents-list")];
    this.bar = root.querySelector(".contents-bar");
    this.links = this.lists.flatMap((list) => [...list.querySelectorAll("[data-section]")]);
    this.name(this.links.find((link) => link.hasAttribute("aria-current")));
    this.bar.dataset.follows = "";
    this.bar.addEventListener("click", ({ target }) => target.closest("a") && this.bar.removeAttribute("open"));
    this.bar.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.bar.open) {
        this.bar.open = false;
        this.bar.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", ({ target }) => this.bar.contains(target) || (this.bar.open = false));
  }

  show(section, share) {
    for (const element of [...this.lists, this.bar]) {
      element.style.setProperty("--read", share);
    }
    for (const link of this.links) {
      const present = link.dataset.section === section;
      if (link.getAttribute("aria-current") === "page" || present === link.hasAttribute("aria-current")) {
        continue;
      }
      if (present) {
        link.setAttribute("aria-current", "location");
        this.name(link);
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }

  /** The bar says where the reader is, and a list scrolls so that it shows it. */
  name(link) {
    if (link) {
      this.bar.querySelector(".contents-bar__place").replaceChildren(...link.cloneNode(true).childNodes);
      const list = link.closest(".contents-list");
      list.scrollTop += link.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2;
    }
  }
}
