// Pages work without this; with it the first error is found at once and a form is not sent twice.
document.querySelector(".ds-error-summary")?.focus();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  event.submitter?.setAttribute("aria-busy", "true");
});

window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  document.querySelectorAll("button[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
});

document.addEventListener("click", async (event) => {
  const source = event.target.closest("[data-copy]");
  if (source) await navigator.clipboard.writeText(source.dataset.copy);
});
