// The reader's place in the text: where links to the same text in another language or form lead.

/** The links that keep the place. */
export const KEEPING = ".language-switch a, [data-keeps-place]";

/** Add a query (`?figure=…`) or a fragment (`#…`) to the links that keep the place; "" takes it away again. */
export function keep({ search, hash }) {
  for (const link of document.querySelectorAll(KEEPING)) {
    link.search = search ?? link.search;
    link.hash = hash ?? link.hash;
  }
}
