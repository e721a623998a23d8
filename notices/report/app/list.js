// The list of notices, its filters, and which notice and field are chosen.
function readFilters() {
  const from = $("by-from").value;
  const until = $("by-until").value;
  return {
    words: $("search").value.trim().toLowerCase(), kind: $("by-kind").value, problem: $("by-problem").value, confidence: Number($("by-confidence").value || 2),
    paper: $("by-paper").value, review: $("by-review").value, from, until,
  };
}

function fits(notice, want) {
  if (want.kind && notice.kind !== want.kind) return false;
  if (want.problem === "*" && !notice.problems.length) return false;
  if (want.problem === "-" && notice.problems.length) return false;
  if (want.problem.length > 1 && !notice.problems.some((problem) => problem.rule === want.problem)) return false;
  if (Math.min(notice.confidence, leastSure(notice)) >= want.confidence) return false;
  if (want.paper && paperOf(notice) !== want.paper) return false;
  if ((want.from || want.until) && !notice.day) return false;
  if ((want.from && notice.day < want.from) || (want.until && notice.day > want.until)) return false;
  if (want.review && isReviewed(notice) !== (want.review === "done")) return false;
  return !want.words || haystack(notice).includes(want.words);
}

// The least sure of a notice's fields.
function leastSure(notice) {
  notice.sure ??= Math.min(1, ...Object.keys(notice.evidence).map((at) => sureOf(notice, at) ?? 1));
  return notice.sure;
}

function haystack(notice) {
  notice.hay ??= `${notice.text}\n${JSON.stringify(notice.record)}\n${notice.id}\n${run.pages[notice.page].file}\n${notice.kind} ${run.kinds[notice.kind] || ""}`.toLowerCase();
  return notice.hay;
}

function paperOf(notice) {
  return notice.paper || run.pages[notice.page].file;
}

function isReviewed(notice) {
  for (const key of decisions.keys()) if (key.startsWith(`${notice.id} `)) return true;
  return false;
}

function showList() {
  const want = readFilters();
  state.shown = run.notices.filter((notice) => fits(notice, want));
  $("notices").replaceChildren(...state.shown.map(item));
  $("nothing").hidden = state.shown.length > 0;
  $("nothing").textContent = say(run.notices.length ? "nothing" : "noPages");
  document.body.classList.toggle("none", !run.notices.length);
  $("counts").textContent = [say("shown", state.shown.length, run.notices.length), say("pagesRead", run.read, run.failures.length), run.redacted ? say("redacted") : ""].filter(Boolean).join(" · ");
  showCharts();
  const chosen = state.shown.includes(state.notice) ? state.notice : state.shown[0];
  state.notice = null;
  if (chosen) chooseNotice(chosen);
}

function item(notice) {
  const page = run.pages[notice.page];
  const worst = ["error", "warning", "info"].find((severity) => notice.problems.some((problem) => problem.severity === severity));
  const head = make("button", { type: "button", class: "head", "aria-expanded": "false", click: () => chooseNotice(notice, { toggle: true }) });
  head.append(
    make("span", { class: "kind" }, kindName(notice.kind)),
    make("span", { class: "notice-title", lang: "zh-CN" }, notice.title || [...notice.text].slice(0, 28).join("")),
    make("span", { class: "where" }, [pageName(page), notice.paper, notice.day].filter(Boolean).join(" · ")),
    make("span", { class: "sure", title: say("confidence") }, make("span", { class: "unseen" }, `${say("confidence")} `), notice.confidence.toFixed(2)),
  );
  if (worst) head.append(make("span", { class: `badge ${worst}` }, `${notice.problems.length} `, make("span", { class: "unseen" }, say("problems"))));
  if (isReviewed(notice)) head.append(make("span", { class: "badge reviewed" }, say("done")));
  return tint(make("li", { class: "notice", id: `n-${notice.n}`, "data-n": notice.n }, head), notice.kind);
}

function chooseNotice(notice, { toggle = false, scroll = false, focus = false } = {}) {
  const node = $(`n-${notice.n}`);
  if (!node) return; // a box on the page whose notice the filters keep out
  const before = state.notice && $(`n-${state.notice.n}`);
  if (before) close(before);
  if (toggle && state.notice === notice) {
    state.notice = null;
    return;
  }
  state.notice = notice;
  state.at = null;
  lights = new Map();
  open(node, notice);
  showSheet(notice);
  if (scroll || focus || toggle) node.scrollIntoView({ block: "start" });
  if (focus) node.querySelector(".head").focus({ preventScroll: true });
}

function open(node, notice) {
  node.classList.add("current");
  node.querySelector(".head").setAttribute("aria-expanded", "true");
  node.append(recordBody(notice));
}

function close(node) {
  node.classList.remove("current");
  node.querySelector(".head").setAttribute("aria-expanded", "false");
  node.querySelector(".record")?.remove();
}

// After a decision: the same notice again, with the same field chosen.
function refreshNotice(notice) {
  const node = $(`n-${notice.n}`);
  if (!node || state.notice !== notice) return;
  const at = state.at;
  const fresh = item(notice);
  lights = new Map();
  open(fresh, notice);
  node.replaceWith(fresh);
  showSheetMarks(notice);
  if (at !== null) chooseField(at, true);
}

function showSheetMarks(notice) {
  if (run.pages[notice.page].picture) showPrints(notice);
  else showText(notice);
}

function fieldNode(at) {
  return [...document.querySelectorAll(".notice.current .field")].find((node) => node.dataset.at === at);
}

function chooseField(at, focus = false) {
  const node = fieldNode(at);
  if (!node) return;
  const same = state.at === at;
  state.at = at;
  for (const other of document.querySelectorAll(".field.chosen")) other.classList.remove("chosen");
  node.classList.add("chosen");
  enlarge();
  light([at], { follow: true });
  if (node.classList.contains("cell") && (!same || focus)) showCell(state.notice, at, node);
  if (!focus) return;
  const hidden = node.closest("details");
  if (hidden) hidden.open = true;
  node.querySelector(".point").focus({ preventScroll: true });
  node.scrollIntoView({ block: "nearest", inline: "nearest" });
}
