// Report pages and decks in a real Chromium: no complaint, no request, nothing wider than a phone, text that stands
// out from its ground, no fault of accessibility, the same words without script, and both papers.
// node report_test.mjs PARLEY REPOSITORY [FOLDER]: FOLDER keeps pages, pictures and PDFs to be looked at.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { axe, openBrowser, pagesOf } from "./browser.mjs";

const [program, root, kept] = process.argv.slice(2).map((word) => resolve(word));
const folder = kept ?? mkdtempSync(join(tmpdir(), "parley-report-"));
mkdirSync(folder, { recursive: true });
const cases = join(root, "tests/cases");
const scenarios = join(root, "scenarios");
const against = (...files) => files.flatMap((file) => ["--against", file]);
const reports = {
  three: ["as-offered.toml", "counter.toml", "rival.toml"],
  plan: ["as-offered.toml", ...against("rival.toml", "today.toml")],
  range: ["rival.toml", ...against("today.toml")],
  public: ["as-offered.toml", "--public"],
  taxed: ["software-engineer-after-tax.toml"],
  impact: ["impact-grant.toml"],
  bare: ["today.toml"],
  simulated: [join(cases, "simulation/case01/a.toml"), join(cases, "simulation/case01/b.toml")],
  refreshers: [join(cases, "ledger/12_refreshers/a.toml")],
  clauses: [join(cases, "ledger/16_several_clauses/a.toml")],
  options: [join(cases, "ledger/23_rounds_and_options/a.toml"), join(cases, "ledger/23_rounds_and_options/b.toml")],
  long: ["as-offered.toml", "rival.toml", "--set", "projection.years=15"],
  deck: ["as-offered.toml", "--as", "deck"],
};
const mostPages = 8;
const pagesOfDeck = 6;
const firstPage = ["Counter.", "$214,080", "Worth to you", "What to ask for", "Settle for nothing"];

let checks = 0;
const failures = [];
const expect = (what, got, wanted) => {
  ++checks;
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (a !== b) failures.push(`${what}: ${a}, not ${b}`);
};

// Texts whose colour is too near to the ground under them (WCAG 2.1, AA).
const faint = () => {
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const part = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const ground = light(numbers(getComputedStyle(document.body).backgroundColor));
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode()); ) {
    const at = node.parentElement;
    if (!node.textContent.trim() || !at.getClientRects().length || at.closest("script, style, title, desc")) continue;
    const style = getComputedStyle(at);
    const ink = light(numbers(at instanceof SVGElement ? style.fill : style.color));
    const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if (contrast < needed) poor.push([contrast.toFixed(2), needed, node.textContent.trim().slice(0, 40)]);
  }
  return poor.slice(0, 5);
};

// Elements that stick out of the window.
const sticking = () =>
  [...document.querySelectorAll("body *")]
    .filter((at) => {
      const box = at.getBoundingClientRect();
      return box.width && !at.closest(".unseen") && (box.right > innerWidth + 1 || box.left < -1);
    })
    .slice(0, 5)
    .map((at) => at.tagName + " " + at.textContent.slice(0, 40));

// Words of a picture that run into others, or out of the picture.
const tangled = () => {
  const found = [];
  for (const svg of document.querySelectorAll("svg")) {
    if (!svg.getClientRects().length) continue;
    const sheet = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    words.forEach(([said, a], i) => {
      if (a.left < sheet.left - 2 || a.right > sheet.right + 2) found.push(["out of its picture", said]);
      for (const [other, b] of words.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1.5 && down > 4) found.push([said, other]);
      }
    });
  }
  return found.slice(0, 5);
};

const smallest = () =>
  Math.min(
    ...[...document.querySelectorAll("svg text")]
      .filter((text) => text.getClientRects().length)
      .map((text) => (parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width) / text.ownerSVGElement.viewBox.baseVal.width),
    99,
  );

const audited = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    return globalThis.axe.run().then((all) => all.violations.map((one) => [one.id, one.nodes[0].html.slice(0, 120)]));
  });
};

const browser = await openBrowser();

const look = async (name, address) => {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      const where = `${name} at ${width} ${colorScheme}`;
      const page = await browser.page({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(address);
      expect(`${where}: wider than the window`, await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      expect(`${where}: sticking out`, await page.evaluate(sticking), []);
      expect(`${where}: tangled words`, await page.evaluate(tangled), []);
      expect(`${where}: faint`, await page.evaluate(faint), []);
      expect(`${where}: words of at least 11 pixels`, (await page.evaluate(smallest)) >= 11, true);
      if (kept) await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      expect(`${where}: axe-core`, await audited(page), []);
      expect(`${where}: complaints`, page.problems, []);
      expect(`${where}: requests`, page.requests, [address]);
      await page.context().close();
    }
  }
};

const wordsOf = async (address, javaScriptEnabled) => {
  const page = await browser.page({ javaScriptEnabled });
  await page.goto(address);
  const words = (await page.innerText("body")).replaceAll(/\s+/g, " ");
  await page.context().close();
  return words;
};

// A table by its first column of numbers, upwards and then downwards; what is not known stays last.
const sorts = async (address) => {
  const page = await browser.page();
  await page.goto(address);
  const press = () =>
    page.evaluate(() => {
      const table = [...document.querySelectorAll("table.sorts")].find((one) => one.querySelector("[data-v]"));
      const column = table.querySelector("[data-v]").cellIndex;
      const head = table.tHead.rows[0].cells[column];
      head.querySelector("button").click();
      const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains("total"));
      const values = rows.map((row) => parseFloat(row.cells[column].dataset.v)).filter((value) => !Number.isNaN(value));
      return { values, says: head.getAttribute("aria-sort") };
    });
  const up = (await press()).values;
  expect("more than one number to sort", up.length > 1, true);
  expect("sorted upwards", up, up.toSorted((a, b) => a - b));
  const down = await press();
  expect("sorted downwards", down.values, up.toReversed());
  expect("the header says how", down.says, "descending");
  await page.context().close();
};

// Light although the screen is dark; every page holds something, and the first stands alone.
const printed = async (name, address) => {
  for (const format of ["A4", "Letter"]) {
    const page = await browser.page({ colorScheme: "dark" });
    await page.goto(address);
    const path = join(folder, `${name}-${format}.pdf`);
    await page.pdf({ path, format, printBackground: true });
    await page.context().close();
    const pages = pagesOf(path);
    expect(`${name} on ${format}: empty pages`, pages.filter((one) => !one.trim()).length, 0);
    if (name === "deck") expect(`deck on ${format}: pages`, pages.length, pagesOfDeck);
    if (name !== "three") continue;
    expect(`three on ${format}: at most ${mostPages} pages (${pages.length})`, pages.length <= mostPages, true);
    for (const words of firstPage) expect(`three on ${format}: page 1 says ${words}`, pages[0].includes(words), true);
    expect(`three on ${format}: page 1 ends before the vesting`, pages[0].includes("How the equity vests"), false);
  }
};

for (const [name, words] of Object.entries(reports)) {
  const path = join(folder, `${name}.html`);
  const made = spawnSync(program, ["report", ...words, "-o", path], { cwd: scenarios });
  expect(`${name} is written`, made.status, 0);
  if (made.status !== 0) continue;
  const address = "file://" + path;
  await look(name, address);
  expect(`${name}: the same words without script`, await wordsOf(address, true), await wordsOf(address, false));
  await printed(name, address);
}
await sorts("file://" + join(folder, "three.html"));
await browser.close();
if (!kept) rmSync(folder, { recursive: true });
for (const failure of failures) console.log(failure);
console.log(`${checks} checks of ${Object.keys(reports).length} reports, ${failures.length} faults`);
process.exit(failures.length > 0 ? 1 : 0);
