// What a page can do better with a script; every page does without it.
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

// A group of fields with data-needs is enabled while the check mark or choice of that id is set.
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

// A machine that was restarted knows nothing of this page's live part any more: the page is asked for anew,
// unless it is waiting for that restart itself and goes on to the portal (restart.js).
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
  const isWaiting = document.getElementById("restarting")?.hidden === false;
  if (event.detail.state === "rejected" && !isWaiting) location.reload();
});
