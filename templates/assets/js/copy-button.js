// Copies the words of another element; where the browser forbids that, selects them for the reader to copy.

const SHOWN = 4000;

/** Make one button work. */
export function start(element) {
  const button = element.querySelector("button");
  const status = element.querySelector("[role=status]");
  const target = document.getElementById(element.dataset.copies);
  let timer;
  const tell = (words) => {
    status.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ""), SHOWN);
  };
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(target.textContent.trim());
      tell(element.dataset.done);
    } catch {
      getSelection().selectAllChildren(target);
      tell(element.dataset.selected);
    }
  });
  button.hidden = false;
}
