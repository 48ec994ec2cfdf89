// Asks every second whether the machine is back, and returns to the portal once it was away and is back, or has answered anew for ten seconds.
const every = 1000;
let away = false;
let answers = 0;

async function ask() {
  try {
    const reply = await fetch("/health", { cache: "no-store" });
    answers = reply.ok ? answers + 1 : 0;
  } catch {
    away = true;
    answers = 0;
  }
  if ((away && answers > 0) || answers >= 10) location.replace("/");
  else setTimeout(ask, every);
}

setTimeout(ask, every);
