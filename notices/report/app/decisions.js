// What a person said of fields and notices, kept in this browser until it is downloaded as a patch.
const decisions = new Map(Object.entries(JSON.parse(remembered(`decisions:${runName()}`) || "{}")));

function runName() {
  const marks = run.notices.map((notice) => notice.id).join("");
  let sum = 5381;
  for (let place = 0; place < marks.length; place += 1) sum = ((sum * 33) ^ marks.charCodeAt(place)) >>> 0;
  return sum.toString(36);
}

function decided(notice, at) {
  return decisions.get(`${notice.id} ${at}`) || null;
}

function decide(notice, at, action, value) {
  keep(`${notice.id} ${at}`, action === null ? null : entryOf(notice, at, action, value));
  refreshNotice(notice);
}

function keep(key, entry) {
  if (entry === null) decisions.delete(key);
  else decisions.set(key, entry);
  remember(`decisions:${runName()}`, JSON.stringify(Object.fromEntries(decisions)));
  showDownload();
}

function entryOf(notice, at, action, value) {
  const page = run.pages[notice.page];
  const evidence = at === "" ? [] : notice.evidence[at] || [];
  const entry = {
    notice: notice.id, sha256: page.sha256, page: page.number, file: page.file, kind: notice.kind, box: notice.box, at, action,
    begins: [...notice.text].slice(0, 60).join(""), was: at === "" ? null : valueAt(notice.record, at), printed: evidence.map((one) => one.text),
    on: new Date().toISOString(), by: $("reviewer").value.trim(),
  };
  if (action !== "reject" && at !== "") entry.value = action === "correct" ? value : entry.was;
  return entry;
}

function valueAt(record, at) {
  return at.split("/").slice(1).reduce((branch, name) => (branch === null || branch === undefined ? null : branch[name]), record) ?? null;
}

// The value that was typed: of the type that stood there before; JSON where it begins like a compound value.
function typed(words, before) {
  const text = words.trim();
  if (/^[[{]/.test(text)) return JSON.parse(text);
  if (typeof before === "number" && /^-?[0-9]+(\.[0-9]+)?$/.test(text)) return Number(text);
  if (typeof before === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}

function patch() {
  const by = $("reviewer").value.trim();
  const entries = [...decisions.values()].map((entry) => ({ ...entry, by: entry.by || by || "unnamed" }));
  return { patch: 1, made_by: `notices ${run.version}`, entries };
}

function download() {
  const blob = new Blob([`${JSON.stringify(patch(), null, 1)}\n`], { type: "application/json" });
  const link = make("a", { href: URL.createObjectURL(blob), download: `patch-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function showDownload() {
  $("download").disabled = decisions.size === 0 || run.redacted;
  $("download").textContent = `${say("download")} (${decisions.size})`;
}
