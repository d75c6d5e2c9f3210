// The page in a real Chromium: a person's way through it by keyboard alone, a phone, a screen reader's
// rules, its policy, faults, hostile input. node page_test.mjs PAGE REPOSITORY [PART OF A NAME]
// PARLEY_ENGINE=build/dev/tests/engine_lines puts the native engine in place of the page's own, while one works on it.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [file, root, only = ""] = process.argv.slice(2);
const require = createRequire(join(root, "web/page/package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = "file://" + file;

const letter = `Dear Ada,
We are pleased to offer you the position of senior engineer at Example Robotics.
Your annual base salary will be $176,000, and you will receive a one-time sign-on payment of $24,000.
You are eligible for an annual bonus of up to 8% of your base salary.
Subject to approval by the board you will receive options for 20,000 shares, which vest over 48 months with a cliff of 12 months.
Your first day will be February 1, 2027.
`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const folder = mkdtempSync(join(tmpdir(), "parley-page-"));

const native = process.env.PARLEY_ENGINE ? spawn(process.env.PARLEY_ENGINE, { stdio: ["pipe", "pipe", "inherit"] }) : undefined;
const waiting = [];
if (native) createInterface({ input: native.stdout }).on("line", (line) => waiting.shift()(line));
const ask = (json) => new Promise((done) => {
  waiting.push(done);
  native.stdin.write(json + "\n");
});

const is = (truth, words) => {
  if (!truth) throw new Error(words);
};
const same = (a, b, words) => is(a === b, `${words}: ${JSON.stringify(a)} and not ${JSON.stringify(b)}`);

const open = async ({ hash = "", ...options } = {}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.problems = [];
  page.requests = [];
  page.on("request", (request) => page.requests.push(request.url()));
  page.on("pageerror", (error) => page.problems.push(error.message));
  page.on("console", (said) => {
    if (said.type() === "error") page.problems.push(said.text());
  });
  page.setDefaultTimeout(60_000);
  if (native) await page.exposeFunction("parleyEngine", ask);
  await page.goto(address + hash);
  await page.waitForSelector("html[data-ready]");
  return page;
};
const quiet = (page) => is(page.problems.length === 0, "the page complains: " + page.problems.join("; "));
const to = async (page, name) => {
  await page.click(`nav.steps a[href="#${name}"]`);
  await page.waitForSelector(`section#${name}`);
};
const example = async (page) => {
  await page.click("text=Look at an example");
  await page.waitForSelector("#glance .side");
};
const text = (page) => page.inputValue("#text-edit");

const faultless = async (page, where) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  is(violations.length === 0, `${where}: ` + violations.map((v) => `${v.id} at ${v.nodes.map((n) => n.target).slice(0, 3).join(", ")}`).join("; "));
};

const tests = {
  "opens by itself and asks nothing of anyone": async () => {
    const page = await open();
    await example(page);
    await to(page, "words");
    await page.waitForSelector(".letter");
    const others = page.requests.filter((url) => url !== address && !url.startsWith("blob:"));
    same(others.join(), "", "requests were made");
    quiet(page);
  },

  "from the empty page to the email by keyboard alone": async () => {
    const page = await open();
    const keys = page.keyboard;
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || "");
    const tabTo = async (wanted, most = 90) => {
      for (let n = 0; n < most; ++n) {
        if ((await focused()).startsWith(wanted)) return;
        await keys.press("Tab");
      }
      throw new Error(`no way by Tab to ${wanted}; at ${await focused()}`);
    };
    await tabTo("paste");
    await keys.insertText(letter);
    await tabTo("Read the letter");
    await keys.press("Enter");
    await page.waitForSelector("#found-h");
    is((await page.textContent(".found")).includes("$176,000"), "the base salary is not among what was found");
    await tabTo("See the answer", 400);
    await keys.press("Enter");
    await page.waitForSelector("#glance h1");
    await page.waitForFunction(() => document.activeElement?.id === "glance");
    await tabTo("Write it for me");
    await keys.press("Enter");
    await page.waitForSelector("#words .letter");
    is((await page.textContent("#words .letter")).includes("176,000"), "the email does not say the offer");
    quiet(page);
  },

  "a slider writes into its own file, and Undo takes it back": async () => {
    const page = await open();
    await example(page);
    await to(page, "text");
    const before = await text(page);
    await to(page, "glance");
    const slider = page.locator(".slider input[type=range]").first();
    await slider.waitFor();
    await slider.focus();
    for (let n = 0; n < 3; ++n) await page.keyboard.press("ArrowRight");
    await page.waitForSelector(".moved .was");
    is(/more to you|less to you|as much/.test(await page.textContent(".moved .was")), "the move has no effect");
    await to(page, "text");
    const moved = await text(page);
    is(moved !== before, "the text did not follow");
    same(moved.split("#").length, before.split("#").length, "a comment was lost");
    await to(page, "glance");
    await page.click(".moved button");
    await page.waitForFunction(() => !document.querySelector(".moved"));
    await to(page, "text");
    const back = (one) => one.replaceAll("_", "").replaceAll(/[",$]/g, "");
    same(back(await text(page)), back(before), "Undo did not take it back");
    quiet(page);
  },

  "a fault in the text points at its line and at its field": async () => {
    const page = await open();
    await page.fill("#paste", letter);
    await page.click("text=Read the letter");
    await page.waitForSelector("#found-h");
    await to(page, "text");
    await page.fill("#text-edit", (await text(page)).replace(/base_salary = [\d_]+/, 'base_salary = "5 percent"'));
    await page.waitForSelector("#text-told .fault");
    same(await page.getAttribute("#text-edit", "aria-invalid"), "true", "the text is not marked");
    await page.click("#text-told >> text=Show the line");
    const chosen = await page.evaluate(() => {
      const field = document.getElementById("text-edit");
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    is(chosen.includes("5 percent"), "the line is not chosen: " + chosen);
    await page.click("#text-told >> text=Show the field");
    await page.waitForFunction(() => document.activeElement?.id === "k-offer-base_salary");
    same(await page.getAttribute("#k-offer-base_salary", "aria-invalid"), "true", "the field is not marked");
    is((await page.textContent("#k-offer-base_salary-e")).trim() !== "", "the field does not say what is wrong");
    quiet(page);
  },

  "the form writes into the text and comments stay": async () => {
    const page = await open();
    await page.click("text=Fill in a form");
    await page.waitForSelector("#k-offer-base_salary");
    await to(page, "text");
    const comments = (await text(page)).split("#").length;
    await to(page, "start");
    await page.fill("#k-offer-base_salary", "$181,500");
    await page.keyboard.press("Tab");
    await page.waitForTimeout(500);
    await to(page, "text");
    is((await text(page)).includes("$181,500"), "the value is not in the text");
    same((await text(page)).split("#").length, comments, "a comment was lost");
    quiet(page);
  },

  "a link holds the offer and nothing private, and is cleared": async () => {
    const page = await open();
    await example(page);
    await to(page, "keep");
    await page.waitForFunction(() => document.getElementById("link-text")?.textContent?.includes("#s="));
    const made = (whole) => page.evaluate(async (all) => {
      if (document.querySelector(".keep input[type=checkbox]").checked !== all) document.querySelector(".keep input[type=checkbox]").click();
      await new Promise((done) => setTimeout(done, 700));
      let copied = "";
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async (words) => { copied = words; } }, configurable: true });
      [...document.querySelectorAll("button")].find((one) => one.textContent.includes("Copy the link")).click();
      await new Promise((done) => setTimeout(done, 700));
      return copied;
    }, whole);
    const open_ = await made(false);
    const other = await open({ hash: open_.slice(open_.indexOf("#")) });
    await other.waitForSelector("#glance h1");
    same(new URL(other.url()).hash, "#glance", "the link stays in the address");
    await to(other, "text");
    const shown = await text(other);
    is(shown.includes("base_salary"), "the offer is not in the link");
    for (const word of ["[preferences]", "[negotiation", "[[exits]]", "[beliefs]", "outside_wealth"])
      is(!shown.includes(word), `${word} is in a public link`);
    same(await other.locator(".offers .btn").count(), 1, "another offer is in a public link");
    const whole = await made(true);
    const all = await open({ hash: whole.slice(whole.indexOf("#")) });
    await all.waitForSelector("#glance .side");
    await to(all, "text");
    same(await all.locator(".offers .btn").count(), 4, "not all offers are in the private link");
    for (const broken of ["#s=", "#s=!!!", "#s=" + "A".repeat(70000), open_.slice(open_.indexOf("#")).slice(0, 200)]) {
      const bad = await open({ hash: broken });
      quiet(bad);
      await bad.context().close();
    }
    quiet(other);
  },

  "nothing is stored unless one asks, and forgetting forgets": async () => {
    const page = await open();
    await example(page);
    same(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, "something is stored");
    await to(page, "keep");
    await page.click("text=Remember on this machine");
    same(await page.evaluate(() => localStorage.length), 1, "nothing is remembered");
    await page.click("text=Start again, forget everything");
    await page.click("text=Yes, forget all of it");
    await page.waitForSelector("#start");
    same(await page.evaluate(() => localStorage.length), 0, "it is not forgotten");
    await to(page, "text");
    same(await page.locator("#text-edit").count(), 0, "a text is still open");
    quiet(page);
  },

  "no fault of accessibility, light and dark, wide and narrow": async () => {
    for (const colorScheme of ["light", "dark"]) {
      for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
        const page = await open({ colorScheme, viewport });
        await faultless(page, `start, ${colorScheme}, ${viewport.width}`);
        await example(page);
        await page.waitForSelector(".slider");
        for (const screen of ["glance", "words", "keep", "text", "start"]) {
          await to(page, screen);
          if (screen === "words") await page.fill("#objection", "The equity range is fixed.");
          await page.waitForTimeout(700);
          await faultless(page, `${screen}, ${colorScheme}, ${viewport.width}`);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          is(over <= 0, `${screen}, ${viewport.width}: ${over} pixels too wide`);
        }
        quiet(page);
        await page.context().close();
      }
    }
  },

  "the policy refuses a fetch, an image and an inline script": async () => {
    const page = await open();
    const refused = await page.evaluate(async () => {
      const broken = [];
      document.addEventListener("securitypolicyviolation", (event) => broken.push(event.effectiveDirective));
      await fetch("https://example.org/").catch(() => {});
      const image = new Image();
      image.src = "https://example.org/x.png";
      const script = document.createElement("script");
      script.textContent = "globalThis.injected = true";
      document.body.append(image, script);
      await new Promise((done) => setTimeout(done, 300));
      return { broken, injected: globalThis.injected ?? false };
    });
    for (const what of ["connect-src", "img-src"]) is(refused.broken.includes(what), `${what} was allowed`);
    is(refused.broken.some((one) => one.startsWith("script-src")), "an inline script was allowed");
    same(refused.injected, false, "an inline script ran");
  },

  "a mebibyte of letter, hostile files and random edits do no harm": async () => {
    const page = await open();
    await page.fill("#paste", "We offer you $1 for 5% of it. ".repeat((1 << 20) / 30));
    await page.click("text=Read the letter");
    await page.waitForFunction(() => document.querySelector("#found-h") || document.querySelector("[role=alert] .fault"), undefined, { timeout: 120000 });
    const hostile = { "a.docx": Buffer.from("PK\x03\x04 no zip at all"), "b.toml": Buffer.from("[".repeat(5000)), "c.eml": Buffer.from("From: a\n\n\xff\x00"), "d.txt": Buffer.alloc(5000) };
    for (const [name, bytes] of Object.entries(hostile)) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      await page.goto(address);
      await page.waitForSelector("html[data-ready]");
      await page.setInputFiles("#file", path);
      await page.waitForTimeout(300);
    }
    const fresh = await open();
    await example(fresh);
    await to(fresh, "text");
    const edit = async (times, seed) => fresh.evaluate(async ([count, first]) => {
      let state = first;
      const next = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
      const field = document.getElementById("text-edit");
      const start = field.value;
      const pieces = ["[", "]", "\"", "=", "\n", "0", "%", "#", "é", "[[exits]]\n", "-", "."];
      for (let n = 0; n < count; ++n) {
        const at = next(start.length);
        field.value = start.slice(0, at) + pieces[next(pieces.length)] + start.slice(at + next(3));
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done, 4));
        if (n % 20 === 19) await new Promise((done) => setTimeout(done, 320));
      }
      field.value = start;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise((done) => setTimeout(done, 1500));
      return globalThis.parleyHeap;
    }, [times, seed]);
    const before = await edit(200, 7);
    const after = await edit(800, 11);
    is(after <= before, `the engine's memory grew from ${before} to ${after}`);
    quiet(fresh);
  },

  "the report prints on at most eight pages": async () => {
    const page = await open();
    await example(page);
    await to(page, "keep");
    await page.evaluate(() => (globalThis.print = () => {}));
    await page.click("button:has-text('Print')");
    await page.waitForSelector(".paper", { state: "attached" });
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: false });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    is(pages >= 1 && pages <= 8, `it takes ${pages} pages`);
    quiet(page);
  },
};

let failed = 0;
for (const [name, job] of Object.entries(tests)) {
  if (!name.includes(only)) continue;
  try {
    await job();
    console.log(`ok      ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${name}: ${error.message.split("\n").slice(0, 6).join("\n        ")}`);
  }
  for (const context of browser.contexts()) await context.close();
}
await browser.close();
native?.kill();
rmSync(folder, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
