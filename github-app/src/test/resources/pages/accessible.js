// Returns what keeps a page from being used without eyes, mouse or good light.
() => {
  const faults = [];
  const one = (selector, what) => {
    const found = document.querySelectorAll(selector).length;
    if (found !== 1) faults.push(`${found} of ${what}`);
  };
  one("h1", "h1"); one("main", "main"); one("header.top", "header"); one("footer", "footer");
  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title) faults.push("no title");
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => faults.push(`id ${id} twice`));
  for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (!field.labels.length) faults.push(`no label for ${field.name}`);
  }
  for (const thing of document.querySelectorAll("a, button")) {
    const name = thing.getAttribute("aria-label") || thing.textContent.trim();
    if (!name) faults.push(`no name for ${thing.outerHTML.slice(0, 80)}`);
  }
  for (const refers of document.querySelectorAll("[aria-labelledby]")) {
    if (!document.getElementById(refers.getAttribute("aria-labelledby"))) faults.push(`label of ${refers.tagName} is missing`);
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || table.querySelectorAll("th[scope]").length === 0) faults.push("a table without caption or heads");
  }
  let level = 1;
  for (const head of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(head.tagName[1]);
    if (next > level + 1) faults.push(`from h${level} to h${next}: ${head.textContent.trim()}`);
    level = next;
  }
  const parse = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, a = 1] = parse(getComputedStyle(at).backgroundColor);
      if (a > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || element.closest("svg") || !element.checkVisibility()) continue;
    const [one, two] = [light(parse(getComputedStyle(element).color).slice(0, 3)), light(ground(element))];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const key = `${element.tagName}.${element.className}`;
    if (contrast < 4.5 && !told.has(key)) { told.add(key); faults.push(`contrast ${contrast.toFixed(2)} of ${key}`); }
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) faults.push(`${wide} px too wide`);
  return faults;
}
