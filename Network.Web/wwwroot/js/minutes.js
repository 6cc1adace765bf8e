// Writing minutes: tools and preview at each text, and what is not saved kept on the server or, without a connection, on this machine.
const form = document.querySelector("form[data-minutes]");

const words = form?.dataset;
const token = () => form.querySelector("[name=__RequestVerificationToken]").value;

// Tools.

// As if typed, so that the browser's own undo takes it back; the caret ends up around what is to be written next.
const put = (area, text, from, to) => {
  area.focus();
  const start = area.selectionStart;
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.setSelectionRange(start + from, start + to);
  area.dispatchEvent(new Event("input", { bubbles: true }));
};

const selected = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

const around = (mark) => (area) => {
  const text = selected(area);
  put(area, mark + text + mark, mark.length, mark.length + text.length);
};

// Whole lines: those that the selection touches.
const before = (mark) => (area) => {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const end = area.selectionEnd;
  area.setSelectionRange(start, end);
  const text = selected(area).split("\n").map((line) => (line.startsWith(mark) ? line.slice(mark.length) : mark + line)).join("\n");
  put(area, text, text.length, text.length);
};

const link = (area) => {
  const text = selected(area) || words.words;
  put(area, `[${text}](https://)`, text.length + 3, text.length + 11);
};

const tools = [
  { name: "bold", sign: "B", run: around("**"), key: "b" },
  { name: "italic", sign: "I", run: around("*"), key: "i" },
  { name: "heading", sign: "H", run: before("## ") },
  { name: "list", sign: "•", run: before("- ") },
  { name: "link", sign: "↗", run: link },
];

const toolbar = (area) => {
  const bar = document.createElement("div");
  bar.className = "minutes-tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.tools);
  bar.setAttribute("aria-controls", area.id);
  tools.forEach((tool, index) => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "ds-button", textContent: tool.sign, tabIndex: index === 0 ? 0 : -1, title: words[tool.name] });
    Object.assign(button.dataset, { variant: "tertiary", size: "sm", tool: tool.name });
    button.setAttribute("aria-label", words[tool.name]);
    if (tool.key) button.setAttribute("aria-keyshortcuts", `Control+${tool.key.toUpperCase()}`);
    button.addEventListener("click", () => tool.run(area));
    bar.append(button);
  });
  // One stop for the tab key; the arrows go from tool to tool.
  bar.addEventListener("keydown", (event) => {
    const buttons = [...bar.children];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
  });
  area.before(bar);
};

const shortcuts = (event) => {
  const tool = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && tools.find((t) => t.key === event.key.toLowerCase());
  if (!tool) return;
  event.preventDefault();
  tool.run(event.target);
};

// Preview.

const preview = (area) => {
  const box = document.createElement("div");
  box.className = "minutes-preview";
  box.hidden = true;
  const title = Object.assign(document.createElement("p"), { textContent: words.preview });
  const body = Object.assign(document.createElement("div"), { className: "prose" });
  box.append(title, body);
  area.closest("[data-editor]").append(box);
  let timer = 0;
  let turn = 0;

  const show = async () => {
    const mine = ++turn;
    if (area.value.trim() === "") {
      box.hidden = true;
      return;
    }
    try {
      const answer = await fetch(`${words.here}/forehandsvis-del`, { method: "POST", body: new URLSearchParams({ text: area.value, __RequestVerificationToken: token() }) });
      // The server writes it as it writes what is published: nothing in it runs.
      if (answer.ok && !answer.redirected && mine === turn) {
        body.innerHTML = await answer.text();
        box.hidden = false;
      }
    } catch {
      // Without a connection what was seen last stays.
    }
  };

  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 400);
  });
  if (area.value.trim() !== "") show();
};

// What is not saved.

const place = words && `referat:${words.here}`;
const status = form?.querySelector("[data-status]");
const clock = (moment) => new Date(moment).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
const values = () => [...new FormData(form)].filter(([name]) => name !== "__RequestVerificationToken");
let changed = false;
let leaving = false;
let keeping = 0;

const keepHere = () => {
  const at = Date.now();
  try {
    localStorage.setItem(place, JSON.stringify({ at, base: Number(words.base), values: values() }));
    status.textContent = words.offline.replace("{0}", clock(at));
  } catch {
    // No room, or none allowed: the text stands in the form.
  }
};

const keep = async () => {
  if (!changed || leaving) return;
  changed = false;
  try {
    const answer = await fetch(`${words.here}/autolagre`, { method: "POST", body: new URLSearchParams([...new FormData(form)]) });
    if (leaving) return;
    if (answer.redirected || answer.status >= 500) throw new Error("not kept");
    const said = await answer.text();
    if (answer.headers.get("content-type")?.startsWith("text/plain")) status.textContent = said;
    if (answer.ok) localStorage.removeItem(place);
    else keepHere();
    if (!answer.ok) status.textContent = said;
  } catch {
    changed = true;
    keepHere();
    plan(15000);
  }
};

const plan = (wait) => {
  clearTimeout(keeping);
  keeping = setTimeout(keep, wait);
};

// What lies on this machine is offered until it is used, thrown away, or saved from another page.
const offerHere = () => {
  const kept = JSON.parse(localStorage.getItem(place) ?? "null");
  if (!kept) return;
  if (words.answered === "yes") {
    // The page answers what was just sent: the text stands in it.
    localStorage.removeItem(place);
    changed = true;
    plan(0);
    return;
  }
  if (Number(words.own) > kept.base || JSON.stringify(kept.values) === JSON.stringify(values())) {
    localStorage.removeItem(place);
    return;
  }
  const alert = document.createElement("div");
  alert.className = "ds-alert minutes-unsaved";
  alert.dataset.color = "warning";
  alert.setAttribute("role", "status");
  const actions = Object.assign(document.createElement("div"), { className: "actions" });
  const button = (text, variant, run) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "ds-button", textContent: text });
    Object.assign(made.dataset, { size: "sm", variant });
    made.addEventListener("click", () => {
      run();
      localStorage.removeItem(place);
      alert.remove();
    });
    actions.append(made);
  };
  button(words.use, "primary", () => {
    kept.values.forEach(([name, value]) => {
      const field = form.elements[name];
      if (!field || field.type === "checkbox" || field.value === value) return;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
  button(words.discard, "tertiary", () => {});
  alert.append(Object.assign(document.createElement("p"), { className: "ds-paragraph", textContent: words.found.replace("{0}", clock(kept.at)) }), actions);
  form.before(alert);
};

if (form) {
  form.querySelectorAll("[data-editor] textarea").forEach((area) => {
    toolbar(area);
    preview(area);
    area.addEventListener("keydown", shortcuts);
  });
  form.querySelector("[data-noscript]").hidden = true;
  try {
    offerHere();
  } catch {
    localStorage.removeItem(place);
  }
  form.addEventListener("input", () => {
    changed = true;
    plan(3000);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(keeping);
    // Should the answer never come, the text is here.
    if (changed) keepHere();
  });
  window.addEventListener("online", () => plan(0));
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) leaving = false;
  });
}
