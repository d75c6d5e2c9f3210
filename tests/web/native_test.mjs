// The engine of the page gives the bytes of the native program: every operation in every format, over
// the shipped scenarios. node native_test.mjs PARLEY ENGINE_FOLDER REPOSITORY
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openEngine } from "./engine.mjs";

const [program, folder, root] = process.argv.slice(2).map((word) => resolve(word));
const scenarios = join(root, "scenarios");
const engine = await openEngine(folder);

const listed = (under) =>
  readdirSync(join(scenarios, under), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listed(join(under, entry.name)) : entry.name.endsWith(".toml") ? [join(under, entry.name)] : [],
  );
const texts = {
  "draft.txt": "Hello, sorry to ask, but I would love a base of $200,000.\n",
  "broken.toml": 'title = "Broken"\n[offer]\nbase_salary = "many"\ncolour = 3\n',
};
const files = { ...texts };
for (const name of listed(".")) files[name] = readFileSync(join(scenarios, name), "utf8");
engine.call("put", { files });

// What each operation is given, beyond one file; what it cannot be given in a page stays out.
const offers = ["as-offered.toml", "counter.toml", "rival.toml", "today.toml", "downside.toml", "impact-grant.toml",
  "software-engineer.toml", "software-engineer-after-tax.toml", "broken.toml",
  ...readdirSync(join(scenarios, "clients")).map((client) => `clients/${client}/offer.toml`)];
const alone = offers.map((file) => ({ operands: [file] }));
const against = { against: ["rival.toml", "today.toml"] };
const three = { operands: ["as-offered.toml", "counter.toml", "rival.toml"] };
const runs = {
  check: [...alone, three],
  compare: [three, { operands: ["as-offered.toml", "today.toml"] }, { operands: offers }],
  diff: [{ operands: ["as-offered.toml", "counter.toml"] }],
  equity: alone,
  lint: [{ operands: ["draft.txt"], inputs: { scenario: ["as-offered.toml"], ...against } }],
  plan: [...alone, { operands: ["as-offered.toml"], inputs: against },
    { operands: ["as-offered.toml"], inputs: { counter: ["base_salary=178000,ownership=0.06%"], round: ["1"] } }],
  project: [...alone, three, { operands: ["as-offered.toml"], inputs: { by: ["month"] } }],
  read: [{ operands: ["draft.txt"] }],
  rehearse: [{ operands: ["as-offered.toml"], inputs: { rounds: ["3"], answers: ["draft.txt"] } }],
  report: [{ operands: ["as-offered.toml", "counter.toml"], inputs: against }, { operands: ["software-engineer-after-tax.toml"] },
    { operands: ["as-offered.toml"], inputs: { as: ["deck"] } }, { operands: ["as-offered.toml"], inputs: { public: [] } }],
  score: alone,
  script: [{ operands: ["as-offered.toml"], inputs: against },
    ...["email", "calculator", "walkaway"].map((as) => ({ operands: ["as-offered.toml"], inputs: { ...against, as: [as] } })),
    { operands: ["as-offered.toml"], inputs: { objection: ["the equity range is fixed"] } },
    { operands: ["as-offered.toml"], inputs: { facts: [] } }],
  sensitivity: [...alone, { operands: ["as-offered.toml", "rival.toml"] }],
  simulate: [{ operands: ["as-offered.toml"], inputs: { paths: ["20000"] } }, { operands: ["impact-grant.toml"], inputs: { paths: ["5000"], seed: ["7"] } }],
  tax: alone,
  vest: alone,
  "what-if": [{ operands: ["as-offered.toml"], inputs: { set: ["offer.base_salary=185000"] } }],
};
const skipped = new Set(["xlsx"]); // the page has no workbook

let passed = 0;
const failed = [];
const { operations } = engine.call("operations");
const place = mkdtempSync(join(tmpdir(), "parley-web-"));
cpSync(scenarios, place, { recursive: true });
for (const [name, text] of Object.entries(texts)) writeFileSync(join(place, name), text);

for (const { name, formats } of operations) {
  if (!runs[name]) {
    failed.push(`${name} is run by no case of this test`);
    continue;
  }
  for (const format of formats.filter((one) => !skipped.has(one))) {
    for (const run of runs[name]) {
      const inputs = Object.entries(run.inputs ?? {}).flatMap(([key, values]) =>
        values.length === 0 ? [`--${key}`] : values.flatMap((value) => [`--${key}`, value]));
      const words = [name, ...run.operands, ...inputs, "--format", format];
      const real = spawnSync(program, words, { cwd: place, encoding: "utf8", input: "", env: { COLUMNS: "80" } });
      const web = engine.call("run", { operation: name, operands: run.operands, inputs: run.inputs ?? {}, format });
      const told = web.said + (web.stop ? `parley: ${web.stop}\n` : "") + (web.stop && web.help ? `  help: ${web.help}\n` : "");
      const same = web.fault === undefined && real.status === web.status && real.stdout === web.text && real.stderr === told;
      if (same) ++passed;
      else failed.push(difference(words, real, web, told));
    }
  }
}

function difference(words, real, web, told) {
  const [a, b] = real.stdout === web.text ? [real.stderr, told] : [real.stdout, web.text ?? ""];
  let at = 0;
  while (at < a.length && a[at] === b[at]) ++at;
  return `parley ${words.join(" ")}: status ${real.status} and ${web.status}${web.fault ? `, ${web.fault}` : ""}; at ${at}\n` +
    `  native: ${JSON.stringify(a.slice(Math.max(0, at - 40), at + 60))}\n  page:   ${JSON.stringify(b.slice(Math.max(0, at - 40), at + 60))}`;
}

rmSync(place, { recursive: true });
for (const one of failed.slice(0, 20)) console.log(one);
console.log(`${passed} of ${passed + failed.length} runs give the native bytes`);
process.exit(failed.length > 0 || passed < 200 ? 1 : 0);
