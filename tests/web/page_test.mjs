// The page in a real Chromium: a person's way through it by keyboard alone, a phone, a screen reader's
// rules, its policy, faults, hostile input. node page_test.mjs PAGE REPOSITORY PARLEY [PART OF A NAME]
// PARLEY_ENGINE=build/dev/tests/engine_lines puts the native engine in place of the page's own, while one works on it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { spawn, spawnSync } from "node:child_process";
import { crc32, deflateRawSync } from "node:zlib";
import { createInterface } from "node:readline";
import { axe, openBrowser, pagesOf } from "./browser.mjs";

const [file, root, program] = process.argv.slice(2, 5).map((word) => resolve(word));
const only = process.argv[5] ?? "";
const address = "file://" + file;

const letter = `Dear Ada,
We are pleased to offer you the position of senior engineer at Example Robotics.
Your annual base salary will be $176,000, and you will receive a one-time sign-on payment of $24,000.
You are eligible for an annual bonus of up to 8% of your base salary.
Subject to approval by the board you will receive options for 20,000 shares, which vest over 48 months with a cliff of 12 months.
Your first day will be February 1, 2027.
`;

const browser = await openBrowser();
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

const open = async ({ hash = "", address = "file://" + file, ...options } = {}) => {
  const page = await browser.page(options);
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
const scenario = (name) => join(root, "scenarios", name);
const written = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const copied = (page, button) =>
  page.evaluate(async (label) => {
    let words = "";
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (all) => { words = all; } }, configurable: true });
    [...document.querySelectorAll("button")].find((one) => one.textContent.includes(label)).click();
    while (!words) await new Promise((done) => setTimeout(done, 50));
    return words;
  }, button);

// A Word file of one part, as small as one can be.
const wordFile = (lines) => {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join("");
  const xml = Buffer.from(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`);
  const name = Buffer.from("word/document.xml");
  const packed = deflateRawSync(xml);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(xml), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(xml.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]);
  const entry = Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
};

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
    is(/^base_salary = "5 percent"[^\n]*$/.test(chosen), "the line is not chosen: " + chosen);
    await page.click("#text-told >> text=Show the field");
    await page.waitForFunction(() => document.activeElement?.id === "k-offer-base_salary");
    same(await page.getAttribute("#k-offer-base_salary", "aria-invalid"), "true", "the field is not marked");
    is((await page.textContent("#k-offer-base_salary-e")).trim() !== "", "the field does not say what is wrong");
    quiet(page);
  },

  "what is typed the moment another file is shown stays": async () => {
    const page = await open();
    await example(page);
    await to(page, "text");
    const left = await page.evaluate(async () => {
      const [, other] = document.querySelectorAll(".offers .btn");
      other.click();
      await Promise.resolve();
      const field = document.querySelector("#text-edit");
      field.value += "\n# mine";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return field.getAttribute("aria-label");
    });
    await page.click(".offers .btn >> nth=0");
    await page.waitForFunction((name) => document.querySelector("#text-edit").getAttribute("aria-label") !== name, left);
    await page.click(".offers .btn >> nth=1");
    await page.waitForFunction((name) => document.querySelector("#text-edit").getAttribute("aria-label") === name, left);
    await page.waitForTimeout(500);
    is((await text(page)).endsWith("\n# mine"), "what was typed is lost");
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
    await to(page, "text");
    await page.waitForFunction(() => document.querySelector("#text-edit").value.includes("$181,500"));
    same((await text(page)).split("#").length, comments, "a comment was lost");
    quiet(page);
  },

  "opens what people have: a letter in Word, an email, a text, a saved file": async () => {
    const mail = `From: Jo <jo@example.com>\r\nTo: ada@example.com\r\nSubject: Your offer\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${letter}`;
    const kept = { "letter.docx": wordFile(letter.trim().split("\n")), "letter.eml": mail, "letter.txt": letter };
    for (const [name, content] of Object.entries(kept)) {
      const page = await open();
      await page.setInputFiles("#file", written(name, content));
      await page.waitForSelector("#found-h");
      const found = await page.textContent(".found");
      for (const words of ["$176,000", "$24,000", "Example Robotics", "20,000"]) is(found.includes(words), `${words} is not found in ${name}: ${found}`);
      quiet(page);
      await page.context().close();
    }
    const page = await open();
    await page.setInputFiles("#file", scenario("rival.toml"));
    await page.waitForSelector("#glance .side, #glance .figures");
    await to(page, "text");
    same(await text(page), readFileSync(scenario("rival.toml"), "utf8"), "a saved file is changed by opening it");
    quiet(page);
  },

  "four offers are open and no fifth": async () => {
    const page = await open();
    await page.setInputFiles("#file", ["as-offered.toml", "rival.toml", "today.toml", "software-engineer.toml", "impact-grant.toml"].map(scenario));
    await page.waitForSelector("text=Four offers are open. Take one away first.");
    await to(page, "glance");
    await page.waitForSelector("#glance .side");
    same(await page.locator(".offers .btn").count(), 4, "offers that are open");
    const columns = () => page.textContent("#glance .side thead");
    for (const title of ["As offered", "Rival", "Today's job", "Software engineer"]) is((await columns()).includes(title), `${title} has no column: ${await columns()}`);
    await page.click("summary:has-text('Which is which')");
    await page.click("button:has-text('Take away') >> nth=3");
    await page.waitForFunction(() => !document.querySelector("#glance .side thead").textContent.includes("Software"));
    same(await page.locator(".offers .btn:has-text('+ Add')").count(), 1, "no room for another");
    quiet(page);
  },

  "after tax is switched on and off, and asks for every return": async () => {
    const page = await open();
    await page.setInputFiles("#file", scenario("software-engineer.toml"));
    await page.waitForSelector("#glance .figures");
    same(await page.locator(".tax").count(), 0, "a switch where nothing is taxed");
    await to(page, "start");
    await page.setInputFiles("#file", scenario("software-engineer-after-tax.toml"));
    await page.waitForSelector("text=After tax is shown once every offer says whose return it is");
    await page.click("summary:has-text('Which is which')");
    await to(page, "text");
    const own = readFileSync(scenario("software-engineer-after-tax.toml"), "utf8");
    await page.click(".offers .btn >> nth=0");
    await page.fill("#text-edit", readFileSync(scenario("software-engineer.toml"), "utf8") + own.slice(own.indexOf("[tax]")));
    await to(page, "glance");
    await page.waitForSelector(".aftertax");
    is(/single/i.test(await page.textContent(".aftertax")), "it does not say whose return");
    await page.click(".tax label:has-text('Before tax')");
    await page.waitForFunction(() => !document.querySelector(".aftertax"));
    await page.click(".tax label:has-text('After tax')");
    await page.waitForSelector(".aftertax");
    quiet(page);
  },

  "the words: three texts, a reply, a draft that is checked, and a private sheet": async () => {
    const page = await open();
    await example(page);
    await to(page, "words");
    await page.waitForSelector(".letter");
    is((await copied(page, "Copy it")).includes("$176,000"), "the email is not copied");
    for (const [name, words] of [["On the call", "Stop here, and let them answer"], ["One page", "Impact-Weighted Score"]]) {
      await page.click(`label:has-text('${name}')`);
      is((await page.textContent(`.letter[aria-label='${name}']`)).includes(words), `not in what is called ${name}: ${words}`);
    }
    await page.fill("#objection", "The equity range is fixed.");
    await page.waitForFunction(() => document.querySelector("[aria-labelledby=they-h] blockquote")?.textContent.includes("$185,000"));
    await page.fill("#draft", "Hello, sorry to ask, but I would love a base of $200,000.");
    await page.waitForFunction(() => document.querySelector(".finds")?.textContent.includes("sorry"));
    const sheet = page.locator(".panel:has-text('Your walk-away sheet')");
    for (const words of ["Private: yours, not theirs", "Where you stand", "agree to nothing worth less"])
      is((await sheet.textContent()).includes(words), `not on the walk-away sheet: ${words}`);
    quiet(page);
  },

  "what the program puts in is there at once, without what is private unless one asks": async () => {
    for (const [words, secret] of [[[], false], [["--private"], true]]) {
      const path = join(folder, "given.html");
      const made = spawnSync(program, ["page", ...words, "-o", path, "as-offered.toml", "counter.toml", "rival.toml"], { cwd: join(root, "scenarios"), encoding: "utf8" });
      same(made.status, 0, made.stderr);
      const page = await open({ address: "file://" + path });
      await page.waitForSelector("#glance .side");
      same(new URL(page.url()).hash, "#glance", "it does not open at a glance");
      same(await page.locator(".offers .btn:not(:has-text('+ Add'))").count(), 3, "offers that are open");
      same((await page.content()).includes("outside_wealth"), secret, "what is private in it");
      await page.click("summary:has-text('Which is which')");
      const instead = await page.locator("label:has-text('what I would do instead') input").evaluateAll((all) => all.map((one) => one.checked));
      same(instead.join(), "false,true", "a variant is an offer, and a rival is what one would do instead");
      await to(page, "text");
      same((await text(page)).includes("[preferences]"), secret, "preferences in the text");
      quiet(page);
      await page.context().close();
    }
  },

  "what the program puts in has its answer before the engine is up": async () => {
    const path = join(folder, "known.html");
    const made = spawnSync(program, ["page", "-o", path, scenario("as-offered.toml"), scenario("counter.toml"), scenario("rival.toml")], { encoding: "utf8" });
    same(made.status, 0, made.stderr);
    const whole = readFileSync(path, "utf8");
    const bare = whole.replaceAll(/<script type="text\/plain" class="engine"[^]*?<\/script>/g, "");
    is(bare.length < whole.length / 2, "the engine is still in the page");
    const still = await browser.page();
    await still.goto("file://" + written("bare.html", bare));
    await still.waitForSelector("#glance .answer h1");
    const known = await still.innerHTML("#glance .first");
    await still.context().close();
    const page = await open({ address: "file://" + path });
    await page.waitForSelector(".slider");
    same(await page.innerHTML("#glance .first"), known, "what the engine says of the same offers");
    // Files from anywhere: the page names them from the folder that holds them all.
    await to(page, "text");
    is((await text(page)).includes("base_salary"), "the text of the offer");
    quiet(page);
  },

  "what is saved opens again": async () => {
    const page = await open({ acceptDownloads: true });
    await example(page);
    await to(page, "keep");
    const saved = [];
    page.on("download", (one) => saved.push(one));
    await page.click("button:has-text('Save 4 files')");
    while (saved.length < 4) await page.waitForTimeout(100);
    const names = saved.map((one) => one.suggestedFilename()).sort();
    same(names.join(), "as-offered.toml,counter.toml,rival.toml,today.toml", "what is saved");
    const again = [];
    for (const one of saved) {
      again.push(join(folder, one.suggestedFilename()));
      await one.saveAs(again.at(-1));
      same(readFileSync(again.at(-1), "utf8"), readFileSync(scenario(one.suggestedFilename()), "utf8"), "the text saved");
    }
    const report = page.waitForEvent("download");
    await page.click("button:has-text('Save the report')");
    const path = join(folder, "report.html");
    await (await report).saveAs(path);
    is(readFileSync(path, "utf8").includes("$743,536"), "the report does not say the worth");
    const other = await open();
    await other.setInputFiles("#file", again);
    await other.waitForSelector("#glance .side thead th >> nth=4");
    quiet(page);
    quiet(other);
  },

  "a link holds the offer and nothing private, and is cleared": async () => {
    const page = await open();
    await example(page);
    await to(page, "keep");
    await page.waitForFunction(() => document.getElementById("link-text")?.textContent?.includes("#s="));
    const open_ = await copied(page, "Copy the link");
    const other = await open({ hash: open_.slice(open_.indexOf("#")) });
    await other.waitForSelector("#glance h1");
    same(new URL(other.url()).hash, "#glance", "the link stays in the address");
    await to(other, "text");
    const shown = await text(other);
    is(shown.includes("base_salary"), "the offer is not in the link");
    for (const word of ["[preferences]", "[negotiation", "[[exits]]", "[beliefs]", "outside_wealth"])
      is(!shown.includes(word), `${word} is in a public link`);
    same(await other.locator(".offers .btn").count(), 1, "another offer is in a public link");
    const shownLink = await page.textContent("#link-text");
    await page.setChecked("[aria-labelledby=link-h] input", true);
    await page.waitForFunction((old) => document.getElementById("link-text").textContent !== old, shownLink);
    const whole = await copied(page, "Copy the link");
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
    for (const format of ["A4", "Letter"]) {
      await page.click("button:has-text('Print')");
      await page.waitForSelector(".paper", { state: "attached" });
      const path = join(folder, `report-${format}.pdf`);
      await page.pdf({ path, format });
      const pages = pagesOf(path);
      is(pages.length >= 1 && pages.length <= 8, `it takes ${pages.length} pages of ${format}`);
      is(pages[0].includes("Worth to you"), "page 1 is not the summary: " + pages[0].slice(0, 200));
    }
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
