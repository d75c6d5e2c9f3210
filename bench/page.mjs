// How fast the page is: from opening to the first verdict, and a slider's move to the repainted answer.
// node bench/page.mjs PAGE_WITH_FILES REPOSITORY. Write the page with
//   parley page --private -o page.html scenarios/as-offered.toml scenarios/counter.toml scenarios/rival.toml scenarios/today.toml
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { statSync } from "node:fs";

const [file, root] = process.argv.slice(2);
const { chromium } = createRequire(join(resolve(root), "web/page/package.json"))("playwright-core");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(1);

const opened = [];
let page;
for (let n = 0; n < 11; ++n) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector("#glance h1 .word, #glance .answer h1")) return;
      watch.disconnect();
      requestAnimationFrame(() => (globalThis.firstVerdict = performance.now()));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto("file://" + resolve(file));
  await page.waitForFunction(() => globalThis.firstVerdict);
  opened.push(await page.evaluate(() => globalThis.firstVerdict));
  if (n < 10) await context.close();
}
await page.waitForSelector(".slider input[type=range]");
const moves = await page.evaluate(async () => {
  const slider = document.querySelector(".slider input[type=range]");
  const place = document.querySelector("#glance .first");
  const times = [];
  for (let n = 0; n < 200; ++n) {
    const done = new Promise((next) => new MutationObserver((_, watch) => { watch.disconnect(); next(); }).observe(place, { childList: true }));
    slider.value = String((Number(slider.value) + 1) % (Number(slider.max) + 1));
    const begun = performance.now();
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await Promise.race([done, new Promise((next) => setTimeout(next, 1000))]);
    times.push(performance.now() - begun);
    await new Promise((next) => setTimeout(next, 60));
  }
  return times;
});
console.log(`file ${statSync(file).size.toLocaleString("en-US")} bytes`);
console.log(`first verdict, ms after opening: median ${at(opened, 0.5)}, most ${at(opened, 1)}`);
console.log(`a slider's move to the repainted answer, ms: median ${at(moves, 0.5)}, 97th percentile ${at(moves, 0.97)}`);
await browser.close();
