// Shows the bytes of the element of a message that the pointer or the focus is on, and marks the element of the byte
// that the pointer is on. Without script, each element is a link to a page that shows its bytes.
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

  // A line of the dump: the offset in columns 0 to 5, bytes from column 8 in steps of 3, characters from column 57.
  const byteAt = (column, text) => {
    const place = column < 57 ? Math.floor((column - 8) / 3) : column - 57;
    return parseInt(text.slice(0, 6), 16) + Math.min(Math.max(place, 0), lineSize - 1);
  };

  const pointed = happened => {
    const caret = document.caretPositionFromPoint?.(happened.clientX, happened.clientY);
    if (!caret || !dump.contains(caret.offsetNode)) return null;
    const before = dump.textContent.slice(0, caret.offset).split("\n");
    const byte = byteAt(before.at(-1).length, dump.textContent.split("\n")[before.length - 1]);
    const size = link => link.dataset.end - link.dataset.start;
    return [...document.querySelectorAll(".asn1 a[data-start]")]
      .filter(link => link.dataset.start <= byte && byte < link.dataset.end)
      .sort((one, other) => size(one) - size(other))[0];
  };

  const mark = link => {
    for (const marked of document.querySelectorAll(".asn1 a[data-pointed]")) marked.removeAttribute("data-pointed");
    link?.setAttribute("data-pointed", "");
  };

  dump.addEventListener("pointermove", happened => mark(pointed(happened)));
  dump.addEventListener("pointerleave", () => mark(null));

  for (const event of ["pointerover", "focusin"]) {
    document.querySelector(".asn1").addEventListener(event, happened => {
      const link = happened.target.closest("li")?.querySelector(":scope > a[data-start]");
      if (link) show(link);
    });
  }
}
