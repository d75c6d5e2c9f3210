// For those who work on the page: the page in Chromium, over the engine as a native program, without
// the browser's build. `node dev.mjs ENGINE_LINES SCRIPT.mjs`: the script's default export gets the page.
import { build } from "vite";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join, dirname, resolve } from "node:path";
import { tmpdir } from "node:os";
import { pathToFileURL, fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const [program, script] = process.argv.slice(2);
const result = await build({
  root: here, configFile: false, logLevel: "error",
  build: { write: false, target: "es2022", minify: false, lib: { entry: join(here, "src/main.tsx"), formats: ["iife"], name: "p", fileName: "p" } },
});
const output = (Array.isArray(result) ? result[0] : result).output;
const code = output.find((o) => o.type === "chunk").code;
const css = readFileSync(join(here, "../../src/document/html/page.css"), "utf8") + String(output.find((o) => o.fileName.endsWith(".css")).source);
const file = join(mkdtempSync(join(tmpdir(), "parley-")), "dev.html");
writeFileSync(file, `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Parley</title><style>${css}</style><body><div id="page"></div><script type="application/json" id="given">{}</script><script>${code.replaceAll("</script", "<\\/script")}</script>`);
const engine = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
const waiting = [];
createInterface({ input: engine.stdout }).on("line", (line) => waiting.shift()(line));
const ask = (json) => new Promise((done) => { waiting.push(done); engine.stdin.write(json + "\n"); });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const job = (await import(pathToFileURL(resolve(script)))).default;
try {
  await job({ browser, ask, file, open: async (options = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("console", (m) => { if (m.type() === "error") console.log("console:", m.text()); });
    page.on("pageerror", (e) => console.log("error:", e.message));
    await page.exposeFunction("parleyEngine", ask);
    await page.goto("file://" + file);
    await page.waitForSelector("html[data-ready]");
    return page;
  } });
} finally {
  await browser.close();
  engine.kill();
}
