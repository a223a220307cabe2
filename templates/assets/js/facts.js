// What the pages of indicators say of a number: fetched once, and made fit to stand in another page.

const ADDRESSES = ["href", "src", "data-options", "data-live", "data-address"];
const REFERENCES = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "data-copies"];
const HEADINGS = "h1, h2, h3, h4";

const pages = new Map();

/** The indicators a number stands for: named in the link where they are several, else the page it leads to. */
export function indicatorsOf(link) {
  return link.dataset.indicators?.split(" ") ?? [new URL(".", link.href).pathname.split("/").at(-2)];
}

/** Title, language and parts of the card of a number; for a number of several indicators they can be folded. */
export async function factsOf(link) {
  const ids = indicatorsOf(link);
  const addresses = ids.map((id) => new URL(`../${id}/`, link.href).href);
  const documents = await Promise.all(addresses.map(fetched));
  const depth = ids.length > 1 ? 2 : 1;
  const found = documents.map((page, index) => factOf(page, addresses[index], `card-${index}-`, depth));
  const { lang } = documents[0].documentElement;
  if (found.length === 1) {
    const { heading, parts } = found[0];
    heading.remove();
    return { title: [...heading.childNodes], parts, lang };
  }
  return { title: [link.textContent], parts: found.map(folded), lang };
}

function fetched(address) {
  if (!pages.has(address)) {
    const page = load(address);
    page.catch(() => pages.delete(address));
    pages.set(address, page);
  }
  return pages.get(address);
}

async function load(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${response.status} ${address}`);
  }
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function folded({ heading, parts }, index) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  details.open = index === 0;
  summary.append(heading);
  details.append(summary, ...parts);
  return details;
}

/** The marked parts of a page, copied, with addresses, ids and headings that hold in another page. */
function factOf(page, address, prefix, depth) {
  const parts = [...page.querySelectorAll("[data-fact-card]")].map((part) => document.importNode(part, true));
  for (const part of parts) {
    part.querySelectorAll("[data-fact-card-skip], script").forEach((element) => element.remove());
  }
  const elements = parts.flatMap((part) => [part, ...part.querySelectorAll("*")]);
  const ids = new Set(elements.map((element) => element.id));
  elements.forEach((element) => adapt(element, address, prefix, ids));
  for (const part of parts) {
    part.querySelectorAll(HEADINGS).forEach((heading) => heading.replaceWith(lowered(heading, depth)));
  }
  return { heading: parts[0].querySelector(`h${depth + 1}`), parts };
}

function adapt(element, address, prefix, ids) {
  if (element.id) {
    element.id = prefix + element.id;
  }
  for (const { name, value } of [...element.attributes]) {
    if (ADDRESSES.includes(name)) {
      const own = value.startsWith("#") && ids.has(value.slice(1));
      element.setAttribute(name, own ? `#${prefix}${value.slice(1)}` : new URL(value, address).href);
    } else if (REFERENCES.includes(name)) {
      element.setAttribute(name, value.replace(/\S+/g, (id) => prefix + id));
    } else if (value.includes("url(#")) {
      element.setAttribute(name, value.replaceAll("url(#", `url(#${prefix}`));
    }
  }
}

function lowered(heading, depth) {
  const lower = document.createElement(`h${Number(heading.tagName[1]) + depth}`);
  lower.append(...heading.childNodes);
  for (const { name, value } of heading.attributes) {
    lower.setAttribute(name, value);
  }
  return lower;
}
