// The engine's own thread: one WebAssembly module, one function of text to text.
//
// The glue that Emscripten writes stands before this file in the worker's script (build.mjs) and
// gives `makeEngine`.

interface Engine {
  _parley_call(at: number): number;
  _malloc(size: number): number;
  _free(at: number): void;
  HEAPU8: Uint8Array;
}
declare const makeEngine: (options: { wasmBinary: ArrayBuffer }) => Promise<Engine>;

interface Question {
  readonly id: number;
  readonly json: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const call = (engine: Engine, json: string): string => {
  const bytes = encoder.encode(json);
  const at = engine._malloc(bytes.length + 1);
  engine.HEAPU8.set(bytes, at);
  engine.HEAPU8[at + bytes.length] = 0;
  const answer = engine._parley_call(at);
  const end = engine.HEAPU8.indexOf(0, answer);
  const text = decoder.decode(engine.HEAPU8.subarray(answer, end));
  engine._free(at);
  return text;
};

let engine: Promise<Engine> | undefined;

self.onmessage = (event: MessageEvent<ArrayBuffer | Question>) => {
  const data = event.data;
  if (data instanceof ArrayBuffer) {
    engine = makeEngine({ wasmBinary: data });
    return;
  }
  engine?.then(
    (ready) => {
      try {
        const json = call(ready, data.json);
        self.postMessage({ id: data.id, json, heap: ready.HEAPU8.length });
      } catch (error) {
        self.postMessage({ id: data.id, fault: String(error) });
      }
    },
    (error) => self.postMessage({ id: data.id, fault: String(error) }),
  );
};
