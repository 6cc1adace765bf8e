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

// At the door, where the browser reads squares and there is a camera, a code is scanned instead of typed. The camera goes on after each code, until the
// page is left; the square that was just read must be taken away before it counts again.
const scanner = document.querySelector("[data-scan]");
if (scanner && "BarcodeDetector" in window && navigator.mediaDevices) {
  const [button, video, status] = ["button", "video", "[role=status]"].map((part) => scanner.querySelector(part));
  const field = document.getElementById(scanner.dataset.scan);
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  let lastSeen = Date.now();

  const look = async () => {
    const [found] = await detector.detect(video).catch(() => []);
    const last = sessionStorage.getItem("scanned");
    if (found && found.rawValue !== last) {
      sessionStorage.setItem("scanned", found.rawValue);
      field.value = found.rawValue;
      field.form.requestSubmit();
      return;
    }
    if (found) lastSeen = Date.now();
    else if (last && Date.now() - lastSeen > 1500) sessionStorage.removeItem("scanned");
    setTimeout(look, 200);
  };

  const start = async () => {
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      await video.play();
      sessionStorage.setItem("scanning", "1");
      video.hidden = false;
      button.hidden = true;
      status.textContent = status.dataset.looking;
      look();
    } catch {
      sessionStorage.removeItem("scanning");
      status.textContent = status.dataset.denied;
    }
  };

  scanner.hidden = false;
  button.addEventListener("click", () => {
    start();
    field.focus();
  });
  if (sessionStorage.getItem("scanning")) start();
}
