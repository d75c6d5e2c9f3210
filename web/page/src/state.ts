// What is open: the texts, and what the engine says of them. Every change goes through here.
//
// The text of a file is the truth: form, sliders and letters write into it, the engine reads it.
// Nothing is stored unless one asks, and nothing ever leaves the machine.

import { batch, computed, effect, signal } from "@preact/signals";
import { call, latest } from "./engine";
import type { Glance, Letter, Move, Slider, Told } from "./calls";
import { packed } from "./link";
import type { Kind, PackedFile } from "./link";

export interface Entry {
  readonly name: string;
  readonly text: string;
  /** Whether it is an offer of its own or what one would do instead of taking the first. */
  readonly alternative: boolean;
  readonly part?: boolean;
}

export interface Moved {
  readonly file: string;
  readonly key: string;
  readonly label: string;
  readonly was: string;
  readonly text: string;
  readonly worth: string;
  readonly before: Move["before"];
}

export const mostOffers = 4;

export const files = signal<readonly Entry[]>([]);
/** Files that open ones build on (extends, playbook), and that are no offers themselves. */
export const parts = signal<readonly Entry[]>([]);
export const chosen = signal(0);
export const taxed = signal(true);
export const glance = signal<Glance | undefined>(undefined);
export const sliders = signal<readonly Slider[]>([]);
export const moved = signal<ReadonlyMap<string, Moved>>(new Map());
export const letter = signal<Letter | undefined>(undefined);
export const isExample = signal(false);
/** While the page opens with files in it, in its link or remembered, and the engine has not answered yet. */
export const opening = signal(false);
export const trouble = signal<{ readonly text: string; readonly help: string } | undefined>(undefined);
export const remembers = signal(false);
/** The report as it is to be printed; empty: nothing is. */
export const paper = signal("");

export const current = computed<Entry | undefined>(() => files.value[chosen.value] ?? files.value[0]);
export const isFull = computed(() => files.value.length >= mostOffers);

export const titleOf = (file: string): string =>
  glance.value?.offers.find((offer) => offer.file === file)?.title || file.replace(/\.toml$/, "");

export const toldOf = (file: string): readonly Told[] =>
  (glance.value?.told ?? []).filter((told) => told.file === file);

const named = (list: readonly Entry[], alternative: boolean): string[] =>
  list.filter((entry) => entry.alternative === alternative).map((entry) => entry.name);

/** The offers of a question: the first is the one that is negotiated. */
export const asOffers = (): { offers: string[]; against: string[]; tax: boolean } => ({
  offers: named(files.value, false),
  against: named(files.value, true),
  tax: taxed.value,
});

const put = (list: readonly Entry[]): Promise<unknown> =>
  call("put", { files: Object.fromEntries(list.map((entry) => [entry.name, entry.text])) });

// A text that does not read for a moment keeps its name.
const show = (answer: Glance): void => {
  const names = new Map(glance.value?.offers.map((offer) => [offer.file, offer.title]));
  glance.value = { ...answer, offers: answer.offers.map((offer) => ({ ...offer, title: offer.title || names.get(offer.file) || "" })) };
  document.title = answer.title || "Parley: what is your offer worth?";
};

const look = latest(async (again: boolean) => {
  if (files.value.length === 0) {
    glance.value = undefined;
    sliders.value = [];
    return;
  }
  void put([...parts.value, ...files.value]);
  show(await call<Glance>("glance", asOffers()));
  if (again) await lookAtSliders();
});

const lookAtSliders = latest(async () => {
  const file = current.value?.name;
  if (!file) return;
  const answer = await call<{ sliders: readonly Slider[] }>("sliders", { ...asOffers(), file });
  sliders.value = answer.sliders;
  if (answer.sliders[0]) void warmUp(answer.sliders[0]);
});

// A browser compiles a function when it is first called, and better once it was called often: moves that
// move nothing, while nobody waits, make a person's first one as quick as the rest.
const warmUps = 10;
let isWarm = false;

const warmUp = async (slider: Slider): Promise<void> => {
  if (isWarm) return;
  isWarm = true;
  for (let n = 0; n < warmUps; ++n) {
    await new Promise((done) => setTimeout(done, 40));
    const text = files.value.find((one) => one.name === slider.file)?.text;
    if (text === undefined || moved.value.size > 0) break;
    await call("move", { ...asOffers(), file: slider.file, text, key: slider.key, value: slider.value, was: text });
  }
  void put([...parts.value, ...files.value]);
};

/** Looks again at everything; `again` also asks which inputs decide. */
export const refresh = (again = true): Promise<void> => look(again);

export const choose = async (at: number): Promise<void> => {
  chosen.value = at;
  await lookAtSliders();
};

const freeName = (wanted: string): string => {
  const taken = new Set(files.value.map((entry) => entry.name));
  const stem = wanted.replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}_-]+/gu, "-").slice(0, 40) || "offer";
  for (let n = 1; ; ++n) {
    const name = n === 1 ? `${stem}.toml` : `${stem}-${n}.toml`;
    if (!taken.has(name)) return name;
  }
};

/** Adds an offer; says where it may not. */
export const add = async (wanted: string, text: string, alternative = files.value.length > 0): Promise<string> => {
  if (isFull.value) {
    trouble.value = { text: "Four offers are open.", help: "Take one away first." };
    return "";
  }
  const entry = { name: freeName(wanted), text, alternative };
  files.value = [...files.value, entry];
  chosen.value = files.value.length - 1;
  isExample.value = false;
  await refresh();
  return entry.name;
};

export const remove = async (name: string): Promise<void> => {
  trouble.value = undefined;
  files.value = files.value.filter((entry) => entry.name !== name);
  chosen.value = Math.min(chosen.value, Math.max(0, files.value.length - 1));
  moved.value = new Map();
  await call("drop", { files: [name] });
  await refresh();
};

/** Opens files in place of those that are. What the engine says of them may be known before it is up. */
export const openAll = async (list: readonly Entry[], known?: Glance): Promise<void> => {
  void call("clear");
  parts.value = list.filter((entry) => entry.part);
  files.value = list.filter((entry) => !entry.part).slice(0, mostOffers);
  chosen.value = 0;
  moved.value = new Map();
  if (known) show(known);
  await refresh();
};

const hold = (name: string, text: string): void => {
  files.value = files.value.map((entry) => (entry.name === name ? { ...entry, text } : entry));
};

/** The text of a file as it is now; everything follows. */
export const write = (name: string, text: string, again = true): Promise<void> => {
  hold(name, text);
  return refresh(again);
};

let pause: ReturnType<typeof setTimeout> | undefined;

/** The text of a file while it is typed; everything else follows at the first pause. */
export const type = (name: string, text: string): void => {
  hold(name, text);
  clearTimeout(pause);
  pause = setTimeout(() => void refresh(), 250);
};

export const setAlternative = async (name: string, alternative: boolean): Promise<void> => {
  files.value = files.value.map((entry) => (entry.name === name ? { ...entry, alternative } : entry));
  await refresh();
};

/** Sets one key in the text of one file. Gives what is wrong with the value, or nothing. */
export const setKey = async (name: string, key: string, value: string, again = true): Promise<string> => {
  const entry = files.value.find((one) => one.name === name);
  if (!entry) return "";
  const answer = await call<{ text: string; fault: string }>("set", { file: name, text: entry.text, key, value });
  if (answer.fault) return answer.fault;
  await write(name, answer.text, again);
  return "";
};

const moveOne = async (slider: Slider, value: string, shown: string): Promise<void> => {
  const entry = files.value.find((one) => one.name === slider.file);
  if (!entry) return;
  const id = slider.file + " " + slider.key;
  const before = moved.value.get(id);
  const was = before?.was ?? slider.value;
  const text = before?.text ?? entry.text;
  const answer = await call<Move>("move", { ...asOffers(), file: slider.file, text: entry.text, key: slider.key, value, was: text });
  if (answer.fault) {
    trouble.value = { text: answer.fault, help: "" };
    return;
  }
  trouble.value = undefined;
  const next = new Map(moved.value);
  const kept = before?.before ?? answer.before;
  if (shown === was) next.delete(id);
  else next.set(id, { file: slider.file, key: slider.key, label: slider.label, was, text, worth: answer.effect, before: kept });
  batch(() => {
    hold(slider.file, answer.text);
    show(answer.glance);
    moved.value = next;
  });
};

const undoOne = async (one: Moved): Promise<void> => {
  const next = new Map(moved.value);
  next.delete(one.file + " " + one.key);
  moved.value = next;
  for (const [key, value] of one.before) await setKey(one.file, key, value, key === one.before.at(-1)?.[0]);
};

// One queue for both, or a move still on its way would come back over its undoing.
const turn = latest((job: () => Promise<void>) => job());

/** Moves an input; of moves that come while one is done only the last counts. */
export const move = (slider: Slider, value: string, shown: string): Promise<void> => turn(() => moveOne(slider, value, shown));

export const undo = (one: Moved): Promise<void> => turn(() => undoOne(one));

export const openExample = async (): Promise<void> => {
  trouble.value = undefined;
  const example = await call<{ files: readonly Entry[] }>("example");
  await openAll(example.files);
  isExample.value = true;
};

export const forget = async (): Promise<void> => {
  forgetStored();
  remembers.value = false;
  letter.value = undefined;
  isExample.value = false;
  trouble.value = undefined;
  paper.value = "";
  await openAll([]);
};

// Storage: only where one asked, and then the texts alone.
const place = "parley";

const forgetStored = (): void => {
  try {
    localStorage.removeItem(place);
  } catch {
    // A browser without storage has nothing to forget.
  }
};

export const stored = (): readonly Entry[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    if (!Array.isArray(list)) return [];
    return list.filter((one): one is Entry => typeof one?.name === "string" && typeof one?.text === "string");
  } catch {
    return [];
  }
};

export const remember = (yes: boolean): void => {
  remembers.value = yes;
  if (!yes) forgetStored();
};

effect(() => {
  const list = files.value;
  if (!remembers.value) return;
  try {
    localStorage.setItem(place, JSON.stringify(list));
  } catch {
    remembers.value = false;
  }
});

const kindOf = (entry: Entry): Kind => (entry.part ? "part" : entry.alternative ? "alternative" : "offer");

export const entriesOf = (list: readonly PackedFile[]): readonly Entry[] =>
  list.map(([name, text, kind]) => ({ name, text, alternative: kind === "alternative", part: kind === "part" }));

/** The files as they may be shown: without what is private, unless one asks. */
export const shareable = async (withPrivate: boolean): Promise<readonly PackedFile[]> => {
  const all = [...files.value, ...parts.value];
  if (withPrivate) return all.map((entry) => [entry.name, entry.text, kindOf(entry)] as const);
  const answer = await call<{ files: readonly (readonly [string, string])[] }>("public", asOffers());
  const kinds = new Map(all.map((entry) => [entry.name, kindOf(entry)]));
  return answer.files.map(([name, text]) => [name, text, kinds.get(name) ?? "part"] as const);
};

export const link = async (withPrivate: boolean): Promise<string> =>
  `${location.href.replace(/#.*/, "")}#${await packed({ files: await shareable(withPrivate) })}`;
