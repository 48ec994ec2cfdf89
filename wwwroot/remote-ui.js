// Improves the pages if scripts are available; every page also works without it.
document.documentElement.dataset.script = "on";

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

function selectForCopying(element) {
  if (element) getSelection().selectAllChildren(element);
}

function say(button, words) {
  const before = button.textContent;
  button.textContent = words;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => { button.textContent = before; }, 1500);
}

// Enables a group of fields with data-needs while the check box or radio button with that id is checked.
function followCheckMarks() {
  for (const group of document.querySelectorAll("[data-needs]")) {
    const mark = document.getElementById(group.dataset.needs);
    group.disabled = !mark.checked;
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
