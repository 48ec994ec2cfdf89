// Waits while the device restarts. Returns to the portal when the device was unavailable and is back, or has responded
// for so long that the script must have missed the interruption.
const every = 250;
const enough = 20;
const tooMany = 60;
let away = false;
let answers = 0;
let misses = 0;

async function ask() {
  try {
    const reply = await fetch("/health", { cache: "no-store" });
    answers = reply.ok ? answers + 1 : 0;
  } catch {
    away = true;
    answers = 0;
    misses++;
  }
  // A certificate that the browser does not trust yet fails silently here; on the portal, the browser asks about it.
  const isUntrusted = location.protocol === "https:" && misses >= tooMany;
  if ((away && answers > 0) || answers >= enough || isUntrusted) location.replace("/");
  else setTimeout(ask, every);
}

const form = document.querySelector("form[data-restart]");
if (form) {
  // The page stays and waits, because nothing more can be loaded from a device that is shutting down.
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const waiting = document.getElementById("restarting");
    waiting.hidden = false;
    waiting.scrollIntoView({ block: "nearest" });
    for (const button of document.querySelectorAll("button")) button.disabled = true;
    try {
      await fetch(form.action, { method: "POST", body: new FormData(form) });
    } catch {
      away = true;
    }
    setTimeout(ask, every);
  });
} else {
  setTimeout(ask, every);
}
