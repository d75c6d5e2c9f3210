// The pictures of the README: the page with its example, and the program in a terminal.
// node pictures.mjs PAGE PARLEY REPOSITORY; tools/pictures runs it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";

const [file, program, root] = process.argv.slice(2);
const browser = await openBrowser();

const page = await browser.page({ viewport: { width: 1120, height: 850 } });
await page.goto("file://" + file);
await page.click("text=Look at an example");
await page.waitForSelector(".slider");
await page.mouse.move(0, 0);
await page.waitForTimeout(500);
await page.screenshot({ path: join(root, "docs/page.png") });

const command = ["plan", "scenarios/as-offered.toml", "--against", "scenarios/rival.toml"];
const said = spawnSync(program, command, { cwd: root, encoding: "utf8", env: { COLUMNS: "84" } }).stdout;
const shown = said.split("\n").slice(0, 34).join("\n");
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const folder = mkdtempSync(join(tmpdir(), "parley-pictures-"));
const sheet = join(folder, "terminal.html");
writeFileSync(sheet, `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #14171b; color: #e8e5de; }
pre { margin: 0; padding: 22px 28px; font: 14px/1.42 "Liberation Mono", monospace; width: max-content; }
b { color: #a9b6ff; font-weight: 400; }</style><pre><b>$ parley ${escaped(command.join(" "))}</b>\n${escaped(shown)}</pre>`);
const terminal = await browser.page({ viewport: { width: 900, height: 600 } });
await terminal.goto("file://" + sheet);
await terminal.locator("pre").screenshot({ path: join(root, "docs/terminal.png") });
rmSync(folder, { recursive: true });
await browser.close();
