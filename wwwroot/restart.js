// Waits while the machine restarts. Returns to the portal once the machine was away and is back, or has answered for so
// long that its absence was missed.
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
  // A certificate that the browser does not trust yet fails here silently; the browser asks about it on the portal.
  const isUntrusted = location.protocol === "https:" && misses >= tooMany;
  if ((away && answers > 0) || answers >= enough || isUntrusted) location.replace("/");
  else setTimeout(ask, every);
}

const form = document.querySelector("form[data-restart]");
if (form) {
  // The page stays and waits: nothing more can be loaded from a machine that is going down.
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
