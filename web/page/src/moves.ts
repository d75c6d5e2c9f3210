// The screens, and the way between them: each is an address after the #, and takes the focus.

import { signal } from "@preact/signals";

export const screens = ["start", "glance", "words", "keep", "text"] as const;
export type Screen = (typeof screens)[number];

export const names: Readonly<Record<Screen, string>> = {
  start: "Start",
  glance: "At a glance",
  words: "Words",
  keep: "Keep",
  text: "Text",
};

export const screen = signal<Screen>("start");
/** The field or line that is to take the focus, once it is drawn. */
export const aim = signal("");

const fromAddress = (): Screen => screens.find((one) => location.hash === "#" + one) ?? "start";

// What is to take the focus may stand there only once the engine has answered, up to a minute later; the last one asked
// for gets it, and nobody who has gone on by hand meanwhile is pulled back.
let asked = 0;
const focusOn = (id: string, mine = ++asked, tries = 1200): void => {
  requestAnimationFrame(() => {
    if (mine !== asked) return;
    const target = document.getElementById(id);
    if (target) target.focus({ preventScroll: false });
    else if (tries > 0) setTimeout(() => focusOn(id, mine, tries - 1), 50);
  });
};
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => ++asked, { capture: true });

export const go = (to: Screen, id = ""): void => {
  aim.value = id;
  if (screen.value === to && location.hash === "#" + to) {
    if (id) focusOn(id);
    return;
  }
  location.hash = to;
};

/** Goes on from where something was begun, unless the person has gone elsewhere meanwhile. */
export const goOn = (from: Screen, to: Screen, id = ""): void => {
  if (fromAddress() === from) go(to, id);
};

export const followAddress = (): void => {
  screen.value = fromAddress();
  addEventListener("hashchange", () => {
    screen.value = fromAddress();
    scrollTo(0, 0);
    focusOn(aim.value || screen.value);
    aim.value = "";
  });
};
