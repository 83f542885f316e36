/** Keeps an impatient second click from sending twice. The server would answer it with the same receipt anyway. */
export function submitOnce(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[method=post]")) {
    let sent = 0;
    form.addEventListener("submit", (event) => {
      const now = Date.now();
      if (now - sent < 1500) event.preventDefault();
      sent = now;
    });
  }
}
