/** Closes the other filter panels when one opens, and the open one on Escape, giving the focus back to its word. */
export function openOneFilter(): void {
  const filters = [...document.querySelectorAll<HTMLDetailsElement>("details.filter")];
  for (const filter of filters) {
    filter.addEventListener("toggle", () => {
      if (filter.open) filters.filter((other) => other !== filter).forEach((other) => (other.open = false));
    });
    filter.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !filter.open) return;
      filter.open = false;
      filter.querySelector("summary")?.focus();
    });
  }
}
