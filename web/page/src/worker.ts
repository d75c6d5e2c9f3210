// The engine's own thread. The first messages bring the engine in packed parts, which are compiled as they
// come; each one after them is a question, and is answered in its turn.

import { engineOf } from "./wasm";

interface Question {
  readonly id: number;
  readonly json: string;
}

const parts = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
const packed = parts.writable.getWriter();
const wasm = parts.readable.pipeThrough(new DecompressionStream("gzip"));
const engine = WebAssembly.compileStreaming(new Response(wasm, { headers: { "Content-Type": "application/wasm" } })).then(engineOf);

self.onmessage = (event: MessageEvent<Uint8Array<ArrayBuffer> | "whole" | Question>) => {
  const data = event.data;
  if (data === "whole") {
    void packed.close();
  } else if (data instanceof Uint8Array) {
    void packed.write(data);
  } else {
    engine.then(
      (ready) => {
        try {
          const json = ready.call(data.json);
          self.postMessage({ id: data.id, json, heap: ready.heap() });
        } catch (error) {
          self.postMessage({ id: data.id, fault: String(error) });
        }
      },
      (error) => self.postMessage({ id: data.id, fault: String(error) }),
    );
  }
};
