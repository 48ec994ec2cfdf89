// Shows the bytes of the element of a message that the pointer or the focus is on. Without script, each element is a
// link to a page that shows them.
const pane = document.getElementById("bytes");
const hex = pane?.dataset.hex;

if (hex) {
  const title = pane.querySelector("[data-title]");
  const dump = pane.querySelector("pre");
  const lineSize = 16;
  const pageSize = Number(pane.dataset.size);

  const character = pair => {
    if (pair === "**") return "*";
    const code = parseInt(pair, 16);
    return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : ".";
  };

  const line = (start, end) => {
    const pairs = hex.slice(start * 2, end * 2).match(/../g) ?? [];
    const offset = start.toString(16).toUpperCase().padStart(6, "0");
    return `${offset}  ${pairs.join(" ").padEnd(lineSize * 3)} ${pairs.map(character).join("")}`;
  };

  const show = link => {
    const start = Number(link.dataset.start);
    const end = Math.min(Number(link.dataset.end), start + pageSize, hex.length / 2);
    const lines = [];
    for (let at = start; at < end; at += lineSize) lines.push(line(at, Math.min(at + lineSize, end)));
    dump.textContent = lines.join("\n");
    title.textContent = title.dataset.title.replace("{0}", start).replace("{1}", link.dataset.end);
    for (const marked of document.querySelectorAll(".asn1 a[aria-current]")) marked.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
  };

  for (const event of ["pointerover", "focusin"]) {
    document.querySelector(".asn1").addEventListener(event, happened => {
      const link = happened.target.closest("li")?.querySelector(":scope > a[data-start]");
      if (link) show(link);
    });
  }
}
