// Controls, keys, languages and themes; the first notice is opened.
function showWords() {
  document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
  document.title = `${say("title")} · ${run.notices.length}`;
  $("language").textContent = say("language");
  $("language").lang = state.lang === "zh" ? "en" : "zh-CN";
  $("help-keys").replaceChildren(...WORDS[state.lang].helpKeys.flatMap(([key, words]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, words)]));
  showChoices();
  showDownload();
}

function showChoices() {
  const rules = tally(run.notices.flatMap((notice) => notice.problems.map((problem) => problem.rule)));
  choices("by-kind", tally(run.notices.map((notice) => notice.kind)).map(([kind, count]) => [kind, `${kindName(kind)} (${count})`]));
  choices("by-problem", [["*", say("anyProblem")], ["-", say("noProblem")], ...rules.map(([rule, count]) => [rule, `${rule} (${count})`])]);
  choices("by-confidence", ["0.98", "0.95", "0.9", "0.8", "0.6"].map((limit) => [limit, say("below") + limit]));
  choices("by-paper", tally(run.notices.map(paperOf)).map(([paper, count]) => [paper, `${paper.split("/").pop()} (${count})`]));
  choices("by-review", [["open", say("open")], ["done", say("done")]]);
}

function choices(id, rows) {
  const chosen = $(id).value;
  $(id).replaceChildren(make("option", { value: "" }, say("all")), ...rows.map(([value, words]) => make("option", { value }, words)));
  $(id).value = chosen;
}

function showAll() {
  $("missed").hidden = run.redacted || !run.notices.length;
  sheet.page = null;
  showWords();
  showList();
  showMissed();
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember("theme", theme);
}

function step(by) {
  const place = state.shown.indexOf(state.notice);
  const next = state.shown[Math.min(Math.max(place + by, 0), state.shown.length - 1)];
  if (next) chooseNotice(next, { focus: true });
}

function stepField(by) {
  const fields = [...document.querySelectorAll(".notice.current .field")].filter((node) => !node.closest("details:not([open])"));
  const place = fields.findIndex((node) => node.dataset.at === state.at);
  const next = fields[place < 0 ? (by > 0 ? 0 : fields.length - 1) : Math.min(Math.max(place + by, 0), fields.length - 1)];
  if (next) chooseField(next.dataset.at, true);
}

function act(name) {
  if (!state.notice || run.redacted) return;
  const bars = [...document.querySelectorAll(".notice.current .acts")];
  const field = state.at !== null && fieldNode(state.at);
  const bar = field ? field.querySelector(".acts") || field.closest(".rows")?.querySelector(".cell-acts .acts") : bars[0];
  bar?.querySelector(`[data-act="${name}"]`)?.click();
}

const KEYS = {
  j: () => step(1), k: () => step(-1), n: () => stepField(1), p: () => stepField(-1), "/": () => $("search").focus(), "?": () => $("help").showModal(),
  m: startMissed, a: () => act("accept"), c: () => act("correct"), x: () => act("reject"), u: () => act("undo"),
  "+": () => zoom(sheet.zoom * 1.25), "-": () => zoom(sheet.zoom / 1.25), Escape: leaveField,
};

function leaveField() {
  drawingMode(false);
  state.at = null;
  for (const node of document.querySelectorAll(".field.chosen")) node.classList.remove("chosen");
  light([]);
  document.querySelector(".notice.current .head")?.focus();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, dialog");
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing) {
    if (event.key === "Escape" && event.target.id === "search") document.querySelector(".notice.current .head")?.focus();
    return;
  }
  if (!Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
});

let waiting = 0;
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("filters").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(showList, 120);
});
$("filters").addEventListener("reset", () => setTimeout(showList));
$("summary").addEventListener("toggle", showCharts);
$("language").addEventListener("click", () => {
  state.lang = state.lang === "zh" ? "en" : "zh";
  remember(`lang:${runName()}`, state.lang);
  showAll();
});
$("theme").addEventListener("click", () => {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  setTheme(dark ? "light" : "dark");
});
$("keys").addEventListener("click", () => $("help").showModal());
$("download").addEventListener("click", download);
$("reviewer").addEventListener("change", () => remember("reviewer", $("reviewer").value));
$("in").addEventListener("click", () => zoom(sheet.zoom * 1.25));
$("out").addEventListener("click", () => zoom(sheet.zoom / 1.25));
$("missed").addEventListener("click", startMissed);
$("missing").addEventListener("close", () => drawingMode(false));
$("fit").addEventListener("click", () => zoom(1));
// On paper every notice is open.
addEventListener("beforeprint", () => {
  for (const notice of state.shown) if (notice !== state.notice) open($(`n-${notice.n}`), notice);
});
addEventListener("afterprint", () => {
  for (const notice of state.shown) if (notice !== state.notice) close($(`n-${notice.n}`));
  if (state.notice) refreshNotice(state.notice);
});

// What sticks below the filters knows how high they are.
new ResizeObserver(() => document.documentElement.style.setProperty("--top", `${$("filters").offsetHeight}px`)).observe($("filters"));

run.notices.forEach((notice, number) => {
  notice.n = number;
});
const theme = remembered("theme");
if (theme) document.documentElement.dataset.theme = theme;
state.lang = remembered(`lang:${runName()}`) || run.lang;
$("reviewer").value = remembered("reviewer") || "";
if (matchMedia("(min-width: 60rem)").matches) {
  $("summary").open = true;
  $("more").open = true;
}
showAll();
document.documentElement.dataset.ready = String(Math.round(performance.now()));
