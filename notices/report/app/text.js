// A notice's text with the stretches that fields were read from.
function markedText(notice) {
  const spans = [];
  for (const [at, entries] of Object.entries(notice.evidence)) {
    for (const entry of entries) if (entry.text !== "") spans.push({ at, start: entry.start, end: entry.end });
  }
  // Characters of a text count code points, strings of this language halves of pairs: go by characters.
  const letters = [...notice.text];
  const cuts = [...new Set([0, letters.length, ...spans.flatMap((span) => [span.start, span.end])])].sort((one, two) => one - two);
  const pieces = [];
  for (let number = 0; number + 1 < cuts.length; number += 1) {
    const words = letters.slice(cuts[number], cuts[number + 1]).join("");
    const over = spans.filter((span) => span.start <= cuts[number] && span.end >= cuts[number + 1]);
    if (!over.length) {
      pieces.push(words);
      continue;
    }
    const least = Math.min(...over.map((span) => span.end - span.start));
    const nearest = [...new Set(over.filter((span) => span.end - span.start === least).map((span) => span.at))];
    const piece = make("span", { class: "print", "data-n": notice.n, "data-at": nearest.join(" ") }, words);
    for (const at of new Set(over.map((span) => span.at))) register(at, piece);
    pointing(piece, () => nearest);
    pieces.push(piece);
  }
  return make("p", { class: "text", lang: "zh-CN" }, ...pieces);
}

// What lights up together: everything on the page that belongs to one place of the open record.
let lights = new Map();

function register(at, node) {
  if (!lights.has(at)) lights.set(at, []);
  lights.get(at).push(node);
}

function light(places, { follow = false } = {}) {
  for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
  const nodes = [...new Set(places.flatMap((at) => lights.get(at) || []))];
  for (const node of nodes) node.classList.add("lit");
  if (follow) reveal(nodes.filter((node) => node.closest("#desk")));
}

function lightCurrent() {
  light(state.at === null ? [] : [state.at]);
}

function pointing(node, places) {
  node.addEventListener("pointerenter", () => light(places(), { follow: Boolean(node.closest("#list")) }));
  node.addEventListener("pointerleave", lightCurrent);
  if (!node.closest(".field")) node.addEventListener("click", () => node.closest("#desk, .text") && chooseField(places()[0], true));
}
