// What the engine can be asked, and what it answers: the shapes of src/web/calls.hpp, word for word.

export interface Told {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The key whose value is faulty; empty where it is none. */
  readonly key: string;
  readonly text: string;
}

export interface Run {
  readonly status: number;
  readonly text: string;
  readonly told: readonly Told[];
  readonly remarks: readonly string[];
  /** Why there is no answer; empty where there is one. */
  readonly stop: string;
  readonly help: string;
}

export interface RunRequest {
  readonly operation: string;
  readonly operands?: readonly string[];
  readonly inputs?: Readonly<Record<string, readonly string[]>>;
  readonly format?: string;
  readonly width?: number;
}

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly section: string;
  readonly type: string;
  readonly words: readonly string[];
  readonly example: string;
  readonly fallback: string;
  readonly value: string;
  readonly stated: boolean;
  readonly inherited: boolean;
  readonly private: boolean;
  readonly main: boolean;
}

export interface Found {
  readonly label: string;
  readonly value: string;
  readonly words: string;
  readonly place: string;
}

export interface Asked {
  readonly label: string;
  readonly why: string;
  readonly words: string;
}

export interface Letter {
  readonly toml: string;
  readonly found: readonly Found[];
  readonly asked: readonly Asked[];
  readonly seen: readonly string[];
  readonly summary: string;
  readonly fault: string;
  readonly help: string;
}

export interface Slider {
  readonly file: string;
  readonly title: string;
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What each step of the slider writes, from the lowest on; empty where only a number field serves. */
  readonly steps: readonly string[];
  readonly at: number;
}

export interface Offer {
  readonly file: string;
  readonly title: string;
  readonly role: string;
  readonly good: boolean;
}

export interface Glance {
  readonly offers: readonly Offer[];
  readonly told: readonly Told[];
  readonly verdict: string;
  readonly worth: string;
  readonly html: string;
  readonly chart: string;
  readonly ask: string;
  /** What to ask the recruiter: to read, to copy, and what the button says. */
  readonly asks: { readonly html: string; readonly text: string; readonly count: string };
  readonly title: string;
  readonly taxed: boolean;
  /** Why only some being taxed is not enough; empty where all or none are. */
  readonly tax_note: string;
  readonly stop: string;
  readonly help: string;
}

export interface Move {
  /** Why nothing moved; empty where it did, and only then the rest is there. */
  readonly fault: string;
  readonly text: string;
  /** What the keys that it changed said before. */
  readonly before: readonly (readonly [key: string, value: string])[];
  readonly glance: Glance;
  readonly effect: string;
}
