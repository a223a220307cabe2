// A button that opens the print dialogue; without scripts it would do nothing, so it is hidden until then.

/** Show the button and let it work. */
export function start(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
