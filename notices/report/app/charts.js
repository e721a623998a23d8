// The summary: small bars over the notices that the filters let through.
const MOST_BARS = 8;

function showCharts() {
  if (!$("summary").open) return;
  const notices = state.shown;
  const charts = [
    bars("byKind", tally(notices.map((notice) => notice.kind)), kindName),
    bars("byDay", days(notices), (day) => day || say("noDay")),
    bars("byRule", tally(notices.flatMap((notice) => notice.problems.map((problem) => problem.rule))), (rule) => rule),
    bars("fill", filled(notices), (name) => name, (share) => `${Math.round(share * 100)} %`, 1),
    bars("byStage", Object.entries(run.seconds), (stage) => stage, (seconds) => seconds.toFixed(1)),
  ];
  const failed = told("failures", run.failures.map(([, error]) => error));
  const refused = told("refusals", run.refusals);
  $("charts").replaceChildren(...charts, ...[failed, refused].filter(Boolean));
}

function told(word, lines) {
  if (!lines.length) return null;
  return make("details", { class: "failures" }, make("summary", {}, `${say(word)} (${lines.length})`), make("ul", {}, lines.map((line) => make("li", {}, line))));
}

function tally(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
  return [...counts].sort((one, two) => two[1] - one[1]);
}

function days(notices) {
  return tally(notices.map((notice) => notice.day || "")).sort((one, two) => (one[0] < two[0] ? 1 : -1));
}

// Share of the notices of a kind whose field is there; the emptiest first.
function filled(notices) {
  const counts = new Map();
  for (const notice of notices) {
    for (const [name, value] of Object.entries(notice.record)) {
      const key = `${notice.kind}\t${name}`;
      const count = counts.get(key) || [0, 0];
      counts.set(key, [count[0] + !isEmpty(value), count[1] + 1]);
    }
  }
  const kinds = new Set(tally(notices.map((notice) => notice.kind)).slice(0, 2).map(([kind]) => kind));
  return [...counts]
    .map(([key, [full, all]]) => [key.split("\t"), full / all])
    .filter(([[kind], share]) => kinds.has(kind) && share > 0 && share < 1)
    .sort((one, two) => one[1] - two[1])
    .map(([[kind, name], share]) => [`${fieldName(name)} · ${kindName(kind)}`, share]);
}

function isEmpty(value) {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function bars(word, rows, name, figure = String, most = Math.max(...rows.map((row) => row[1]), 0)) {
  const kept = rows.slice(0, MOST_BARS);
  const spoken = kept.map(([key, value]) => `${name(key)} ${figure(value)}`).join("; ") || say("none");
  const high = Math.max(kept.length, 1) * 20;
  const chart = draw("svg", { viewBox: `0 0 300 ${high}`, role: "img", "aria-label": `${say(word)}: ${spoken}` });
  kept.forEach(([key, value], row) => {
    const wide = most ? Math.max((value / most) * 110, 1) : 0;
    const bar = draw("rect", { x: 148, y: row * 20 + 4, width: wide, height: 12, rx: 2, class: "bar" });
    if (word === "byKind") tint(bar, key).classList.add("kind");
    const title = name(key);
    const label = draw("text", { x: 142, y: row * 20 + 14, "text-anchor": "end" }, shortened(title));
    label.append(draw("title", {}, title));
    chart.append(label, bar, draw("text", { x: 154 + wide, y: row * 20 + 14 }, figure(value)));
  });
  const rest = rows.length - kept.length;
  const caption = make("figcaption", {}, say(word), rest > 0 ? make("small", {}, ` (${say("more", rest)})`) : null);
  return make("figure", {}, caption, kept.length ? chart : make("p", { class: "absent" }, say("none")));
}

// As much of a name as fits: Han are twice as wide as Latin letters.
function shortened(name) {
  let room = 26;
  const kept = [...name].filter((letter) => (room -= letter > "⺀" ? 2 : 1.2) >= 0);
  return kept.length < [...name].length ? `${kept.slice(0, -1).join("")}…` : name;
}
