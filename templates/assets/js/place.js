// The reader's place in the text: where links to the same text in another language or form lead.

/** Add a query (`?figure=…`) or a fragment (`#…`) to the links that keep the place; "" takes it away again. */
export function keep({ search, hash }) {
  for (const link of document.querySelectorAll(".language-switch a, [data-keeps-place]")) {
    link.search = search ?? link.search;
    link.hash = hash ?? link.hash;
  }
}
