// Puts the page together: one HTML file with style, script, worker and engine in it, and a policy that
// names them by their hashes. `node build.mjs ENGINE_FOLDER OUT`; says how large each part is.
import { build } from "vite";
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { gzipSync } from "node:zlib";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inSevens } from "./src/seven.ts";

const here = dirname(fileURLToPath(import.meta.url));
const [engineFolder = join(here, "../../build/web"), out = join(here, "../../build/page/parley.html")] = process.argv.slice(2);

const bundled = async (entry, name) => {
  const result = await build({
    root: here,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      cssCodeSplit: false,
      modulePreload: false,
      lib: { entry: join(here, entry), formats: ["iife"], name, fileName: name },
    },
  });
  const output = (Array.isArray(result) ? result[0] : result).output;
  const code = output.find((one) => one.type === "chunk").code;
  const style = output.find((one) => one.fileName.endsWith(".css"));
  return { code, style: style ? String(style.source) : "" };
};

// Text inside a script or style element must not end it.
const within = (text) => text.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const page = await bundled("src/main.tsx", "parleyPage");
const worker = await bundled("src/worker.ts", "parleyWorker");
const wasm = readFileSync(join(engineFolder, "engine.wasm"));
// Zopfli packs a twentieth smaller than gzip does, in a few seconds; where it is not installed gzip will do.
const squeezed = spawnSync("zopfli", ["--gzip", "--i5", "-c", join(engineFolder, "engine.wasm")], { maxBuffer: 1 << 26 });
const packed = squeezed.status === 0 ? squeezed.stdout : gzipSync(wasm, { level: 9 });
// In parts, each of them to be unpacked as soon as it is read.
const partSize = 7 << 15;
const engine = Array.from({ length: Math.ceil(packed.length / partSize) }, (_, at) => packed.subarray(at * partSize, (at + 1) * partSize))
  .map((part) => `<script type="text/plain" class="engine" data-size="${part.length}">${inSevens(part)}</script>`)
  .join("\n");
const report = readFileSync(join(here, "../../src/document/html/page.css"), "utf8");

// Comments and the ends of lines go; no text of a style holds two blanks.
const style = (report + page.style).replaceAll(/\/\*[^]*?\*\//g, "").replaceAll(/\s+/g, " ");
const script = within(page.code);
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Parley: what is your offer worth?</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>This page computes on your own machine, with JavaScript. Nothing leaves it.</p></noscript>
<script type="application/json" id="given">{}</script>
<script type="text/plain" id="engine-worker">${within(worker.code)}</script>
<script>${script}</script>
${engine}
</body>
</html>
`;

mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, html);

const row = (name, size, note = "") => console.log(`${name.padEnd(22)}${size.toLocaleString("en-US").padStart(10)}  ${note}`);
row("engine, wasm", wasm.length, "as it runs");
row("engine, packed", packed.length, squeezed.status === 0 ? "zopfli" : "gzip");
row("engine, in the page", Buffer.byteLength(engine), "seven bits a byte");
row("script", script.length);
row("worker", worker.code.length);
row("style", style.length);
row("page", Buffer.byteLength(html), out);
