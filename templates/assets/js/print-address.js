// Puts the address of a page that is about to be printed on the paper, where the build does not know it.

/** Fill in the address, that of an open card or a filter included; a file on a disk has none to give. */
export function start(element) {
  const url = element.querySelector(".print-address__url");
  window.addEventListener("beforeprint", () => {
    url.textContent = location.href;
    element.hidden = !location.protocol.startsWith("http");
  });
}
