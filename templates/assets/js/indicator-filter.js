// Narrows the list of indicators down, and keeps what was asked for in the address.

const SETTLED = 300; // milliseconds without typing after which the count is told and the address changes
const ANY = "any";

/** Words as they are compared: 1,264.8 and １２６４．８ are 1264.8, and no letter is large. */
const folded = (words) => words.normalize("NFKC").toLowerCase().replace(/(\d),(?=\d)/g, "$1");

/** What an item can be found by, read once. */
function entry(node) {
  const { topic, kinds, measure, projects, unit, value, words } = node.dataset;
  const name = node.querySelector("a").textContent;
  return {
    node,
    home: node.parentElement,
    name,
    topic,
    measure,
    unit,
    kinds: kinds.split(" "),
    projects: projects.split(" "),
    value: Number(value),
    words: folded(`${node.textContent} ${words}`),
  };
}

/** Whether an item fits everything that was asked for. */
function fits(item, asked) {
  return (
    (!asked.topic || item.topic === asked.topic) &&
    (!asked.measure || item.measure === asked.measure) &&
    (!asked.kind || asked.kind.split(" ").every((kind) => item.kinds.includes(kind))) &&
    (!asked.project || (asked.project === ANY ? item.projects[0] !== "" : item.projects.includes(asked.project))) &&
    asked.words.every((word) => item.words.includes(word))
  );
}

/** How items are put in order; the units of most items come first. */
function orders(items) {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const members = new Map();
  for (const { unit } of items) members.set(unit, (members.get(unit) ?? 0) + 1);
  return {
    name: (one, other) => collator.compare(one.name, other.name),
    value: (one, other) =>
      members.get(other.unit) - members.get(one.unit) ||
      one.unit.localeCompare(other.unit) ||
      other.value - one.value,
  };
}

/** Make a form narrow down the list that stands after it. */
export function start(form) {
  const list = form.parentElement;
  const groups = [...list.querySelectorAll("section")].map((section) => {
    const jump = list.querySelector(`[data-jump="${section.id}"]`);
    const counts = [section.querySelector(".indicator-list__count"), jump.querySelector(".theme-jump__count")];
    return { section, jump, counts };
  });
  const items = [...list.querySelectorAll("[data-topic]")].map(entry);
  const jumps = list.querySelector(".theme-jump");
  const sorted = list.querySelector(".indicator-list__sorted");
  const status = form.querySelector("[role='status']");
  const clear = form.querySelector("[type='reset']");
  const more = form.querySelector("[aria-expanded]");
  const compare = orders(items);
  const plain = (number) => number.toLocaleString(document.documentElement.lang);
  let order = "";
  let timer = 0;

  const asked = () => {
    const given = Object.fromEntries(new FormData(form));
    return { ...given, words: folded(given.q).split(/\s+/).filter(Boolean) };
  };

  const arrange = (wanted) => {
    if (wanted === order) return;
    order = wanted;
    if (compare[order]) sorted.append(...[...items].sort(compare[order]).map(({ node }) => node));
    else for (const { home, node } of items) home.append(node);
  };

  const show = () => {
    const wanted = asked();
    const topics = new Map();
    let shown = 0;
    for (const item of items) {
      const fit = fits(item, wanted);
      item.node.hidden = !fit;
      if (!fit) continue;
      topics.set(item.topic, (topics.get(item.topic) ?? 0) + 1);
      shown += 1;
    }
    arrange(wanted.sort);
    sorted.hidden = !order;
    for (const { section, jump, counts } of groups) {
      section.hidden = Boolean(order) || !topics.has(section.id);
      jump.hidden = section.hidden;
      for (const count of counts) count.textContent = plain(topics.get(section.id) ?? 0);
    }
    jumps.hidden = Boolean(order) || shown === 0;
    clear.hidden = parameters().size === 0;
    return shown;
  };

  /** What is asked for, as the address keeps it: nothing that is not. */
  const parameters = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));

  const settle = (shown) => {
    const told = form.dataset.found.replace("{shown}", plain(shown));
    status.textContent = shown ? told : `${told} · ${form.dataset.none}`;
    const address = new URL(location.href);
    address.search = parameters();
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    for (const twin of document.querySelectorAll("a[hreflang]")) twin.search = address.search;
  };

  const change = (event) => {
    const shown = show();
    clearTimeout(timer);
    timer = setTimeout(settle, event?.type === "input" && event.target.name === "q" ? SETTLED : 0, shown);
  };

  const recall = () => {
    const kept = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll("input, select")) {
      field.value = kept.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.value = "";
    }
    change();
  };

  const unfold = (open) => more.setAttribute("aria-expanded", String(open));

  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    // The fields are empty only after this event.
    setTimeout(change);
    form.elements.q.focus();
  });
  more.addEventListener("click", () => unfold(more.getAttribute("aria-expanded") === "false"));
  addEventListener("popstate", recall);

  recall();
  const { q, ...choices } = Object.fromEntries(parameters());
  unfold(Object.keys(choices).length > 0);
  form.hidden = false;
}
