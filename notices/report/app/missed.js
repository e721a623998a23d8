// A notice that nobody found: a frame drawn on the page, its kind and its words, kept as a decision like any other.
const drawing = { from: null, frame: null };

function startMissed() {
  if (run.redacted || sheet.page === null) return;
  if (!sheet.paper || $("sheet").classList.contains("draws")) askMissed(null);
  else drawingMode(true);
}

function drawingMode(on) {
  $("sheet").classList.toggle("draws", on);
  $("missed").setAttribute("aria-pressed", String(on));
  $("hint").textContent = on ? say("drawIt") : "";
  drawing.frame?.remove();
  drawing.from = drawing.frame = null;
}

function pointOf(event) {
  const [wide, high] = run.pages[sheet.page].size;
  const side = sheet.paper.getBoundingClientRect();
  return [((event.clientX - side.left) / side.width) * wide, ((event.clientY - side.top) / side.height) * high];
}

function boxOf(one, two) {
  const [wide, high] = run.pages[sheet.page].size;
  const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most) * 100) / 100;
  return [within(Math.min(one[0], two[0]), wide), within(Math.min(one[1], two[1]), high), within(Math.max(one[0], two[0]), wide), within(Math.max(one[1], two[1]), high)];
}

$("desk").addEventListener("pointerdown", (event) => {
  if (!$("sheet").classList.contains("draws") || !sheet.paper || event.button) return;
  event.preventDefault();
  drawing.from = pointOf(event);
  drawing.frame = draw("rect", { class: "frame" });
  sheet.overlay.append(drawing.frame);
  $("desk").setPointerCapture(event.pointerId);
});
$("desk").addEventListener("pointermove", (event) => {
  if (!drawing.from) return;
  const [x0, y0, x1, y1] = boxOf(drawing.from, pointOf(event));
  for (const [name, value] of Object.entries({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 })) drawing.frame.setAttribute(name, value);
});
$("desk").addEventListener("pointerup", (event) => {
  if (!drawing.from) return;
  const box = boxOf(drawing.from, pointOf(event));
  if (box[2] - box[0] > 4 && box[3] - box[1] > 4) askMissed(box);
  else drawingMode(true);
});

function askMissed(box) {
  const chosen = String(getSelection());
  const select = kindChoice(state.notice?.kind);
  const words = make("textarea", { rows: "8", required: true, lang: "zh-CN", id: "missed-words" });
  words.value = sheet.paper ? "" : chosen;
  const save = (event) => {
    event.preventDefault();
    $("missing").close();
    addMissed(select.value, words.value.trim(), box);
  };
  $("missing").replaceChildren(
    make("h2", { id: "missing-name" }, `${say("missed")} · ${pageName(run.pages[sheet.page])}`),
    make("form", { submit: save }, make("label", {}, say("rightKind"), " ", select), make("label", {}, say("itsWords"), words), make("div", { class: "acts" }, make("button", {}, say("add")), button("cancel", () => $("missing").close()))),
  );
  $("missing").showModal();
  words.focus();
}

function addMissed(kind, text, box) {
  if (!text) return;
  const page = run.pages[sheet.page];
  const id = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  keep(`${id} +`, {
    notice: id, sha256: page.sha256, page: page.number, file: page.file, kind, box, at: "", action: "add", begins: [...text].slice(0, 60).join(""),
    was: null, printed: text.split("\n"), on: new Date().toISOString(), by: $("reviewer").value.trim(), value: { text, title: null, size: page.size },
  });
  showMissed();
}

// Above the list, and as frames on their page.
function showMissed() {
  const found = [...decisions].filter(([key]) => key.endsWith(" +"));
  $("missed-list").replaceChildren(...(found.length ? [make("h3", {}, say("addedOnes"))] : []), ...found.map(([key, entry]) => {
    const undo = () => {
      keep(key, null);
      showMissed();
    };
    return tint(make("p", { class: "added" }, make("b", {}, kindName(entry.kind)), ` ${[...entry.value.text].slice(0, 40).join("")} `, button("undo", undo)), entry.kind);
  }));
  if (sheet.page === null || !sheet.paper) return;
  for (const old of sheet.overlay.querySelectorAll(".added")) old.remove();
  const page = run.pages[sheet.page];
  for (const [, entry] of found) {
    if (entry.sha256 !== page.sha256 || entry.page !== page.number || !entry.box) continue;
    const [x0, y0, x1, y1] = entry.box;
    sheet.overlay.append(tint(draw("rect", { class: "added", x: x0, y: y0, width: x1 - x0, height: y1 - y0 }), entry.kind));
  }
}
