// A headless Chromium, by playwright-core: pages that remember what they complained of and what they asked for.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(join(fileURLToPath(new URL("../../web/page/", import.meta.url)), "package.json"));
const { chromium } = require("playwright-core");

/** The script that looks for faults of accessibility, to be evaluated in a page. */
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const openBrowser = async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  return {
    contexts: () => browser.contexts(),
    close: () => browser.close(),
    page: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.problems = [];
      page.requests = [];
      page.on("request", (request) => page.requests.push(request.url()));
      page.on("pageerror", (error) => page.problems.push(error.message));
      page.on("console", (said) => {
        if (["error", "warning"].includes(said.type())) page.problems.push(said.text());
      });
      page.setDefaultTimeout(60_000);
      return page;
    },
  };
};

/** The words of each page of a PDF. */
export const pagesOf = (path) =>
  spawnSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).stdout.split("\f").slice(0, -1);
