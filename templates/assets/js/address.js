// Completes an address with what only the browser knows: the host that the site is served from.

/** Show the whole address of one place of the site. */
export function start(element) {
  element.textContent = new URL(element.dataset.address, document.baseURI).href;
}
