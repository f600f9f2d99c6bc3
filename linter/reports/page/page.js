"use strict";
// Filters, keys and the line between words that collide. Without it the page can still be read:
// every finding, its words and its evidence are there, and numbers that are links join them.
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  // The choice of colours works without a script; this only remembers it.
  const THEME = "headlint-theme";
  const storage = (act) => { try { return act(window.localStorage); } catch { return null; } };
  const chosen = all("[name=theme]").find((each) => each.value === storage((kept) => kept.getItem(THEME)));
  if (chosen) chosen.checked = true;
  for (const each of all("[name=theme]")) {
    each.addEventListener("change", () => storage((kept) => kept.setItem(THEME, each.value)));
  }

  const form = byId("filters");
  if (!form) return;
  form.hidden = false;

  const stories = all(".story").map((element) => ({ element, marks: all(".copy h2 [data-finding], .piece [data-finding], .body [data-finding]", element) }));
  const findings = stories.flatMap((story) => all(".finding", story.element).map((element) => ({
    element, story, number: element.dataset.finding, severity: element.dataset.severity,
    rules: element.dataset.rules.split(" "), desk: element.dataset.desk,
  })));
  const field = (name) => form.elements[name];
  const shown = () => findings.filter((each) => !each.element.hidden);

  // Filters. A finding is shown if it fits all of them; a choice counts what it would show, given
  // the others.
  function wanted() {
    const severities = new Set(all("[name=severity]:checked", form).map((each) => each.value));
    const rule = field("rule").value;
    const desk = field("desk")?.value ?? "";
    const words = field("words").value.trim().toLowerCase();
    return {
      severity: (each) => severities.has(each.severity),
      rule: (each) => !rule || each.rules.includes(rule),
      desk: (each) => !desk || each.desk === desk,
      words: (each) => !words || textOf(each).includes(words),
    };
  }
  function textOf(finding) {
    finding.story.text ??= all(".kicker, h2, .piece", finding.story.element).map((each) => each.textContent).join("\n").toLowerCase();
    finding.text ??= finding.element.textContent.toLowerCase();
    return `${finding.story.text}\n${finding.text}`;
  }
  function apply() {
    const tests = wanted();
    const names = Object.keys(tests);
    const counts = { severity: new Map(), rule: new Map(), desk: new Map() };
    const add = (counted, key) => counted.set(key, (counted.get(key) ?? 0) + 1);
    for (const each of findings) {
      const failed = names.filter((name) => !tests[name](each));
      each.element.hidden = failed.length > 0;
      const counted = (name) => failed.length === 0 || (failed.length === 1 && failed[0] === name);
      if (counted("severity")) add(counts.severity, each.severity);
      if (counted("desk")) add(counts.desk, each.desk);
      if (counted("rule")) for (const rule of each.rules) add(counts.rule, rule);
    }
    for (const output of all("[data-count]", form)) output.textContent = counts.severity.get(output.dataset.count) ?? 0;
    for (const name of ["rule", "desk"]) {
      for (const option of all(`[name=${name}] option[data-name]`, form)) {
        option.textContent = `${option.dataset.name} (${counts[name].get(option.dataset.name) ?? 0})`;
      }
    }
    showStories();
    activate(null);
  }
  function showStories() {
    const visible = shown();
    const numbers = new Map(stories.map((story) => [story, new Set()]));
    for (const each of visible) numbers.get(each.story).add(each.number);
    for (const [story, kept] of numbers) {
      story.element.hidden = kept.size === 0;
      for (const mark of story.marks) {
        mark.classList.toggle("off", !mark.dataset.finding.split(" ").some((number) => kept.has(number)));
      }
    }
    const articles = stories.filter((story) => !story.element.hidden).length;
    const plural = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
    byId("shown").textContent = visible.length === findings.length
      ? plural(findings.length, "finding")
      : `${visible.length.toLocaleString("en")} of ${plural(findings.length, "finding")}, in ${plural(articles, "article")}`;
    byId("nothing").hidden = visible.length > 0;
  }

  // The finding in hand: its words, its sentences and a line between them.
  let active = null;
  let line = null;
  function activate(finding) {
    if (active === finding) return;
    for (const each of all(".active")) each.classList.remove("active");
    line?.remove();
    line = null;
    active = finding;
    if (!finding) return;
    finding.element.classList.add("active");
    const own = finding.story.marks.filter((mark) => mark.dataset.finding.split(" ").includes(finding.number));
    for (const mark of own) mark.classList.add("active");
    join(finding.story.element, own);
  }
  // From under the words across the gap between the columns: a line never runs through copy.
  function join(story, marks) {
    const origin = story.getBoundingClientRect();
    const copy = story.querySelector(".copy").getBoundingClientRect();
    const body = story.querySelector(".body").getBoundingClientRect();
    const claim = marks.find((mark) => mark.matches("mark.claim"))?.getClientRects()[0];
    const targets = marks.filter((mark) => mark.matches(".to-evidence, .to-sentence"));
    if (!claim || !targets.length || body.left < copy.right) return;
    const svg = (name, attributes, parent) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return parent.appendChild(made);
    };
    line = svg("svg", { class: "join", "aria-hidden": "true" }, story);
    const from = { x: claim.left - origin.left, y: claim.bottom - origin.top + 1 };
    const edge = copy.right - origin.left;
    for (const target of targets) {
      const { top, bottom } = target.getClientRects()[0];
      const beside = !target.closest(".copy");
      const to = { x: beside ? body.left - origin.left + 26 : edge, y: (top + bottom) / 2 - origin.top + 3 };
      const bend = beside ? [(edge + to.x) / 2, (edge + to.x) / 2] : [edge + 28, edge + 28];
      svg("path", { d: `M${from.x} ${from.y} H${edge} C${bend[0]} ${from.y} ${bend[1]} ${to.y} ${to.x} ${to.y}` }, line);
      svg("circle", { cx: to.x, cy: to.y, r: 3.5 }, line);
    }
  }
  const findingAt = (target) => {
    const marked = target instanceof Element ? target.closest(".finding, [data-finding]") : null;
    const story = marked?.closest(".story");
    if (!story) return null;
    const numbers = marked.dataset.finding.split(" ");
    if (active && active.story.element === story && numbers.includes(active.number)) return active;
    return shown().find((each) => each.story.element === story && numbers.includes(each.number)) ?? null;
  };
  for (const kind of ["pointerover", "focusin", "click"]) {
    byId("findings").addEventListener(kind, (event) => {
      const finding = findingAt(event.target);
      if (finding) activate(finding);
    });
  }
  window.addEventListener("resize", () => { const kept = active; activate(null); activate(kept); });
  document.addEventListener("toggle", () => { const kept = active; activate(null); activate(kept); }, true);

  // From one finding to the next.
  function step(by) {
    const visible = shown();
    if (!visible.length) return;
    const at = visible.indexOf(active);
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1)];
    const first = next.story.element.querySelector(".finding:not([hidden])") === next.element;
    next.element.focus({ preventScroll: true });
    (first ? next.story.element : next.element).scrollIntoView({ block: first ? "start" : "center" });
    activate(next);
  }
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === field("words")) field("words").blur();
    if (!field("keys").checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=checkbox]):not([type=radio]), select, textarea")) return;
    const acts = { j: () => step(1), k: () => step(-1), "/": () => field("words").focus() };
    if (!(event.key in acts)) return;
    event.preventDefault();
    acts[event.key]();
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.name === "whole") for (const fold of all(".fold")) fold.open = event.target.checked;
    else if (event.target.name !== "keys") apply();
  });
  byId("clear").addEventListener("click", () => {
    const whole = field("whole").checked, keys = field("keys").checked;
    form.reset();
    field("whole").checked = whole;
    field("keys").checked = keys;
    apply();
    field("words").focus();
  });

  // On paper there is nothing to click.
  let folded = [];
  window.addEventListener("beforeprint", () => { folded = all("details:not([open])"); for (const each of folded) each.open = true; });
  window.addEventListener("afterprint", () => { for (const each of folded) each.open = false; });
  apply(); // A browser keeps what was chosen when a page is loaded again.
})();
