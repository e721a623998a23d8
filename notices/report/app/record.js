// The record of one notice: problems, fields, tables of rows, its text, and what was not printed.
const HIDDEN = new Set(["type", "exclusive", "currency", "scheme"]);

function recordBody(notice) {
  const body = make("div", { class: "record" });
  body.append(acts(notice, ""));
  const before = said(notice);
  if (before) body.append(before);
  const general = notice.problems.filter((problem) => problem.at === "" || isEmpty(valueAt(notice.record, problem.at)) || typeof valueAt(notice.record, problem.at) === "object");
  if (general.length) body.append(problemList(general, true));
  const empty = [];
  const list = make("ul", { class: "fields", "aria-label": say("fields") });
  for (const [name, value] of Object.entries(notice.record)) {
    const at = `/${name}`;
    if (isEmpty(value)) empty.push(at);
    else if (isTable(name, value)) list.append(make("li", { class: "rows" }, table(notice, at, value)));
    else list.append(...leaves(value, at).map((leaf) => field(notice, leaf)));
  }
  body.append(list);
  if (run.pages[notice.page].picture) body.append(make("h3", {}, say("text")), markedText(notice));
  if (empty.length) body.append(make("details", { class: "empty" }, make("summary", {}, `${say("notPrinted")} (${empty.length})`), make("ul", { class: "fields" }, empty.map((at) => field(notice, { at, value: null })))));
  return body;
}

function isTable(name, value) {
  return Array.isArray(value) && typeof value[0] === "object" && (value.length > 1 || name === "parcels") && !["contacts", "legal_basis", "issuers"].includes(name);
}

// Leaves that hold something; an amount and its currency are one.
function leaves(value, at) {
  if (isEmpty(value) || (value === false && at.endsWith("/exclusive"))) return [];
  if (typeof value !== "object") return [{ at, value }];
  if (!Array.isArray(value) && "amount" in value && "currency" in value) return [{ at: `${at}/amount`, value: value.amount, suffix: value.currency }];
  return Object.entries(value).flatMap(([name, branch]) => leaves(branch, `${at}/${name}`));
}

function field(notice, { at, value, suffix }) {
  const node = make("li", { class: "field", "data-at": at, "data-n": notice.n });
  const printed = printedWords(notice, at);
  const point = make("button", { type: "button", class: "point", click: () => chooseField(at), focus: () => chooseField(at) });
  point.append(make("span", { class: "name" }, pathName(at, notice.record)), make("span", { class: "value" }, shown(value), suffix ? make("small", {}, ` ${suffix}`) : null));
  node.append(point);
  if (printed && printed !== String(value) && !notice.derived.includes(at)) node.append(make("q", { class: "printed", lang: "zh-CN", title: say("printed") }, printed));
  node.append(...marks(notice, at));
  node.append(acts(notice, at));
  register(at, node);
  pointing(node, () => [at]);
  return node;
}

// How sure the reader was of the least sure characters under a field; null where it does not say.
function sureOf(notice, at) {
  const told = (notice.evidence[at] || []).filter((entry) => entry.confidence !== undefined).map((entry) => entry.confidence);
  return told.length ? Math.min(...told) : null;
}

// Where the filter asks for doubtful fields these are marked; else those that are doubtful by themselves.
function doubtfulBelow() {
  return Number($("by-confidence").value || 0.9);
}

function sureMark(notice, at) {
  const sure = sureOf(notice, at);
  if (sure === null) return null;
  return make("span", { class: `sureness${sure < doubtfulBelow() ? " unsure" : ""}`, title: say("sureOf") + sure.toFixed(3) }, make("span", { class: "unseen" }, say("sureOf")), sure.toFixed(2));
}

function printedWords(notice, at) {
  return (notice.evidence[at] || []).map((entry) => entry.text).join("");
}

function shown(value) {
  return value === null ? say("noValue") : String(value);
}

// What is to be said of a field beside its value: computed, given by a person, wrong in some way.
function marks(notice, at) {
  const found = [];
  const sure = sureMark(notice, at);
  if (sure) found.push(sure);
  if (notice.derived.includes(at)) found.push(make("span", { class: "derived" }, say("derived")));
  const given = (notice.evidence[at] || []).find((entry) => entry.given);
  if (given) found.push(make("span", { class: "person" }, say("byPerson", given.given.by, given.given.on.slice(0, 10), shown(given.given.was))));
  const wrong = notice.problems.filter((problem) => problem.at === at && !isEmpty(valueAt(notice.record, at)));
  if (wrong.length) found.push(problemList(wrong, false));
  return found;
}

function problemList(problems, named) {
  return make("ul", { class: "problems", "aria-label": say("problems") }, problems.map((problem) =>
    make("li", { class: problem.severity }, make("b", {}, say(problem.severity)), ` ${problem[state.lang]} `, make("code", {}, `${problem.rule}${named && problem.at ? ` ${problem.at}` : ""}`))));
}

function acts(notice, at) {
  const bar = make("div", { class: "acts", role: "group", "aria-label": `${say("review")}: ${at === "" ? say("wholeNotice") : pathName(at, notice.record)}` });
  const entry = decided(notice, at);
  if (run.redacted) return bar;
  if (at === "") bar.append(make("b", {}, say("wholeNotice")));
  if (entry) {
    const words = entry.action === "correct" ? say("corrected") + (typeof entry.value === "object" ? JSON.stringify(entry.value) : entry.value) : say(`${entry.action}ed`);
    bar.append(make("span", { class: `decision ${entry.action}` }, words), button("undo", () => decide(notice, at, null), { "data-act": "undo" }));
    if (at === "") bar.append(kindAct(notice));
    return bar;
  }
  bar.append(actButton(notice, at, "accept", "✓", () => decide(notice, at, "accept")));
  if (at !== "") bar.append(actButton(notice, at, "correct", "✎", () => correct(notice, at, bar)));
  else bar.append(kindAct(notice));
  bar.append(actButton(notice, at, "reject", "✗", () => decide(notice, at, "reject")));
  return bar;
}

function actButton(notice, at, word, sign, click) {
  const name = `${say(word)}: ${at === "" ? say("wholeNotice") : pathName(at, notice.record)}`;
  const shownAs = at === "" ? `${sign} ${say(word)}` : sign;
  return make("button", { type: "button", click, "data-act": word, "aria-label": name, title: say(word) }, shownAs);
}

function correct(notice, at, bar) {
  const before = valueAt(notice.record, at);
  const input = make("input", { "aria-label": `${say("newValue")}: ${pathName(at, notice.record)}`, value: before === null ? "" : typeof before === "object" ? JSON.stringify(before) : before });
  const wrong = make("span", { role: "alert", class: "wrong" });
  const save = (event) => {
    event.preventDefault();
    try {
      decide(notice, at, "correct", typed(input.value, before));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      wrong.textContent = say("notJson");
    }
  };
  const form = make("form", { class: "correction", submit: save, keydown: (event) => event.key === "Escape" && refreshNotice(notice) }, input, make("button", {}, say("save")), button("cancel", () => refreshNotice(notice)), wrong);
  bar.replaceChildren(form);
  input.focus();
  input.select();
}

function table(notice, at, rows) {
  const found = rows.map((row, number) => leaves(row, `${at}/${number}`));
  const columns = [...new Set(found.flat().map((leaf) => leaf.at.split("/").slice(3).join("/")))].filter((name) => !HIDDEN.has(name.split("/").pop()));
  const head = make("tr", {}, make("th", { scope: "col" }, "#"), columns.map((name) => make("th", { scope: "col" }, columnName(name))));
  const body = found.map((leaves, number) => {
    const cells = columns.map((name) => cell(notice, leaves.find((leaf) => leaf.at === `${at}/${number}/${name}`)));
    return make("tr", {}, make("th", { scope: "row" }, String(number + 1)), cells);
  });
  const name = `${pathName(at)} (${rows.length})`;
  return make("div", {}, make("div", { class: "across", tabindex: "0", role: "region", "aria-label": name }, make("table", {}, make("caption", {}, name), make("thead", {}, head), make("tbody", {}, body))), make("div", { class: "cell-acts", "aria-live": "polite" }));
}

function columnName(name) {
  const parts = name.split("/");
  const last = ["amount", "name", "0"].includes(parts.at(-1)) && parts.length > 1 ? parts.slice(0, -1) : parts;
  return last.map(fieldName).join(" · ");
}

function cell(notice, leaf) {
  if (!leaf) return make("td", {});
  const { at, value, suffix } = leaf;
  const wrong = notice.problems.filter((problem) => problem.at === at || at.startsWith(`${problem.at}/`) && problem.at.split("/").length > 2);
  const entry = decided(notice, at);
  const unsure = (sureOf(notice, at) ?? 1) < doubtfulBelow();
  const node = make("td", { class: `field cell${wrong.length ? " doubtful" : ""}${unsure ? " unsure" : ""}${entry ? ` ${entry.action}` : ""}`, "data-at": at, "data-n": notice.n });
  node.append(make("button", { type: "button", class: "point", click: () => chooseField(at), focus: () => chooseField(at) }, entry?.action === "correct" ? shown(entry.value) : shown(value), suffix && suffix !== "CNY" ? make("small", {}, ` ${suffix}`) : null));
  register(at, node);
  pointing(node, () => [at]);
  return node;
}

// Below a table: what its chosen cell was read from, and what can be said of it.
function showCell(notice, at, node) {
  const place = node.closest(".rows")?.querySelector(".cell-acts");
  if (!place || place.querySelector("form")) return;
  const wrong = notice.problems.filter((problem) => problem.at !== at && at.startsWith(`${problem.at}/`));
  place.replaceChildren(make("b", {}, pathName(at, notice.record)), make("q", { class: "printed", lang: "zh-CN" }, printedWords(notice, at)), ...marks(notice, at), ...(wrong.length ? [problemList(wrong, true)] : []), acts(notice, at));
}
