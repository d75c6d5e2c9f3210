// How fast the page is: from opening to the first verdict, which the program put in or the page computes, beside an
// empty page of the same size; and a slider's move to the repainted answer, with four offers, a plan, and the taxes of each.
// node bench/page.mjs PARLEY REPOSITORY
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openBrowser } from "../tests/web/browser.mjs";

const [program, root] = process.argv.slice(2).map((word) => resolve(word));
const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
cpSync(join(root, "scenarios"), folder, { recursive: true });
const names = ["as-offered.toml", "counter.toml", "rival.toml", "today.toml"];
const tax = '\n[tax]\nfiling_status = "single"\nstate = "CA"\n';
for (const name of names) if (name !== "counter.toml") appendFileSync(join(folder, name), tax);
const file = join(folder, "page.html");
const made = spawnSync(program, ["page", "--private", "-o", file, ...names], { cwd: folder, encoding: "utf8" });
if (made.status !== 0) throw new Error(made.stderr);
const size = statSync(file).size;
const empty = join(folder, "empty.html");
writeFileSync(empty, `<!doctype html><meta charset="utf-8"><div id="glance"></div><script type="text/plain">${"A".repeat(size)}</script>
<script>document.getElementById("glance").innerHTML = '<div class="answer"><h1>Nothing</h1></div>'</script>`);

// As if they had come by a link: without the answer that the program put in.
const unknown = join(folder, "unknown.html");
const given = /(<script type="application\/json" id="given">)([^]*?)<\/script>/;
writeFileSync(unknown, readFileSync(file, "utf8").replace(given, (_, opens, json) =>
  `${opens}${JSON.stringify({ files: JSON.parse(json).files }).replaceAll("<", "\\u003c")}</script>`));

const browser = await openBrowser();
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(1);

const opened = async (path) => {
  const page = await browser.page();
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector("#glance .answer h1")) return;
      watch.disconnect();
      requestAnimationFrame(() => (globalThis.firstVerdict = performance.now()));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto("file://" + path);
  await page.waitForFunction(() => globalThis.firstVerdict);
  return [page, await page.evaluate(() => globalThis.firstVerdict)];
};

const times = { [file]: [], [unknown]: [], [empty]: [] };
let page;
for (let n = 0; n < 15; ++n) {
  for (const path of [empty, unknown, file]) {
    const [one, time] = await opened(path);
    times[path].push(time);
    if (path === file && n === 14) page = one;
    else await one.context().close();
  }
}
await page.waitForSelector(".slider input[type=range]");
await page.waitForTimeout(1000); // a hand is no quicker
const moves = await page.evaluate(async () => {
  const slider = document.querySelector(".slider input[type=range]");
  const place = document.querySelector("#glance .first");
  const times = [];
  for (let n = 0; n < 300; ++n) {
    const done = new Promise((next) => new MutationObserver((_, watch) => { watch.disconnect(); next(); }).observe(place, { childList: true }));
    slider.value = String((Number(slider.value) + 1) % (Number(slider.max) + 1));
    const begun = performance.now();
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await Promise.race([done, new Promise((next) => setTimeout(next, 1000))]);
    times.push(performance.now() - begun);
    await new Promise((next) => setTimeout(next, 30));
  }
  return times;
});
console.log(`file ${size.toLocaleString("en-US")} bytes, with ${names.length} offers, a plan and taxes`);
for (const [name, path] of [["first verdict", file], ["computed in the page", unknown], ["an empty page of that size", empty]])
  console.log(`${name}, ms after opening: least ${at(times[path], 0)}, median ${at(times[path], 0.5)}, most ${at(times[path], 1)}`);
console.log(`a slider's move to the repainted answer, ms: median ${at(moves, 0.5)}, 97th percentile ${at(moves, 0.97)}`);
await browser.close();
rmSync(folder, { recursive: true });
