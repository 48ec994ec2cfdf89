// Improves the pages if scripts are available; every page also works without it.
import "./typed.js";

document.documentElement.dataset.script = "on";

// The result of a form is shown once: a reload or a bookmark does not repeat it. The links within the page follow.
const address = new URL(location.href);
for (const name of ["done", "error", "field", "rule", "argument"]) address.searchParams.delete(name);
if (address.search !== location.search) {
  history.replaceState(history.state, "", address.pathname + address.search + address.hash);
  for (const link of document.querySelectorAll("a[href*='#']"))
    if (link.pathname === location.pathname) link.href = location.pathname + location.search + link.hash;
}

// Skipping moves the focus as well as the page, and does not enter the history.
document.querySelector("a.skip")?.addEventListener("click", event => {
  event.preventDefault();
  document.getElementById("main").focus();
});

// A live part that follows a request states the title that goes with it.
const main = document.getElementById("main");
if (main?.querySelector("[data-title]")) {
  new MutationObserver(() => {
    const titled = main.querySelector("[data-title]");
    if (titled) document.title = titled.dataset.title;
  }).observe(main, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-title"] });
}

document.addEventListener("click", async event => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    selectForCopying(button.previousElementSibling);
    return;
  }
  say(button, button.dataset.copied);
});

document.addEventListener("click", event => {
  const button = event.target.closest("button[data-fill]");
  if (!button) return;
  const field = document.getElementById(button.dataset.fill);
  if (!field) return;
  event.preventDefault();
  field.value = button.value;
  field.focus();
});

// A double click sends a form once. A form whose response is a download stays, and can be sent again after a second.
document.addEventListener("submit", event => {
  const form = event.target;
  const now = performance.now();
  if (now - (form.sentAt ?? -Infinity) < 1000) event.preventDefault();
  else form.sentAt = now;
});

function selectForCopying(element) {
  if (element) getSelection().selectAllChildren(element);
}

function say(button, words) {
  const before = button.textContent;
  button.textContent = words;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => { button.textContent = before; }, 1500);
}

// A new server address brings its own port; the number of the former server is not kept by mistake.
const serverUrl = document.getElementById("ServerUrl");
const portField = document.getElementById("Port");
serverUrl?.addEventListener("change", () => {
  if (!portField || !URL.canParse(serverUrl.value)) return;
  const typed = new URL(serverUrl.value);
  const before = serverUrl.dataset.before ?? serverUrl.defaultValue;
  serverUrl.dataset.before = serverUrl.value;
  if (URL.canParse(before) && new URL(before).host === typed.host) return;
  const explicit = /^[a-z]+:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/i.exec(serverUrl.value);
  portField.value = explicit ? explicit[1] : "";
});

// Enables a group of fields with data-needs while the check box or radio button with that id is checked, or while the
// list with that id has the value of data-needs-value.
function followCheckMarks() {
  for (const group of document.querySelectorAll("[data-needs]")) {
    const mark = document.getElementById(group.dataset.needs);
    const { needsValue } = group.dataset;
    group.disabled = needsValue === undefined ? !mark.checked : mark.value !== needsValue;
  }
}

if (document.querySelector("[data-needs]")) {
  document.addEventListener("change", followCheckMarks);
  addEventListener("pageshow", followCheckMarks);
  followCheckMarks();
}

// After a restart, the device no longer knows this page's live part. The page is reloaded, unless it is waiting for
// that restart itself and then goes to the portal (restart.js).
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
  const isWaiting = document.getElementById("restarting")?.hidden === false;
  if (event.detail.state === "rejected" && !isWaiting) location.reload();
});
