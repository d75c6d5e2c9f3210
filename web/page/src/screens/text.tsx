// The text: what all of it is computed from. A fault stands above it and points at its line.

import { current, files, choose, toldOf, type } from "../state";
import { Offers } from "../parts/offers";
import { fieldId } from "../parts/form";
import { go } from "../moves";

/** Goes to a line of a file, and puts the cursor there. */
export const aimAtLine = (file: string, line: number): void => {
  const at = files.value.findIndex((entry) => entry.name === file);
  if (at >= 0) void choose(at);
  go("text", "text-edit");
  requestAnimationFrame(() => requestAnimationFrame(() => select(line)));
};

const select = (line: number): void => {
  const field = document.getElementById("text-edit");
  if (!(field instanceof HTMLTextAreaElement)) return;
  const lines = field.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  field.scrollTop = Math.max(0, (line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight));
};

const Editor = ({ name, text }: { name: string; text: string }) => {
  const told = toldOf(name);
  const faulty = told.some((one) => one.severity === "error");
  const count = text.split("\n").length;
  return (
    <>
      <ul class="plainlist faults" role="alert" id="text-told">
        {told.map((one) => (
          <li key={one.text}>
            <p class={one.severity === "error" ? "fault" : "small soft"}>
              <span>
                Line {one.line}: {one.message}
                {one.help && `; ${one.help}`}.
              </span>
            </p>
            <p class="row">
              <button type="button" class="btn" onClick={() => select(one.line)}>
                Show the line
              </button>
              {one.key && (
                <button type="button" class="btn" onClick={() => go("start", fieldId(one.key))}>
                  Show the field
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      <div class="editor">
        <pre aria-hidden="true">{Array.from({ length: count }, (_, at) => at + 1).join("\n")}</pre>
        <textarea
          id="text-edit"
          rows={Math.min(Math.max(count, 12), 40)}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          wrap="off"
          aria-label={`${name}, text`}
          aria-describedby="text-told"
          aria-invalid={faulty}
          value={text}
          onInput={(event) => type(name, (event.currentTarget as HTMLTextAreaElement).value)}
          onScroll={(event) => {
            const field = event.currentTarget as HTMLTextAreaElement;
            const numbers = field.previousElementSibling;
            if (numbers) numbers.scrollTop = field.scrollTop;
          }}
        />
      </div>
    </>
  );
};

export const Text = () => (
  <>
    <h1 id="text-h">The text</h1>
    <p class="intro">What all of it is computed from. Form, sliders and letter write here; your comments stay.</p>
    {current.value ? (
      <>
        <Offers label="Files" />
        <Editor key={current.value.name} name={current.value.name} text={current.value.text} />
      </>
    ) : (
      <p class="empty">
        No text is open. <a href="#start">Start with a letter, a file or the form.</a>
      </p>
    )}
  </>
);
