// The engine as the page sees it: questions and answers by promise.
//
// It stands in the page itself, packed and in parts, and is compiled part by part while the page is still
// read; meanwhile the worker in which it runs begins. A question of one kind that waits is replaced by a
// newer one (`latest`), so a slider never leaves a queue behind.

import { fromSevens } from "./seven";

interface Reply {
  readonly id: number;
  readonly json?: string;
  readonly fault?: string;
  readonly heap?: number;
}

type Answer = { readonly resolve: (json: string) => void; readonly reject: (error: Error) => void };

declare global {
  interface Window {
    /** Only in development and tests: an engine outside the page. */
    parleyEngine?: (json: string) => Promise<string>;
    parleyHeap?: number;
  }
}

const waiting = new Map<number, Answer>();
let worker: Worker | undefined;
let lastId = 0;

const hear = (event: MessageEvent<Reply>): void => {
  const { id, json, fault, heap } = event.data;
  if (heap !== undefined) window.parleyHeap = heap;
  const answer = waiting.get(id);
  waiting.delete(id);
  if (json !== undefined) answer?.resolve(json);
  else answer?.reject(new Error(fault ?? "the engine does not answer"));
};

const begun = (): Worker => {
  const script = new Blob([document.getElementById("engine-worker")?.textContent ?? ""], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(script));
  worker.onmessage = hear;
  // The parser makes the parts behind this script; all but the last that there is are whole.
  const send = (last: boolean): void => {
    const parts = [...document.querySelectorAll<HTMLScriptElement>("script.engine")];
    const whole = last ? parts : parts.slice(0, -1);
    for (const part of whole) {
      const bytes = fromSevens(part.textContent ?? "", Number(part.dataset["size"]));
      worker.postMessage(bytes, [bytes.buffer]);
      part.remove();
    }
    if (last) worker.postMessage("whole");
  };
  const watch = new MutationObserver(() => send(false));
  watch.observe(document.body, { childList: true });
  const end = (): void => {
    watch.disconnect();
    send(true);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", end, { once: true });
  else end();
  return worker;
};

export const startEngine = (): void => {
  if (!window.parleyEngine) worker = begun();
};

const asked = (json: string): Promise<string> => {
  if (window.parleyEngine) return window.parleyEngine(json);
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, json });
  });
};

/** One call: {"do": "run", ...}. */
export const call = async <T>(what: string, request: object = {}): Promise<T> =>
  JSON.parse(await asked(JSON.stringify({ do: what, ...request }))) as T;

/** A function that runs one at a time; of calls that come meanwhile only the last is done. */
export const latest = <A extends unknown[]>(job: (...words: A) => Promise<void>): ((...words: A) => Promise<void>) => {
  let running: Promise<void> | undefined;
  let next: A | undefined;
  const run = async (words: A): Promise<void> => {
    await job(...words);
    while (next) {
      const again: A = next;
      next = undefined;
      await job(...again);
    }
  };
  return (...words: A) => {
    if (running) {
      next = words;
      return running;
    }
    running = run(words).finally(() => (running = undefined));
    return running;
  };
};
