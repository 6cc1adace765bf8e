// Files go up in parts and go on from where they broke. Without this the form sends them as they are.
const words = document.getElementById("upload-words")?.dataset ?? {};
const partLength = 4 * 1024 * 1024;
const tries = 6;
const filled = (text, ...values) => values.reduce((whole, value, i) => whole.replace(`{${i}}`, value), text ?? "");
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

class Refused extends Error {
  constructor(message, isFinal) {
    super(message);
    this.isFinal = isFinal;
  }
}

class Stopped extends Error {}

// Answers with status and content; a connection that breaks is status 0. The browser's fetch says nothing of how far it has come.
const send = (method, address, token, { body, headers = {}, onProgress, signal } = {}) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.setRequestHeader("RequestVerificationToken", token);
  Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.responseType = "json";
  request.timeout = 120000;
  if (onProgress) request.upload.addEventListener("progress", (event) => onProgress(event.loaded));
  ["error", "timeout"].forEach((kind) => request.addEventListener(kind, () => resolve({ status: 0 })));
  request.addEventListener("load", () => resolve({ status: request.status, content: request.response }));
  request.addEventListener("abort", () => reject(new Stopped()));
  signal?.addEventListener("abort", () => request.abort(), { once: true });
  request.send(body);
});

class Upload {
  constructor(file, form, row, upload = null) {
    Object.assign(this, { file, form, row, upload, offset: 0, failures: 0 });
    this.root = form.dataset.upload;
    this.token = form.querySelector("[name=__RequestVerificationToken]").value;
  }

  async run() {
    this.stopping = new AbortController();
    try {
      if (!this.upload) await this.start();
      else await this.ask();
      while (this.offset < this.file.size) await this.part();
      this.row.says(words.checking);
      await this.finish();
      return true;
    } catch (error) {
      if (error instanceof Stopped) return this.row.remove();
      this.isOver = error instanceof Refused && error.isFinal;
      this.row.fails((error instanceof Refused && error.message) || filled(words.failed, this.file.name), this.isOver);
      return false;
    }
  }

  async stop() {
    this.stopping?.abort();
    if (this.upload) await send("POST", `${this.upload}/kast`, this.token);
    this.row.remove();
  }

  async start() {
    const form = new FormData();
    ["visibility", "itemId", "materialId"].forEach((name) => form.append(name, this.form.elements[name]?.value ?? ""));
    form.append("name", this.file.name);
    form.append("size", this.file.size);
    const { content } = await this.insist(() => send("POST", this.root, this.token, { body: form, signal: this.stopping.signal }), [201]);
    this.upload = `${this.root}/${content.token}`;
    this.offset = 0;
  }

  async ask() {
    const { content } = await this.insist(() => send("GET", this.upload, this.token, { signal: this.stopping.signal }), [200]);
    // A slow line that gets somewhere is not given up.
    if (content.offset > this.offset) this.failures = 0;
    this.offset = content.offset;
    this.row.shows(this.offset);
  }

  async part() {
    const from = this.offset;
    const answer = await send("PATCH", this.upload, this.token, {
      body: this.file.slice(from, from + partLength),
      headers: { "Upload-Offset": String(from), "Content-Type": "application/octet-stream" },
      onProgress: (sent) => this.row.shows(from + sent),
      signal: this.stopping.signal,
    });
    if (answer.status === 200 || (answer.status === 409 && answer.content?.offset > from)) {
      this.offset = answer.content.offset;
      this.failures = 0;
      this.row.shows(this.offset);
    } else {
      await this.wait(answer);
      await this.ask();
    }
  }

  async finish() {
    const { content } = await this.insist(() => send("POST", `${this.upload}/ferdig`, this.token, { signal: this.stopping.signal }), [200]);
    this.row.done(content.message);
  }

  async insist(ask, right) {
    for (;;) {
      const answer = await ask();
      if (right.includes(answer.status)) {
        return answer;
      }
      await this.wait(answer);
    }
  }

  // A broken connection, a busy server and somebody else at the same part pass; anything else is an answer.
  async wait({ status, content }) {
    const passes = status === 0 || status === 409 || status === 408 || status === 429 || (status >= 500 && status !== 503);
    if (status === 404 || status === 422) this.upload = null;
    if (!passes || ++this.failures >= tries) {
      this.failures = 0;
      throw new Refused(content?.message ?? "", status === 413 || status === 422);
    }
    this.row.says(words.waiting);
    await pause(Math.min(1000 * 2 ** (this.failures - 1), 15000));
  }
}

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

class Row {
  constructor(list, status, file) {
    this.file = file;
    this.status = status;
    this.quarter = 0;
    this.bar = element("progress", { max: file.size || 1, value: 0 });
    this.bar.setAttribute("aria-label", file.name);
    this.text = element("p", { className: "upload-says" });
    this.button = element("button", { type: "button", className: "ds-button" });
    this.button.dataset.variant = "tertiary";
    this.button.dataset.size = "sm";
    this.box = element("div", { className: "upload" }, element("p", { textContent: file.name }), this.bar, this.text);
    this.item = element("li", {}, this.box, this.button);
    list.append(this.item);
    this.shows(0);
  }

  act(word, action) {
    this.button.replaceChildren(word, element("span", { className: "ds-sr-only", textContent: `: ${this.file.name}` }));
    this.button.onclick = action;
  }

  shows(bytes) {
    const part = Math.min(1, bytes / (this.file.size || 1));
    this.bar.value = bytes;
    const percent = Math.floor(part * 100);
    this.text.textContent = filled(words.percent, percent);
    // Said aloud four times, not hundreds.
    if (Math.floor(part * 4) > this.quarter) this.aloud(filled(words.uploading, this.file.name, percent));
    this.quarter = Math.floor(part * 4);
  }

  says(text) {
    this.text.textContent = text;
  }

  aloud(text) {
    this.status.textContent = text;
  }

  fails(message, isOver) {
    this.box.dataset.state = isOver ? "refused" : "failed";
    this.says(message);
    this.aloud(message);
  }

  done(message) {
    this.box.dataset.state = "done";
    this.bar.value = this.bar.max;
    this.button.remove();
    this.says(message || words.ready);
    this.aloud(message);
  }

  remove() {
    this.item.remove();
  }
}

const begin = async (upload) => {
  const stop = () => upload.stop();
  upload.row.act(words.stop, stop);
  delete upload.row.box.dataset.state;
  if ((await upload.run()) !== false) return;
  if (upload.isOver) upload.row.act(words.remove, () => upload.row.remove());
  else upload.row.act(words.again, () => begin(upload));
};

// Two at a time: one alone wastes the line, many share it to no use.
const beginAll = async (uploads) => {
  const waiting = [...uploads];
  const next = async () => {
    for (let upload = waiting.shift(); upload; upload = waiting.shift()) await begin(upload);
  };
  await Promise.all([next(), next()]);
};

const show = (form) => {
  const list = form.querySelector("[data-uploads]");
  if (form.querySelector("[data-show-list]")) return;
  const link = element("a", { className: "ds-button", href: location.pathname, textContent: words.show });
  link.dataset.variant = "secondary";
  link.dataset.showList = "1";
  list.after(element("p", { className: "actions" }, link));
};

const rowOf = (form, file) => new Row(form.querySelector("[data-uploads]"), form.querySelector("[data-upload-status]"), file);

document.querySelectorAll("form[data-upload]").forEach((form) => {
  const field = form.querySelector("input[type=file]");
  form.addEventListener("submit", async (event) => {
    const files = [...field.files];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const uploads = files.map((file) => new Upload(file, form, rowOf(form, file)));
    field.value = "";
    await beginAll(uploads);
    show(form);
  });
});

// What was on its way when the page was left goes on when the same file is chosen again.
const letters = (text) => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
document.querySelectorAll("[data-unfinished]").forEach((item) => {
  const form = document.querySelector("form[data-upload]");
  const field = item.querySelector("[data-resume]");
  field.hidden = false;
  field.querySelector("input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    if (file.size !== Number(item.dataset.size) || letters(file.name) !== letters(item.dataset.name)) {
      event.target.value = "";
      event.target.setCustomValidity(filled(words.wrong, item.dataset.name));
      event.target.reportValidity();
      event.target.setCustomValidity("");
      return;
    }
    const row = rowOf(form, file);
    item.remove();
    await begin(new Upload(file, form, row, `${form.dataset.upload}/${item.dataset.unfinished}`));
    show(form);
  });
});
