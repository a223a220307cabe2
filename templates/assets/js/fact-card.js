// A number in the text opens the fact card of its indicator in place: pointing and focusing show it for a look,
// clicking and tapping pin it. The card is the part of the indicator's page that is marked for it; where that
// cannot be fetched, the number is the link that it is without scripts.
import { cited, startCopying } from "./copying.js";
import { factsOf, indicatorsOf } from "./facts.js";
import { KEEPING, keep } from "./place.js";

const FETCH_AFTER = 100;
const SHOW_AFTER = 350;
const HIDE_AFTER = 300;
const PARAMETER = "figure";
const VALUES = "fact-card-values";

/** Put the card of a template into the page, for all numbers that are figures. */
export function start(template, improve) {
  const card = template.content.firstElementChild.cloneNode(true);
  template.after(card);
  new FactCard(card, improve);
}

class FactCard {
  constructor(card, improve) {
    this.card = card;
    this.improve = improve;
    this.timers = [];
    this.title = card.querySelector(".fact-card__title");
    this.body = card.querySelector(".fact-card__body");
    const texts = {
      address: () => addressOf(this.link).href,
      citation: () => cited(card.dataset.citation, texts.address()),
    };
    startCopying(card, texts);
    for (const link of document.querySelectorAll("a.figure-link")) {
      link.setAttribute("aria-haspopup", "dialog");
    }
    document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && this.point(event.target));
    document.addEventListener("pointerout", () => this.leave());
    document.addEventListener("focusin", (event) => this.focus(event.target));
    document.addEventListener("click", (event) => this.click(event));
    document.addEventListener("keydown", (event) => this.key(event));
    card.querySelector(".fact-card__close").addEventListener("click", () => this.close());
    card.addEventListener("keydown", (event) => event.key === "Tab" && this.leaveByKey(event));
    // Going to the place in the address takes the focus away until the page has come.
    if (document.readyState === "complete") {
      this.openShared();
    } else {
      addEventListener("load", () => this.openShared(), { once: true });
    }
  }

  /** The card whose address was opened. */
  openShared() {
    const id = new URLSearchParams(location.search).get(PARAMETER);
    const paragraph = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const named = (root) => [...root.querySelectorAll("a.figure-link")].find((link) => indicatorsOf(link).includes(id));
    const link = id && ((paragraph && named(paragraph)) ?? named(document));
    if (link) {
      link.scrollIntoView({ block: "nearest" });
      this.open(link, true);
    }
  }

  /** Whether the card lies over the text. */
  get floats() {
    return getComputedStyle(this.card).position === "fixed";
  }

  point(target) {
    const link = target.closest?.("a.figure-link");
    if (this.card.contains(target) || link === this.link) {
      this.cancel();
    } else if (link && !this.pinned && !(this.floats && link.closest("[data-covers]"))) {
      this.plan(link);
    }
  }

  plan(link) {
    this.cancel();
    this.timers = [
      setTimeout(() => factsOf(link).catch(() => {}), FETCH_AFTER),
      setTimeout(() => this.open(link, false), SHOW_AFTER),
    ];
  }

  cancel() {
    this.timers.forEach(clearTimeout);
  }

  leave() {
    this.cancel();
    if (this.link && !this.pinned && this.floats) {
      this.timers = [setTimeout(() => this.close(false), HIDE_AFTER)];
    }
  }

  focus(target) {
    const link = target.closest("a.figure-link");
    if (link !== this.link) {
      this.uncover(target);
    }
    if (link && link !== this.link && link !== this.dismissed && !this.pinned && link.matches(":focus-visible")) {
      this.plan(link);
    }
    this.dismissed = undefined;
  }

  click(event) {
    const link = event.target.closest("a.figure-link");
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && plain && !(this.pinned && link === this.link)) {
      event.preventDefault();
      this.open(link, true);
    } else if (!link) {
      this.uncover(event.target);
    }
  }

  /** A card over the text gives way to what is chosen beside it, if that does not take the card along. */
  uncover(target) {
    if (this.link && this.floats && !this.card.contains(target) && !target.closest(KEEPING)) {
      this.close(false);
    }
  }

  key(event) {
    if (event.key === "Escape" && this.link && !document.querySelector(":popover-open")) {
      this.close(this.pinned || this.card.contains(document.activeElement));
    }
  }

  /** The card stands at its number: whoever tabs out of it, at either end, is there again. */
  leaveByKey(event) {
    const stops = [...this.card.querySelectorAll("a[href], button, summary, [tabindex='0']")].filter(
      (stop) => stop.getClientRects().length && !stop.closest("[inert]"),
    );
    const ends = event.shiftKey ? [this.card, stops[0]] : [stops.at(-1)];
    if (ends.includes(event.target)) {
      event.preventDefault();
      this.link.focus();
    }
  }

  async open(link, pinned) {
    this.cancel();
    if (link !== this.link) {
      this.close(false);
      this.link = link;
    }
    this.pinned = pinned;
    // What is shown for a look takes no focus and is no dialog.
    this.card.role = pinned ? "dialog" : "group";
    link.classList.add("figure-link--open");
    if (pinned) {
      this.pin();
    }
    try {
      const facts = await factsOf(link);
      if (this.link === link && this.shown !== link) {
        this.fill(facts);
      }
    } catch {
      if (this.link === link) {
        this.close(false);
        if (pinned) {
          location.assign(link.href);
        }
      }
    }
  }

  /** Show the card at once, with the focus and the address. */
  pin() {
    const address = addressOf(this.link);
    history.replaceState(history.state, "", address);
    keep(address);
    if (this.shown !== this.link) {
      this.title.textContent = this.link.textContent;
      this.body.replaceChildren();
      this.card.setAttribute("aria-busy", "true");
    }
    this.reveal();
    if (this.shown === this.link) {
      this.card.focus({ preventScroll: true });
    }
  }

  fill({ title, parts, lang }) {
    this.shown = this.link;
    this.title.replaceChildren(...title);
    this.title.lang = this.body.lang = lang;
    this.body.replaceChildren(...parts);
    this.card.querySelector(".fact-card__page").href = this.link.href;
    this.card.removeAttribute("aria-busy");
    const values = this.body.querySelector(".values");
    if (values) {
      values.id = VALUES;
      this.card.setAttribute("aria-describedby", VALUES);
    }
    this.reveal();
    this.improve(this.body);
    // Only now there is something to be read out: the name of the card, and the values that describe it.
    if (this.pinned) {
      this.card.focus({ preventScroll: true });
    }
  }

  /** Make the card visible, at the side where it does not lie over the number, or scroll the number above it. */
  reveal() {
    const number = this.link.getBoundingClientRect();
    this.card.dataset.side = number.left + number.right > innerWidth ? "start" : "end";
    this.card.hidden = false;
    this.card.scrollTop = 0;
    const card = this.card.getBoundingClientRect();
    if (this.floats && card.left < number.left && number.right < card.right && card.top < number.bottom) {
      scrollBy({ top: number.bottom - card.top + number.height, behavior: "instant" });
    }
  }

  close(returns = true) {
    this.cancel();
    const link = this.link;
    if (!link) {
      return;
    }
    if (this.pinned) {
      const address = new URL(location);
      address.searchParams.delete(PARAMETER);
      history.replaceState(history.state, "", address);
      keep({ search: "" });
    }
    link.classList.remove("figure-link--open");
    this.link = this.shown = this.pinned = undefined;
    this.card.hidden = true;
    this.card.querySelector("[data-copy-text]").hidden = true;
    this.card.querySelector("[role='status']").textContent = "";
    if (returns) {
      this.dismissed = link;
      link.focus({ preventScroll: true });
    }
  }
}

/** The address of the page with the card of a number open. */
function addressOf(link) {
  const address = new URL(location);
  const [id] = indicatorsOf(link);
  address.search = new URLSearchParams({ [PARAMETER]: id });
  address.hash = link.closest("[id]").id;
  return address;
}
