/** Keeps "noch 1.200 Zeichen" true while a person types. The words come from the page, so that every language has its own. */
export function countCharacters(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-count]")) {
    const shown = document.getElementById(field.dataset.count ?? "");
    if (!shown) continue;
    const { left = "", over = "" } = shown.dataset;
    const numbers = new Intl.NumberFormat(document.documentElement.lang.slice(0, 2));
    const most = Number(shown.dataset.most);
    let spoken = 0;
    const show = (): void => {
      // The server counts the same way: characters as Unicode scalar values, a line break as one.
      const rest = most - Array.from(field.value).length;
      shown.textContent = (rest < 0 ? over : left).replace("0", numbers.format(Math.abs(rest)));
      shown.classList.toggle("field-count-over", rest < 0);
    };
    field.addEventListener("input", () => {
      show();
      window.clearTimeout(spoken);
      // A screen reader hears the count once a person pauses, not at every key.
      spoken = window.setTimeout(() => shown.setAttribute("aria-live", "polite"), 1000);
    });
    show();
  }
}
