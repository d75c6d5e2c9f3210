// The engine's own thread. The first message brings the engine as it stands in the page; each one after
// it is a question, and is answered in its turn.

import { fromSevens } from "./seven";
import { engineFrom } from "./wasm";
import type { Engine } from "./wasm";

export interface Packed {
  readonly text: string;
  readonly size: number;
}

interface Question {
  readonly id: number;
  readonly json: string;
}

let engine: Promise<Engine> | undefined;

self.onmessage = (event: MessageEvent<Packed | Question>) => {
  const data = event.data;
  if ("size" in data) {
    engine = engineFrom(fromSevens(data.text, data.size));
    return;
  }
  engine?.then(
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
};
