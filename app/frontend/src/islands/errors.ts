/** Moves the focus into the error summary, which `autofocus` does not do in every browser for an element that is no control. */
export function focusErrorSummary(): void {
  document.querySelector<HTMLElement>("[data-error-summary]")?.focus();
}
