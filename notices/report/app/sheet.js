// The page: its picture with the boxes of its notices, or its text.
const sheet = { page: null, zoom: 1, paper: null, overlay: null };

function showSheet(notice) {
  const page = run.pages[notice.page];
  if (sheet.page !== notice.page) {
    sheet.page = notice.page;
    $("desk").replaceChildren(page.picture ? paper(page) : texts(page));
    drawingMode(false);
    showMissed();
  }
  $("sheet-name").textContent = pageName(page);
  $("sheet").classList.toggle("as-text", !page.picture);
  if (page.picture) {
    showPrints(notice);
    fitNotice(notice);
  } else {
    showText(notice);
  }
}

function paper(page) {
  const [wide, high] = page.size;
  sheet.overlay = draw("svg", { viewBox: `0 0 ${wide} ${high}`, "aria-hidden": "true", preserveAspectRatio: "none" });
  for (const notice of run.notices) {
    if (run.pages[notice.page] !== page || !notice.box) continue;
    const [x0, y0, x1, y1] = notice.box;
    const box = draw("rect", { class: "box", "data-n": notice.n, x: x0, y: y0, width: x1 - x0, height: y1 - y0, click: () => chooseNotice(notice, { scroll: true }) });
    box.append(draw("title", {}, `${kindName(notice.kind)} ${notice.title || ""}`));
    sheet.overlay.append(tint(box, notice.kind));
  }
  sheet.overlay.append(draw("g", { class: "prints" }));
  sheet.paper = make("div", { class: "paper" });
  sheet.paper.style.aspectRatio = `${wide} / ${high}`;
  sheet.paper.style.setProperty("--ratio", String(wide / high));
  const source = pictureOf(page);
  sheet.paper.append(make("img", { src: source, alt: `${say("pagePicture")}: ${pageName(page)}`, draggable: "false" }), sheet.overlay);
  return sheet.paper;
}

function pictureOf(page) {
  if (!page.picture.startsWith("#")) return page.picture;
  return `data:image/webp;base64,${$(page.picture.slice(1)).textContent}`;
}

function showPrints(notice) {
  for (const box of sheet.overlay.querySelectorAll(".box")) box.classList.toggle("current", Number(box.dataset.n) === notice.n);
  const prints = new Map();
  for (const [at, entries] of Object.entries(notice.evidence)) {
    for (const entry of entries) {
      if (!entry.box || entry.text === "" || entry.page !== run.pages[notice.page].number) continue;
      const key = entry.box.join();
      if (!prints.has(key)) prints.set(key, { box: entry.box, places: [] });
      prints.get(key).places.push(at);
      prints.get(key).sure = Math.min(prints.get(key).sure ?? 1, entry.confidence ?? 1);
    }
  }
  // The larger first, so that the smaller lie on top and can be pointed at.
  const sorted = [...prints.values()].sort((one, two) => area(two.box) - area(one.box));
  sheet.overlay.querySelector(".prints").replaceChildren(...sorted.map(print));
}

function area([x0, y0, x1, y1]) {
  return (x1 - x0) * (y1 - y0);
}

function print({ box: [x0, y0, x1, y1], places, sure }) {
  const rect = draw("rect", { class: `print${sure < doubtfulBelow() ? " unsure" : ""}`, "data-at": places.join(" "), x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
  for (const at of places) register(at, rect);
  pointing(rect, () => places);
  rect.addEventListener("click", () => chooseField(places[0], true));
  return rect;
}

// Large enough to read, small enough to be seen whole across.
function fitNotice(notice) {
  const [wide] = run.pages[notice.page].size;
  const [x0, , x1] = notice.box || [0, 0, wide, 0];
  const across = $("desk").clientWidth;
  const readable = (wide * 1.5) / across; // 1.5 pixels a point
  zoom(Math.max(1, Math.min((wide / (x1 - x0)) * 0.9, Math.max(readable, 1))));
  if (notice.box) reveal([...sheet.overlay.querySelectorAll(".box.current")], true);
}

// A field is chosen to be read: at least 1.3 pixels a point.
function enlarge() {
  if (!sheet.paper) return;
  const least = (run.pages[sheet.page].size[0] * 1.3) / $("desk").clientWidth;
  if (sheet.zoom < least) zoom(least);
}

function zoom(factor) {
  if (!sheet.paper) return;
  sheet.zoom = Math.min(Math.max(factor, 0.3), 8);
  sheet.paper.style.width = `${sheet.zoom * 100}%`;
}

// Scroll the desk, and nothing else, until the nodes stand in it.
function reveal(nodes, always = false) {
  if (!nodes.length) return;
  const desk = $("desk");
  const frame = desk.getBoundingClientRect();
  const sides = nodes.map((node) => node.getBoundingClientRect());
  const left = Math.min(...sides.map((side) => side.left));
  const right = Math.max(...sides.map((side) => side.right));
  const top = Math.min(...sides.map((side) => side.top));
  const bottom = Math.max(...sides.map((side) => side.bottom));
  if (always || left < frame.left || right > frame.right) desk.scrollLeft += (left + Math.min(right, left + frame.width)) / 2 - (frame.left + frame.right) / 2;
  if (always || top < frame.top || bottom > frame.bottom) desk.scrollTop += top - frame.top - Math.max(12, (frame.height - (bottom - top)) / 2);
}

function texts(page) {
  sheet.paper = null;
  const parts = run.notices.filter((notice) => run.pages[notice.page] === page).map((notice) => {
    const section = make("section", { class: "box", "data-n": notice.n });
    section.append(make("h3", {}, kindName(notice.kind)), make("p", { class: "text", lang: "zh-CN" }, notice.text));
    section.addEventListener("click", () => state.notice !== notice && chooseNotice(notice, { scroll: true }));
    return tint(section, notice.kind);
  });
  if (page.text) parts.push(make("details", { class: "whole" }, make("summary", {}, say("wholeText")), make("pre", { lang: "zh-CN" }, page.text)));
  return make("div", { class: "texts" }, page.why ? make("p", { class: "absent" }, `${say("noPicture")}${say(page.why === "none" ? "noneThere" : page.why)}`) : null, parts);
}

function showText(notice) {
  for (const section of $("desk").querySelectorAll("section.box")) {
    const current = Number(section.dataset.n) === notice.n;
    section.classList.toggle("current", current);
    const words = current ? markedText(notice) : make("p", { class: "text", lang: "zh-CN" }, run.notices[Number(section.dataset.n)].text);
    section.querySelector(".text").replaceWith(words);
    if (current) reveal([section], true);
  }
}
