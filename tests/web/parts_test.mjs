// Parts of the page that need no browser: bytes as characters and back, and links that anyone may have written.
// node parts_test.mjs REPOSITORY. PARLEY_CASES=100 tries a hundred times as many.
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [root] = process.argv.slice(2);
const from = (name) => import(pathToFileURL(join(root, "web/page/src", name)).href);
const { inSevens, fromSevens } = await from("seven.ts");
const { packed, unpacked, mostLinkCharacters } = await from("link.ts");

const times = Number(process.env.PARLEY_CASES ?? 1);
let state = Number(process.env.PARLEY_SEED ?? 1);
const next = (below) => Math.floor(((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648) * below);
const is = (truth, words) => {
  if (!truth) throw new Error(words);
};

const tests = {
  "bytes come back from their characters, and none of these would end an element": () => {
    for (let size = 0; size < 600; ++size) {
      const bytes = Uint8Array.from({ length: size }, () => (size % 3 ? next(256) : [0, 13, 60, 126, 255][next(5)]));
      const text = inSevens(bytes);
      is(!/[\0\r<]/.test(text), `a barred character for ${size} bytes`);
      is(Buffer.byteLength(text) === text.length, `not ASCII for ${size} bytes`);
      is(Buffer.compare(fromSevens(text, size), bytes) === 0, `${size} bytes do not come back`);
    }
  },

  "a link brings its files back": async () => {
    const files = [["offer.toml", 'title = "Ünïcode – ✓"\n', "offer"], ["b.toml", "", "alternative"], ["p.toml", "# x", "part"]];
    const back = await unpacked("#" + (await packed({ files })));
    is(JSON.stringify(back?.files) === JSON.stringify(files), "they differ: " + JSON.stringify(back));
  },

  "a link that anyone may have written is files or nothing": async () => {
    const whole = await packed({ files: [["offer.toml", 'title = "A"\n[offer]\nbase_salary = 1\n', "offer"]] });
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/#%\u00e9";
    for (let n = 0; n < 3000 * times; ++n) {
      let text = whole;
      for (let edits = 1 + next(4); edits > 0; --edits) {
        const at = next(text.length);
        text = text.slice(0, at) + letters[next(letters.length)].repeat(next(3)) + text.slice(at + next(4));
      }
      const got = await unpacked("#" + text);
      is(got === undefined || (Array.isArray(got.files) && got.files.flat().every((word) => typeof word === "string")), text);
    }
  },

  "a link is never believed: too long, too large once unpacked, too many files, other shapes": async () => {
    is((await unpacked("#s=" + "A".repeat(mostLinkCharacters))) === undefined, "too long");
    const deflated = async (value) => {
      const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
      return "#s=" + Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url");
    };
    const refused = [[["a", "x".repeat((1 << 20) + 1), "offer"]], Array(13).fill(["a", "", "part"]), {}, [["a", 1, "offer"]], [["a", "b"]], 7];
    for (const value of refused) is((await unpacked(await deflated(value))) === undefined, JSON.stringify(value).slice(0, 40));
  },
};

let failed = 0;
for (const [name, job] of Object.entries(tests)) {
  try {
    await job();
    console.log(`ok      ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}
process.exit(failed > 0 ? 1 : 0);
