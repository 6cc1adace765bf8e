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
// Items of a programme are dragged to where another stands; only those that the arrows would reach change places.
const reorder = { dragged: null };
const reachable = (item) => item && reorder.dragged && item !== reorder.dragged && item.dataset.row === reorder.dragged.dataset.row;
const itemAt = (event) => event.target.closest("[data-reorder] .programme-item");

document.querySelectorAll("[data-reorder] .programme-item").forEach((item) => {
  item.draggable = item.querySelector(".programme-move") !== null;
});

document.addEventListener("dragstart", (event) => {
  reorder.dragged = itemAt(event);
});

document.addEventListener("dragover", (event) => {
  const item = itemAt(event);
  if (!reachable(item)) return;
  event.preventDefault();
  item.dataset.over = "";
});

document.addEventListener("dragleave", (event) => itemAt(event)?.removeAttribute("data-over"));

document.addEventListener("drop", (event) => {
  const item = itemAt(event);
  if (!reachable(item)) return;
  event.preventDefault();
  const form = reorder.dragged.querySelector(".programme-move");
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "til", value: item.dataset.index }));
  form.requestSubmit();
});

// After a move the arrows of what was moved are at hand. The browser looks up the place in the address last, and takes the focus away.
window.addEventListener("load", () => {
  if (/^#p-\d+$/.test(location.hash)) setTimeout(() => document.querySelector(`${location.hash} .programme-move button:not([disabled])`)?.focus());
});

// Larger things are fetched where there is use for them.
if (document.getElementById("upload-words")) import("./materials.js");
if (document.querySelector("form[data-minutes]")) import("./minutes.js");
if (document.querySelector("form[data-visit]")) import("./member.js");
