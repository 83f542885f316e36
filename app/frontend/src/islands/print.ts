/** Shows the print buttons, which do nothing without JavaScript, and lets them print. */
export function printOnRequest(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}
