// The kind of a notice: what a person says that it is, and what people have said of the notice before.
const KIND = "=kind"; // no pointer looks like this

function kindAct(notice) {
  const entry = decided(notice, KIND);
  if (!entry) return make("button", { type: "button", "data-act": "correct", click: (event) => askKind(notice, event.target.closest(".acts")) }, `✎ ${say("otherKind")}`);
  const undo = () => decideKind(notice, null);
  return make("span", { class: "retyped" }, make("span", { class: "decision correct" }, say("isKind") + kindName(entry.value)), button("undo", undo, { "data-act": "undo" }));
}

function askKind(notice, bar) {
  const select = kindChoice(notice.kind);
  const save = (event) => {
    event.preventDefault();
    if (select.value === notice.kind) refreshNotice(notice);
    else decideKind(notice, select.value);
  };
  bar.replaceChildren(make("form", { class: "correction", submit: save, keydown: (event) => event.key === "Escape" && refreshNotice(notice) }, select, make("button", {}, say("save")), button("cancel", () => refreshNotice(notice))));
  select.focus();
}

function kindChoice(chosen) {
  const names = Object.keys(run.kinds).map((kind) => [kind, kindName(kind)]);
  if (state.lang === "en") names.sort((one, two) => (one[1] < two[1] ? -1 : 1));
  return make("select", { "aria-label": say("rightKind") }, names.map(([kind, name]) => make("option", { value: kind, selected: kind === chosen }, name)));
}

function decideKind(notice, kind) {
  keep(`${notice.id} ${KIND}`, kind === null ? null : { ...entryOf(notice, "", "correct"), value: kind, was: notice.kind });
  refreshNotice(notice);
}

// What patches of earlier runs say of the whole notice.
function said(notice) {
  const words = { correct: "saidCorrect", add: "saidAdd", accept: "saidAccept" };
  const told = (notice.patches || []).filter((one) => one.at === "" && words[one.action]);
  if (!told.length) return null;
  return make("ul", { class: "said" }, told.map((one) => make("li", { class: "person" }, say(words[one.action], one.by, one.on.slice(0, 10), kindName(String(one.was ?? ""))))));
}
