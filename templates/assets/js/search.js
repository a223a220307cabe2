// The search page: asks Pagefind, which is loaded when it is first needed, and shows what it finds, kind by kind.
// The question stands in the address, so that it can be shared and the browser's way back leads to it.

import { load } from "./search-engine.js";
import { excerpt, has, show } from "./search-marks.js";
import { pattern } from "./search-query.js";

const PAUSE = 200;
const FIRST = 5;
const LOOKED_THROUGH = 2 * FIRST;

/** Start the search of one `.search`. */
export function start(root) {
  new Search(root);
}

class Search {
  constructor(root) {
    this.root = root;
    this.form = this.part("form");
    this.address = new URL(root.dataset.pagefind, document.baseURI).href;
    this.form.addEventListener("focusin", () => this.engine().catch(() => {}), { once: true });
    this.form.addEventListener("input", () => this.later());
    this.form.addEventListener("change", () => this.settle());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.settle();
      this.search();
    });
    this.part("widen").addEventListener("click", () => this.widen());
    window.addEventListener("popstate", () => this.restore());
    // Nothing can be fetched from a folder.
    this.tellFailure(location.protocol === "file:");
    if (this.form.elements.q.value) {
      // Somebody was faster than this script.
      this.search();
    } else {
      this.restore();
    }
  }

  /** Tell that the search cannot be used, or take that back. */
  tellFailure(failed) {
    this.part("failed").hidden = !failed;
    this.root.toggleAttribute("data-failed", failed);
  }

  part(name) {
    return this.root.querySelector(`.search__${name}`);
  }

  /** Pagefind; a later try may succeed where this one fails. */
  engine() {
    this.loading ??= load(this.address);
    return this.loading.catch((error) => {
      this.loading = undefined;
      throw error;
    });
  }

  /** Put the question of the address into the form, and answer it. */
  restore() {
    const asked = new URLSearchParams(location.search);
    for (const field of this.form.querySelectorAll("[name]")) {
      field.value = asked.get(field.name) ?? "";
    }
    this.carryOver();
    this.search();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE);
  }

  /** Put the question of the form into the address. */
  settle() {
    const asked = new URLSearchParams([...new FormData(this.form)].filter(([, value]) => value));
    const address = `${location.pathname}${asked.size ? `?${asked}` : ""}`;
    if (address !== location.pathname + location.search) {
      history.pushState(null, "", address);
      this.carryOver();
    }
  }

  /** Let the links to this page in other languages ask the same. */
  carryOver() {
    for (const link of document.querySelectorAll("a[hreflang]:not(.search__twin)")) {
      link.search = location.search;
    }
  }

  async search() {
    clearTimeout(this.timer);
    const { q, topic, year } = Object.fromEntries(new FormData(this.form));
    const query = q.trim();
    const turn = (this.turn = Symbol(query));
    if (!query) {
      this.clear();
      return;
    }
    try {
      const engine = await this.engine();
      const [{ results, near }, kept] = await Promise.all([engine.find(query), this.chosen(engine, { topic, year })]);
      const chosen = results.filter(({ id }) => kept.every((ids) => ids.has(id)));
      const groups = await this.grouped(engine, chosen);
      if (turn === this.turn) {
        await this.show(query, groups, { near, count: chosen.length, widened: results.length });
      }
    } catch (error) {
      if (turn === this.turn) {
        this.clear();
        this.tellFailure(true);
      }
      console.warn(error);
    }
  }

  chosen(engine, choices) {
    const made = Object.entries(choices).filter(([, value]) => value);
    return Promise.all(made.map(([name, value]) => engine.having(name, value)));
  }

  grouped(engine, results) {
    const groups = [...this.root.querySelectorAll(".search__group")];
    return Promise.all(
      groups.map(async (element) => {
        const ids = await engine.having("kind", element.dataset.kind);
        return { element, results: results.filter(({ id }) => ids.has(id)) };
      }),
    );
  }

  clear() {
    for (const element of this.root.querySelectorAll(".search__group")) {
      element.hidden = true;
    }
    this.part("widen").hidden = true;
    this.part("status").textContent = "";
    delete this.root.dataset.found;
  }

  async show(query, groups, { near, count, widened }) {
    await Promise.all(groups.map((group) => this.fill(group, query, FIRST)));
    const { none, one, many, near: nearest, widen } = this.root.dataset;
    const sentence = !count ? none : near ? nearest : count === 1 ? one : many;
    this.part("status").textContent = told(sentence, { count, query });
    this.tellFailure(false);
    this.part("widen").hidden = count > 0 || !widened;
    this.part("widen").textContent = told(widen, { count: widened });
    this.root.dataset.found = count;
  }

  /** Ask the same of all themes and years. */
  widen() {
    for (const choice of this.form.querySelectorAll("select")) {
      choice.value = "";
    }
    this.settle();
    this.search();
    this.form.elements.q.focus();
  }

  async fill({ element, results }, query, limit) {
    const turn = this.turn;
    const entries = await Promise.all(results.slice(0, Math.max(limit, LOOKED_THROUGH)).map((result) => result.data()));
    if (turn !== this.turn) {
      return;
    }
    const shown = plainestFirst(entries, query).slice(0, limit);
    element.querySelector(".search__results").replaceChildren(...shown.map((entry) => this.result(entry, query)));
    element.querySelector(".search__count").textContent = results.length;
    const more = element.querySelector(".search__more");
    more.textContent = told(this.root.dataset.more, { count: results.length });
    more.hidden = results.length <= limit;
    more.onclick = async () => {
      await this.fill({ element, results }, query, results.length);
      element.querySelectorAll(".search__title")[limit].focus();
    };
    element.hidden = !results.length;
  }

  result({ url, meta }, query) {
    const item = this.root.querySelector(".search__result").content.firstElementChild.cloneNode(true);
    const part = (name) => item.querySelector(`.search__${name}`);
    const { title, text = "", twin_title: twinTitle = "", twin_text: twinText = "" } = meta;
    const found = pattern(query, [title, text, twinTitle, twinText]);
    part("title").href = url;
    show(part("title"), title, found, meta.title_lang);
    part("about").textContent = meta.about ?? "";
    show(part("text"), excerpt(text, found), found, meta.text_lang);
    const twin = part("twin");
    if (twinTitle) {
      twin.href = new URL(`..${meta.twin_url}`, this.address).href;
      show(twin, twinTitle, found, meta.twin_title_lang);
      if (!has(title + text, found) && has(twinText, found)) {
        show(part("twin-text"), excerpt(twinText, found), found, meta.twin_text_lang || twin.lang);
      }
    } else {
      twin?.parentElement.remove();
    }
    for (const paragraph of item.querySelectorAll("p")) {
      paragraph.hidden = !paragraph.textContent;
    }
    return item;
  }
}

/** Of the best, those first whose title says little else than the query; “GDP” before “ratio of … to GDP”. */
function plainestFirst(entries, query) {
  const length = ({ meta: { title, twin_title: twin = "" } }) => {
    const matching = [title, twin].filter((text) => has(text, pattern(query, [text])));
    return Math.min(...matching.map((text) => text.length));
  };
  const best = entries.slice(0, LOOKED_THROUGH);
  // Two infinities have no difference.
  best.sort((one, other) => length(one) - length(other) || 0);
  return [...best, ...entries.slice(LOOKED_THROUGH)];
}

/** A sentence with its gaps filled. */
function told(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}
