// The engine as it is made from its bytes: a function from text to text, and how much memory it has.
//
// What it asks of its surroundings is little, for there is no file, no clock and no environment.

interface Exports {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  free(at: number): void;
  parley_call(at: number): number;
}

const surroundings = {
  env: { emscripten_notify_memory_growth: (): void => {} },
  wasi_snapshot_preview1: {
    proc_exit: (): never => {
      throw new Error("the engine ended");
    },
    // It writes that there are none of them into memory that is zero already.
    environ_sizes_get: (): number => 0,
    environ_get: (): number => 0,
  },
};

export interface Engine {
  call(json: string): string;
  heap(): number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const engineOf = async (module: WebAssembly.Module): Promise<Engine> => {
  const instance = await WebAssembly.instantiate(module, surroundings);
  const exports = instance.exports as unknown as Exports;
  const bytes = (): Uint8Array => new Uint8Array(exports.memory.buffer);
  exports._initialize();
  return {
    heap: () => exports.memory.buffer.byteLength,
    call: (json) => {
      const words = encoder.encode(json);
      const at = exports.malloc(words.length + 1);
      bytes().set(words, at);
      bytes()[at + words.length] = 0;
      const answer = exports.parley_call(at);
      const heap = bytes();
      const text = decoder.decode(heap.subarray(answer, heap.indexOf(0, answer)));
      exports.free(at);
      return text;
    },
  };
};
