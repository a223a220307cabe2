// The button that prints: it is of use with scripts only, and keeps its room until they run.

/** Show the button and let it print. */
export function start(button) {
  button.dataset.ready = "";
  button.addEventListener("click", () => print());
}
