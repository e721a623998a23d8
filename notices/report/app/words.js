// What the page says, in both languages. Words of a newspaper page are never here.
const WORDS = {
  en: {
    skip: "Skip to the notices", title: "Notices", reviewer: "Reviewer", theme: "Light / dark", keys: "Keys",
    language: "中文", summary: "Summary", search: "Search", filters: "Filters", kind: "Kind", problem: "Problem",
    confidence: "Confidence", paper: "Paper", from: "From", until: "Until", review: "Review", reset: "Reset",
    fit: "Fit", zoomIn: "Zoom in", zoomOut: "Zoom out", pagePicture: "Page", list: "Notices",
    nothing: "No notice fits these filters.", close: "Close", all: "all", anyProblem: "with any problem",
    noProblem: "without problems", open: "open", done: "decided", below: "below ", noPicture: "No picture: ",
    noneThere: "this source has none.", gone: "the file is not where the run found it.", changed: "the file has changed since it was read.",
    wholeText: "The whole page as text", page: "p. ", printed: "Printed", derived: "computed from other values",
    accept: "Accept", correct: "Correct", reject: "Reject", undo: "Undo", save: "Save", cancel: "Cancel",
    accepted: "accepted", corrected: "corrected to ", rejected: "rejected", wholeNotice: "Whole notice",
    text: "Text", notPrinted: "Not printed", fields: "Fields", noValue: "no value", download: "Download patch",
    problems: "Problems", byKind: "Notices by kind", byDay: "Notices by day", byRule: "Problems by rule",
    fill: "Fields filled", byStage: "Seconds by stage", noDay: "no date", shown: "{0} of {1} notices",
    pagesRead: "{0} pages read, {1} failed", failures: "Pages that failed", newValue: "New value (JSON for compound values)",
    notJson: "This starts like JSON and is none.", byPerson: "given by {0} on {1}; was {2}", error: "error", warning: "warning", info: "info",
    field: "Field", otherKind: "Other kind", isKind: "is: ", rightKind: "The kind that it is", missed: "Missed notice", addedOnes: "Notices to be added",
    drawIt: "Drag a frame around it, or press the button again to go on without one.", itsWords: "Its words, as printed; a paragraph a line, cells of a table parted by tabs",
    add: "Add", refusals: "Corrections that no longer fit", saidCorrect: "kind given by {0} on {1}; was {2}", saidAdd: "added by {0} on {1}",
    saidAccept: "accepted by {0} on {1}", sureOf: "Confidence of the reading: ", noPages: "No notice was found in this run.", redacted: "Personal data is masked", row: "Row", none: "none", more: "and {0} more",
    helpKeys: [["j / k", "next / previous notice"], ["n / p", "next / previous field"], ["/", "search"], ["a", "accept the field, or the notice"],
      ["c", "correct the field, or the kind"], ["x", "reject the field, or the notice"], ["u", "undo the decision"], ["m", "a notice that was missed"], ["+ / −", "zoom"], ["?", "this list"], ["Esc", "leave the field"]],
  },
  zh: {
    skip: "跳到公告列表", title: "公告审阅", reviewer: "审阅人", theme: "明 / 暗", keys: "快捷键",
    language: "English", summary: "概览", search: "搜索", filters: "筛选", kind: "类别", problem: "问题",
    confidence: "置信度", paper: "报纸", from: "起始日期", until: "截止日期", review: "审阅", reset: "重置",
    fit: "适合", zoomIn: "放大", zoomOut: "缩小", pagePicture: "版面", list: "公告列表",
    nothing: "没有符合条件的公告。", close: "关闭", all: "全部", anyProblem: "有问题", noProblem: "无问题",
    open: "未审", done: "已审", below: "低于 ", noPicture: "没有版面图：", noneThere: "此来源没有版面图。", gone: "文件已不在原处。",
    changed: "文件在解析后已改动。", wholeText: "整版文字", page: "第", printed: "原文", derived: "由其他值推算",
    accept: "认可", correct: "更正", reject: "否决", undo: "撤销", save: "保存", cancel: "取消",
    accepted: "已认可", corrected: "更正为 ", rejected: "已否决", wholeNotice: "整条公告", text: "全文",
    notPrinted: "未刊载", fields: "字段", noValue: "无值", download: "下载补丁", problems: "问题",
    byKind: "各类公告", byDay: "每日公告", byRule: "各类问题", fill: "字段填充率", byStage: "各阶段用时（秒）",
    noDay: "无日期", shown: "{1} 条中的 {0} 条", pagesRead: "已读 {0} 页，失败 {1} 页", failures: "失败的版面",
    newValue: "新值（复合值用 JSON）", notJson: "以 JSON 开头，但不是有效的 JSON。", byPerson: "{0} 于 {1} 给出；原为 {2}",
    error: "错误", warning: "警告", info: "提示", field: "字段", otherKind: "改类别", isKind: "类别应为", rightKind: "正确的类别", missed: "补录公告", addedOnes: "待补录的公告",
    drawIt: "在版面上拖出它的边框；不画框请再按一次此按钮。", itsWords: "公告原文，一段一行，表格单元以制表符分隔",
    add: "补录", refusals: "不再适用的更正", saidCorrect: "类别由 {0} 于 {1} 给出；原为{2}", saidAdd: "{0} 于 {1} 补录",
    saidAccept: "{0} 于 {1} 认可", sureOf: "识别置信度：", noPages: "本次运行没有找到公告。", redacted: "个人信息已遮盖", row: "行", none: "无", more: "另有 {0} 项",
    helpKeys: [["j / k", "下一条 / 上一条公告"], ["n / p", "下一个 / 上一个字段"], ["/", "搜索"], ["a", "认可字段或公告"],
      ["c", "更正字段或类别"], ["x", "否决字段或公告"], ["u", "撤销"], ["m", "补录漏掉的公告"], ["+ / −", "缩放"], ["?", "本列表"], ["Esc", "离开字段"]],
  },
};
const run = JSON.parse(document.getElementById("run").textContent);
const state = { lang: run.lang, notice: null, at: null, shown: [] };

function say(word, ...parts) {
  return WORDS[state.lang][word].replace(/\{([0-9])\}/g, (_, number) => parts[number]);
}

function kindName(kind) {
  return state.lang === "zh" ? run.kinds[kind] || kind : kind.replaceAll("_", " ");
}

function fieldName(name) {
  if (/^[0-9]+$/.test(name)) return String(Number(name) + 1);
  return state.lang === "zh" ? run.fields[name] || name : name.replaceAll("_", " ");
}

// The names along a pointer; the only row of a list goes without its number.
function pathName(at, record = {}) {
  let branch = record;
  const names = [];
  for (const part of at.split("/").slice(1)) {
    if (!(Array.isArray(branch) && branch.length === 1)) names.push(fieldName(part));
    branch = branch?.[part];
  }
  return names.join(" · ");
}

function pageName(page) {
  const name = page.file.split("/").pop();
  return state.lang === "zh" ? `${name} 第${page.number}页` : `${name} p. ${page.number}`;
}
