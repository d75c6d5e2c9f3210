// At a glance: the answer, what to ask the recruiter, the inputs that decide, what to ask for.

import { useSignal, useSignalEffect } from "@preact/signals";
import { files, glance, isExample, opening, openExample, remove, setAlternative, sliders, taxed, titleOf, toldOf, refresh } from "../state";
import { Html } from "../parts/html";
import { Slider } from "../parts/slider";
import { Offers } from "../parts/offers";
import { Copy } from "../parts/copy";
import { Private } from "../parts/icons";
import { fieldId } from "../parts/form";
import { aimAtLine } from "./text";
import { go } from "../moves";
import type { Told } from "../calls";

const Fault = ({ told }: { told: Told }) => (
  <li>
    <p class="fault">
      <span>
        <b>{titleOf(told.file)}</b>, line {told.line}: {told.message}{told.help && "; " + told.help}.
      </span>
    </p>
    <p class="row">
      <button type="button" class="btn" onClick={() => aimAtLine(told.file, told.line)}>
        Show the line
      </button>
      {told.key && (
        <button type="button" class="btn" onClick={() => go("start", fieldId(told.key))}>
          Show the field
        </button>
      )}
    </p>
  </li>
);

const Faults = ({ list }: { list: readonly Told[] }) => (
  <section aria-labelledby="faults-h">
    <h2 id="faults-h">What has to be mended first</h2>
    <ul class="plainlist">
      {list.map((told) => (
        <Fault key={told.text} told={told} />
      ))}
    </ul>
  </section>
);

const Tax = () => (
  <div class="tax">
    <fieldset class="seg">
      <legend class="unseen">Tax</legend>
      {([false, true] as const).map((after) => (
        <label key={String(after)}>
          <input
            type="radio"
            name="tax"
            checked={taxed.value === after}
            onChange={() => {
              taxed.value = after;
              void refresh();
            }}
          />{" "}
          {after ? "After tax" : "Before tax"}
        </label>
      ))}
    </fieldset>
  </div>
);

const Questions = () => {
  const asks = glance.value?.asks;
  if (!asks?.html) return null;
  return (
    <section aria-labelledby="ask-recruiter" class="questions-part">
      <h2 id="ask-recruiter">What to ask the recruiter</h2>
      <Html html={asks.html} />
      <div class="row">
        <a class="btn main wide-s" href="#words">
          Write it for me
        </a>
        <Copy label={asks.count} text={() => asks.text} />
      </div>
    </section>
  );
};

const Plan = () =>
  glance.value?.ask ? (
    <section class="panel plan" aria-labelledby="plan-h">
      {!glance.value.ask.includes('class="private"') && <Private />}
      <h2 id="plan-h">What to ask for</h2>
      <Html html={glance.value.ask} />
    </section>
  ) : null;

const Roles = () => (
  <details class="fold">
    <summary>
      <span>
        <b>Which is which</b>
        <span>{glance.value?.offers.filter((offer) => offer.role).map((offer) => `${offer.title}: ${offer.role}`).join(" · ")}</span>
      </span>
    </summary>
    <ul class="inside plainlist">
      {files.value.map((entry, at) => (
        <li key={entry.name} class="row">
          <b>{titleOf(entry.name)}</b>
          {at > 0 && (
            <label class="check">
              <input type="checkbox" checked={entry.alternative} onChange={() => setAlternative(entry.name, !entry.alternative)} />
              <span>what I would do instead</span>
            </label>
          )}
          <button type="button" class="btn" onClick={() => remove(entry.name)}>
            Take away<span class="unseen"> {titleOf(entry.name)}</span>
          </button>
        </li>
      ))}
    </ul>
  </details>
);

const Decide = () => (
  <section class="panel decide" aria-labelledby="decide-h">
    <h2 id="decide-h">What decides</h2>
    <p class="small soft">Move it and the answer follows.</p>
    {sliders.value.map((slider) => (
      <Slider key={slider.file + slider.key} of={slider} />
    ))}
    <p class="small">
      <a class="tap" href="#text">
        All numbers are in the text
      </a>
    </p>
  </section>
);

const Nothing = () => opening.value ? <h1 id="glance-h">Reading the offers …</h1> : (
  <>
    <h1 id="glance-h">Nothing to look at yet</h1>
    <p class="intro">Paste a letter, open a file, fill in the form, or look at an example.</p>
    <div class="row">
      <a class="btn main wide-s" href="#start">
        To the start
      </a>
      <button type="button" class="btn wide-s" onClick={openExample}>
        Look at an example
      </button>
    </div>
  </>
);

export const Glance = () => {
  const said = useSignal("");
  useSignalEffect(() => {
    const now = [glance.value?.verdict, glance.value?.worth].filter(Boolean).join(" ");
    const later = setTimeout(() => (said.value = now), 500);
    return () => clearTimeout(later);
  });
  const now = glance.value;
  if (files.value.length === 0 || !now) return <Nothing />;
  const errors = now.told.filter((told) => told.severity === "error");
  return (
    <>
      {isExample.value && (
        <p class="small soft">
          <span class="example">example</span> Every figure is made up. <a href="#start">Paste your own letter</a> and it is gone.
        </p>
      )}
      <Offers label="Offers" adds />
      <div class="glance">
        <div>
          {now.html ? <Html html={now.html} class="first" heading="glance-h" /> : <h1 id="glance-h">{titleOf(files.value[0]?.name ?? "")}</h1>}
          {now.stop && (
            <p class="fault">
              <span>
                {now.stop} {now.help}
              </span>
            </p>
          )}
          {errors.length > 0 && <Faults list={errors} />}
          <p class="unseen" role="status" aria-live="polite">
            {said.value}
          </p>
          {now.taxed && <Tax />}
          {now.tax_note && <p class="small soft">{now.tax_note}</p>}
          {now.chart && (
            <section aria-labelledby="made-h" class="questions-part">
              <h2 id="made-h">What each is made of</h2>
              <Html html={now.chart} />
            </section>
          )}
          <Questions />
          <Plan />
          <Roles />
        </div>
        <div>
          {now.html && (
            <p class="strip" aria-hidden="true">
              <b>{now.verdict}</b> <span>{now.worth}</span>
            </p>
          )}
          {sliders.value.length > 0 && <Decide />}
        </div>
      </div>
      {toldOf(files.value[0]?.name ?? "").some((told) => told.severity === "warning") && (
        <details class="fold">
          <summary>
            <span>
              <b>Worth a look in the text</b>
            </span>
          </summary>
          <ul class="inside">
            {now.told
              .filter((told) => told.severity === "warning")
              .map((told) => (
                <li key={told.text}>
                  {titleOf(told.file)}, line {told.line}: {told.message}
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  );
};
