// The browser's engine in Node: calls in, answers out.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { engineOf } from "../../web/page/src/wasm.ts";

export const openEngine = async (folder) => {
  const engine = await engineOf(await WebAssembly.compile(readFileSync(join(folder, "engine.wasm"))));
  return {
    raw: engine.call,
    call: (what, request = {}) => JSON.parse(engine.call(JSON.stringify({ do: what, ...request }))),
    heap: engine.heap,
  };
};
