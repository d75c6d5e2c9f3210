// The page: five screens, one at a time, over one engine.

import { render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { startEngine } from "./engine";
import { followAddress, names, screen, screens, go } from "./moves";
import { entriesOf, openAll, opening, paper, remember, stored, trouble } from "./state";
import type { Entry } from "./state";
import type { Glance as Answer } from "./calls";
import { unpacked } from "./link";
import { Lock, StepIcon } from "./parts/icons";
import { Trouble } from "./parts/trouble";
import { Start, openFiles } from "./screens/start";
import { Glance } from "./screens/glance";
import { Words } from "./screens/words";
import { Keep } from "./screens/keep";
import { Text } from "./screens/text";
import "./style.css";

const bodies = { start: Start, glance: Glance, words: Words, keep: Keep, text: Text } as const;

const Steps = () => (
  <nav class="steps" aria-label="Steps">
    <ul>
      {screens.map((one) => (
        <li key={one}>
          <a href={"#" + one} {...(screen.value === one ? { "aria-current": "page" as const } : {})}>
            <StepIcon of={one} />
            <span>{names[one]}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Paper = () => {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current) return;
    place.current.innerHTML = paper.value;
    for (const fold of place.current.querySelectorAll<HTMLDetailsElement>("details[data-print]")) fold.open = true;
  }, [paper.value]);
  return paper.value ? <div class="paper" ref={place} aria-hidden="true" inert /> : null;
};

const Page = () => {
  const Body = bodies[screen.value];
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(screen.value)?.focus();
        }}
      >
        To the content
      </a>
      <header class="top">
        <div class="bar">
          <a class="brand" href="#start">
            Parley
          </a>
          <Steps />
          <p class="quiet">
            <Lock /> <span>Nothing leaves this machine</span>
          </p>
        </div>
      </header>
      <main id="main">
        <section id={screen.value} class="on" tabIndex={-1} aria-labelledby={screen.value + "-h"}>
          {screen.value !== "start" && <Trouble />}
          <Body />
        </section>
      </main>
      <Paper />
    </>
  );
};

// What the program put in: files, and what the engine says of them at a glance.
interface Given {
  readonly files?: readonly Entry[];
  readonly glance?: Answer;
}
const given = (): Given => JSON.parse(document.getElementById("given")?.textContent || "{}") as Given;

const begin = async (): Promise<void> => {
  const fragment = location.hash;
  const shared = fragment.startsWith("#s=");
  const { files: put = [], glance: known } = given();
  const kept = stored();
  if (shared || (put.length > 0 && !fragment)) history.replaceState(null, "", "#glance");
  opening.value = shared || put.length > 0 || kept.length > 0;
  startEngine();
  followAddress();
  render(<Page />, document.getElementById("page") as HTMLElement);
  const link = shared ? await unpacked(fragment) : undefined;
  if (shared && !link) {
    trouble.value = { text: "The link is not whole, so nothing could be opened.", help: "Ask for it again, or for the files." };
    go("start");
  } else if (link) {
    await openAll(entriesOf(link.files));
  } else if (put.length > 0) {
    await openAll(put, known);
  } else if (kept.length > 0) {
    remember(true);
    await openAll(kept);
  }
  opening.value = false;
  document.documentElement.dataset["ready"] = "yes";
};

document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  void openFiles([...(event.dataTransfer?.files ?? [])]);
});

addEventListener("afterprint", () => (paper.value = ""));

void begin();
