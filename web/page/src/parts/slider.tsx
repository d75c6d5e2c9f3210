// One input that decides: a slider over its range, a number field, what a move did, and Undo.

import { useSignal } from "@preact/signals";
import type { Slider as Of } from "../calls";
import { move, moved, undo } from "../state";

export const Slider = ({ of }: { of: Of }) => {
  const id = `s-${of.key.replace(/\W+/g, "-")}`;
  const at = useSignal(of.at);
  const typed = useSignal<string | undefined>(undefined);
  const change = moved.value.get(of.file + " " + of.key);
  const shown = of.steps[at.value] ?? of.value;
  const slide = (event: Event) => {
    at.value = Number((event.currentTarget as HTMLInputElement).value);
    typed.value = undefined;
    const value = of.steps[at.value] ?? of.value;
    void move(of, value, value);
  };
  const type = (event: Event) => {
    const value = (event.currentTarget as HTMLInputElement).value.trim();
    typed.value = value;
    if (value) void move(of, value, value);
  };
  const back = () => {
    if (!change) return;
    at.value = of.at;
    typed.value = undefined;
    void undo(change);
  };
  return (
    <div class={"slider" + (change ? " moved" : "")}>
      <div class="top">
        <label for={id}>
          {of.label}
          <small>{of.title}</small>
        </label>
        <input id={id} type="text" inputMode="decimal" autocomplete="off" value={typed.value ?? shown} onChange={type} />
      </div>
      {of.steps.length > 1 && (
        <>
          <input
            type="range"
            min={0}
            max={of.steps.length - 1}
            step={1}
            value={at.value}
            aria-label={`${of.label}, ${of.title}`}
            aria-valuetext={shown}
            onInput={slide}
          />
          <div class="ends" aria-hidden="true">
            <span>{of.steps[0]}</span>
            <span>{of.steps[of.steps.length - 1]}</span>
          </div>
        </>
      )}
      {change && (
        <p class="was">
          <span>
            {change.worth && <b class={change.worth.startsWith("▲") ? "better" : "worse"}>{change.worth}</b>}{" "}
            <span class="soft">
              was {change.was}, in {of.title} only
            </span>
          </span>
          <button type="button" class="btn" onClick={back}>
            Undo
          </button>
        </p>
      )}
    </div>
  );
};
