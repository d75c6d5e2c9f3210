// The browser's engine in Node: calls in, answers out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export const openEngine = async (folder) => {
  const makeEngine = createRequire(import.meta.url)(join(folder, "engine.js"));
  const engine = await makeEngine({ wasmBinary: readFileSync(join(folder, "engine.wasm")) });
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const raw = (json) => {
    const bytes = encoder.encode(json);
    const at = engine._malloc(bytes.length + 1);
    engine.HEAPU8.set(bytes, at);
    engine.HEAPU8[at + bytes.length] = 0;
    const answer = engine._parley_call(at);
    const text = decoder.decode(engine.HEAPU8.subarray(answer, engine.HEAPU8.indexOf(0, answer)));
    engine._free(at);
    return text;
  };
  return {
    raw,
    call: (what, request = {}) => JSON.parse(raw(JSON.stringify({ do: what, ...request }))),
    heap: () => engine.HEAPU8.length,
  };
};
