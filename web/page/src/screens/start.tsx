// Start: paste or open a letter, open what was saved, fill in a form, or look at an example.

import { useSignal } from "@preact/signals";
import { call } from "../engine";
import type { Letter } from "../calls";
import { add, current, files, isExample, isFull, letter, openExample, trouble } from "../state";
import { isDocx, textOfDocx } from "../docx";
import { go, goOn, screen } from "../moves";
import { Form } from "../parts/form";
import { Trouble } from "../parts/trouble";

const mostBytes = 20 << 20;

const textOf = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return isDocx(bytes) ? textOfDocx(bytes) : new TextDecoder().decode(bytes);
};

const readLetter = async (name: string, text: string): Promise<boolean> => {
  trouble.value = undefined;
  const answer = await call<Letter>("letter", { name, text });
  letter.value = answer;
  if (answer.fault) {
    trouble.value = { text: answer.fault, help: answer.help };
    return false;
  }
  if (isExample.value) await forgetExample();
  return (await add(name, answer.toml)) !== "";
};

const forgetExample = async (): Promise<void> => {
  files.value = [];
  isExample.value = false;
  await call("clear");
};

export const openFiles = async (list: readonly File[]): Promise<void> => {
  const from = screen.value;
  trouble.value = undefined;
  for (const file of list) {
    if (file.size > mostBytes) {
      trouble.value = { text: `${file.name} is too large.`, help: "A letter of at most 20 MiB is read." };
      continue;
    }
    try {
      const text = await textOf(file);
      if (file.name.toLowerCase().endsWith(".toml")) {
        if (isExample.value) await forgetExample();
        letter.value = undefined;
        if (await add(file.name, text)) goOn(from, "glance");
      } else if (await readLetter(file.name, text)) {
        goOn(from, "start", "found-h");
      }
    } catch (error) {
      trouble.value = {
        text: `${file.name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        help: "Open it, select all, copy, and paste it here.",
      };
    }
  }
};

const newOffer = async (): Promise<void> => {
  letter.value = undefined;
  if (isExample.value) await forgetExample();
  const { text } = await call<{ text: string }>("new", { kind: "any", title: "As offered" });
  if (await add("as-offered", text)) go("start", "form-h");
};

const example = async (): Promise<void> => {
  letter.value = undefined;
  await openExample();
  go("glance");
};

const Ways = () => (
  <ul class="ways">
    <li>
      <label for="file">
        <b>Open a file</b>
        <span>.txt, .eml, .docx or a saved .toml. Or drop it anywhere on this page.</span>
        <input
          class="unseen"
          type="file"
          id="file"
          multiple
          accept=".txt,.eml,.md,.html,.docx,.toml,text/plain,message/rfc822"
          onChange={(event) => {
            const field = event.currentTarget as HTMLInputElement;
            void openFiles([...(field.files ?? [])]).then(() => (field.value = ""));
          }}
        />
      </label>
    </li>
    <li>
      <button type="button" onClick={newOffer}>
        <b>Fill in a form</b>
        <span>A few questions, five minutes. Each can stay open.</span>
      </button>
    </li>
    <li>
      <button type="button" onClick={example}>
        <b>Look at an example</b>
        <span>A start-up’s offer, a counter-offer, a listed company, today’s job.</span>
      </button>
    </li>
  </ul>
);

const SeeAnswer = () => (
  <div class="row see">
    <a class="btn main wide-s" href="#glance">
      See the answer
    </a>
  </div>
);

const Found = ({ of }: { of: Letter }) => (
  <div>
    <h2 id="found-h" tabIndex={-1}>
      What was found
    </h2>
    <p class="sub" role="status">
      {of.summary}
    </p>
    <ul class="found">
      {of.found.map((one) => (
        <li class="ok" key={one.label + one.value}>
          <b>
            {one.label} {one.value}
          </b>{" "}
          <q>{one.words}</q>
        </li>
      ))}
      {of.asked.map((one) => (
        <li class="open" key={one.label + one.why}>
          <b>{one.label}</b> {one.why} {one.words && <q>{one.words}</q>}
        </li>
      ))}
    </ul>
    <SeeAnswer />
    {of.seen.length > 0 && (
      <details class="fold">
        <summary>
          <span>
            <b>Also in the letter</b>
          </span>
        </summary>
        <ul class="inside">
          {of.seen.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    )}
  </div>
);

export const Start = () => {
  const pasted = useSignal("");
  const read = async (event: Event) => {
    event.preventDefault();
    if (!pasted.value.trim()) {
      trouble.value = { text: "There is nothing to read yet.", help: "Paste the text of the letter first." };
      document.getElementById("paste")?.focus();
      return;
    }
    if (await readLetter("letter", pasted.value)) {
      pasted.value = "";
      goOn("start", "start", "found-h");
    }
  };
  return (
    <>
      <h1 id="start-h">What is your offer worth, and what should you ask for?</h1>
      <p class="intro">Paste the letter. You see at once what was found in it, and correct what was not.</p>
      <div class="split">
        <form onSubmit={read}>
          <div class="field">
            <label for="paste">The offer letter</label>
            <textarea
              id="paste"
              rows={9}
              aria-describedby="paste-help"
              spellcheck={false}
              placeholder="We are pleased to offer you …"
              value={pasted.value}
              onInput={(event) => (pasted.value = (event.currentTarget as HTMLTextAreaElement).value)}
            />
            <p class="help" id="paste-help">
              The text of a letter or an email. From a PDF: open it, select all, copy, paste here.
            </p>
          </div>
          <Trouble />
          <div class="row">
            <button type="submit" class="btn main wide-s" aria-disabled={isFull.value && !isExample.value}>
              Read the letter
            </button>
            {isFull.value && !isExample.value && <span class="small soft">Four offers are open, as many as fit.</span>}
          </div>
        </form>
        <Ways />
      </div>
      {files.value.length > 0 && !isExample.value && (
        <>
          <hr />
          <div class={letter.value ? "split" : ""}>
            {letter.value && <Found of={letter.value} />}
            <div class="panel" id="form">
              <h2 id="form-h" tabIndex={-1}>
                The form
              </h2>
              {!letter.value && <SeeAnswer />}
              {current.value && <Form file={current.value.name} />}
            </div>
          </div>
        </>
      )}
    </>
  );
};
