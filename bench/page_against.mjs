// The page's engine against the native program, in processor time: compare of three offers, and a plan.
// node bench/page_against.mjs PARLEY REPOSITORY: PARLEY is a release build; its start is taken off by runs of --version.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openEngine } from "../tests/web/engine.mjs";

const [program, root] = process.argv.slice(2).map((word) => resolve(word));
const rounds = 7;
const times = 60;
const offers = ["as-offered.toml", "counter.toml", "rival.toml"];
const engine = await openEngine(join(root, "build/web"));
const files = Object.fromEntries([...offers, "today.toml"].map((name) => [name, readFileSync(join(root, "scenarios", name), "utf8")]));
engine.call("put", { files });

// What this process's children took so far, in milliseconds: fields 16 and 17 of its line, in hundredths of a second.
const ofChildren = () => {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
};
const native = (words) => {
  const before = ofChildren();
  for (let n = 0; n < times; ++n) spawnSync(program, words, { cwd: join(root, "scenarios") });
  return (ofChildren() - before) / times;
};
const own = (request) => {
  const before = process.cpuUsage();
  for (let n = 0; n < times; ++n) engine.call("run", request);
  const took = process.cpuUsage(before);
  return (took.user + took.system) / 1000 / times;
};
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

for (const [operation, operands] of [["compare", offers], ["plan", offers.slice(0, 1)]]) {
  const page = [];
  const real = [];
  own({ operation, operands, inputs: {} }); // compiled by now
  for (let n = 0; n < rounds; ++n) {
    page.push(own({ operation, operands, inputs: {} }));
    real.push(native([operation, ...operands]) - native(["--version"]));
  }
  console.log(`${operation}: page ${median(page).toFixed(2)} ms, native ${median(real).toFixed(2)} ms, ${(median(page) / median(real)).toFixed(2)} times`);
}
