"use strict";
// The page works without this; here it answers while somebody types, keeps the address up to date, and takes keys.
const form = document.querySelector("form[role=search]");
const field = document.getElementById("q");
const results = document.getElementById("results");
let asked = 0;
let timer = 0;

function address() {
  const values = new URLSearchParams(new FormData(form));
  if (values.get("sort") === "relevance") values.delete("sort");
  return "/?" + values;
}

async function answer() {
  const own = ++asked;
  const to = address();
  const response = await fetch(to + "&part=1");
  if (!response.ok || own !== asked) return;
  const text = await response.text();
  if (own !== asked) return;
  results.innerHTML = text;
  history.replaceState(null, "", to);
  document.title = (field.value ? field.value + " – " : "") + "DocIndex";
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(answer, 150);
}

field.addEventListener("input", soon);
// What was typed before this ran, or what the browser put back, is answered too.
if (field.value !== field.defaultValue) soon();
document.getElementById("sort").addEventListener("change", answer);
document.addEventListener("keydown", event => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === "/" && !typing) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !(event.target instanceof HTMLSelectElement)) {
    const links = [field, ...results.querySelectorAll(".hits h2 a")];
    const next = links[links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next && links.includes(document.activeElement)) {
      event.preventDefault();
      next.focus();
    }
  }
});
