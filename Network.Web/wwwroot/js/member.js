// That the page was seen is said by a form with a button; here it is sent by itself once the page has been in sight for a while. What the page shows as new
// stays so until the visit is over.
const form = document.querySelector("form[data-visit]");
const glance = 4000;
let timer = null;

const tell = () => fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual", keepalive: true }).catch(() => {});

const watch = () => {
  clearTimeout(timer);
  if (document.visibilityState === "visible") timer = setTimeout(() => {
    document.removeEventListener("visibilitychange", watch);
    tell();
  }, glance);
};

if (form) {
  document.addEventListener("visibilitychange", watch);
  watch();
}
