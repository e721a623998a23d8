// Elements. Whatever comes from a page becomes a text node or a plain attribute, and is never parsed as HTML.
const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function button(word, act, attributes = {}) {
  return make("button", { type: "button", click: act, ...attributes }, say(word));
}

function remembered(key) {
  try {
    return localStorage.getItem(`notices:${key}`);
  } catch {
    return null; // a browser that keeps nothing for local files
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(`notices:${key}`, value);
  } catch {
    return; // the same
  }
}

// Colours go round the circle by golden steps, so that neighbours in the list of kinds differ.
function tint(node, kind) {
  const place = Object.keys(run.kinds).indexOf(kind);
  node.style.setProperty("--hue", String(Math.round((place * 137.5) % 360)));
  return node;
}
