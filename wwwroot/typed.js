// Keeps what is typed into a form with the page's place in the history, so that Back shows it again. Secrets, files,
// and hidden fields are never kept. Nothing leaves the browser.
const forms = [...document.querySelectorAll("form[method=post]")];

function fieldsOf(form) {
  return [...form.elements].filter(field => field.name && !/password|setupcode/i.test(field.name)
    && !["password", "hidden", "file", "submit", "button"].includes(field.type));
}

function isMark(field) {
  return field.type === "checkbox" || field.type === "radio";
}

function typed() {
  return forms.map(form => fieldsOf(form).map(field => [field.name, isMark(field) ? field.checked : field.value]));
}

function fill(kept) {
  forms.forEach((form, place) => {
    const fields = fieldsOf(form);
    (kept[place] ?? []).forEach(([name, value], index) => {
      const field = fields[index];
      if (field?.name !== name) return;
      if (isMark(field)) field.checked = value;
      else field.value = value;
    });
  });
  document.dispatchEvent(new Event("change"));
}

function keep() {
  history.replaceState({ ...history.state, typed: typed() }, "", location.href);
}

if (forms.some(form => fieldsOf(form).length > 0)) {
  const [arrival] = performance.getEntriesByType("navigation");
  if (arrival?.type === "back_forward" && history.state?.typed) fill(history.state.typed);
  // A page that answers a post becomes one that Back can load: the browser cannot repeat the post.
  if (document.querySelector("#mistakes")) keep();
  document.addEventListener("submit", keep);
  document.addEventListener("change", keep);
}
