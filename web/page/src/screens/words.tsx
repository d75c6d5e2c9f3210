// The words: an email, what to say, one page of impact; the reply to what they say; one's own draft
// checked; and, private, the walk-away sheet.

import { useSignal, useSignalEffect } from "@preact/signals";
import { call } from "../engine";
import { asOffers, files, glance } from "../state";
import { Html } from "../parts/html";
import { Copy } from "../parts/copy";
import { Private } from "../parts/icons";

interface Written {
  readonly html: string;
  readonly text: string;
  readonly stop: string;
  readonly help: string;
}

interface Checked {
  readonly summary: string;
  readonly finds: readonly { readonly quote: string; readonly what: string; readonly instead: string }[];
  readonly stop: string;
  readonly help: string;
}

const kinds = [
  ["email", "Email"],
  ["script", "On the call"],
  ["calculator", "One page"],
] as const;

const Refused = ({ of }: { of: { stop: string; help: string } | undefined }) =>
  of?.stop ? (
    <p class="empty">
      {of.stop} {of.help}
    </p>
  ) : null;

const Text = () => {
  const kind = useSignal<string>("email");
  const text = useSignal<(Written & { readonly as: string }) | undefined>(undefined);
  useSignalEffect(() => {
    const as = kind.value;
    if (!glance.value?.html) return;
    void call<Written>("words", { ...asOffers(), as }).then((answer) => (text.value = { ...answer, as }));
  });
  return (
    <div>
      <div class="row kinds">
        <fieldset class="seg">
          <legend class="unseen">Which text</legend>
          {kinds.map(([as, name]) => (
            <label key={as}>
              <input type="radio" name="kind" checked={kind.value === as} onChange={() => (kind.value = as)} /> {name}
            </label>
          ))}
        </fieldset>
      </div>
      <Refused of={text.value} />
      {text.value?.html && (
        <>
          <article class="letter" aria-label={kinds.find(([as]) => as === text.value?.as)?.[1] ?? ""}>
            <Html html={text.value.html} />
          </article>
          <div class="row">
            <Copy main label="Copy it" text={() => text.value?.text ?? ""} />
            <p class="public">✓ Public: nothing private in it</p>
          </div>
        </>
      )}
    </div>
  );
};

const They = () => {
  const reply = useSignal<Written | undefined>(undefined);
  const said = useSignal("");
  useSignalEffect(() => {
    const objection = said.value.trim();
    void glance.value;
    const later = setTimeout(() => {
      if (!objection) reply.value = undefined;
      else void call<Written>("reply", { ...asOffers(), said: objection }).then((answer) => (reply.value = answer));
    }, 250);
    return () => clearTimeout(later);
  });
  return (
    <section aria-labelledby="they-h">
      <h2 id="they-h">They say …</h2>
      <div class="field">
        <label for="objection">What they just said</label>
        <input
          id="objection"
          autocomplete="off"
          placeholder="The equity range is fixed."
          value={said.value}
          onInput={(event) => (said.value = (event.currentTarget as HTMLInputElement).value)}
        />
      </div>
      <div aria-live="polite">
        <Refused of={reply.value} />
        {reply.value?.html && (
          <div class="letter">
            <Html html={reply.value.html} />
          </div>
        )}
      </div>
      {reply.value?.html && <p class="small soft">Then stop, and let them answer.</p>}
    </section>
  );
};

const Draft = () => {
  const draft = useSignal("");
  const checked = useSignal<Checked | undefined>(undefined);
  useSignalEffect(() => {
    const text = draft.value;
    void glance.value;
    const later = setTimeout(() => {
      if (!text.trim()) checked.value = undefined;
      else void call<Checked>("lint", { ...asOffers(), draft: text }).then((answer) => (checked.value = answer));
    }, 400);
    return () => clearTimeout(later);
  });
  return (
    <section aria-labelledby="lint-h" class="next-part">
      <h2 id="lint-h">Check my own draft</h2>
      <div class="field">
        <label for="draft">Your draft</label>
        <textarea
          id="draft"
          rows={4}
          value={draft.value}
          onInput={(event) => (draft.value = (event.currentTarget as HTMLTextAreaElement).value)}
        />
      </div>
      <Refused of={checked.value} />
      <p class="small" role="status">
        {checked.value && <b>{checked.value.summary}</b>}
      </p>
      {checked.value && checked.value.finds.length > 0 && (
        <ol class="finds">
          {checked.value.finds.map((find) => (
            <li key={find.quote + find.what}>
              <b>“{find.quote}”</b> {find.what} <span>{find.instead}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const Walkaway = () => {
  const sheet = useSignal<Written | undefined>(undefined);
  useSignalEffect(() => {
    if (!glance.value?.html) return;
    void call<Written>("words", { ...asOffers(), as: "walkaway" }).then((answer) => (sheet.value = answer));
  });
  if (!sheet.value?.html) return null;
  return (
    <section class="panel" aria-labelledby="sheet-h">
      <Private />
      <h2 id="sheet-h">Your walk-away sheet</h2>
      <Html html={sheet.value.html} />
    </section>
  );
};

export const Words = () => (
  <>
    <h1 id="words-h">The words</h1>
    <p class="intro">Every number in them is a fact of your offer. Nothing private is in what you send.</p>
    {files.value.length === 0 || !glance.value?.html ? (
      <p class="empty">
        There are no words yet: they are written from an offer. <a href="#start">Start with its letter.</a>
      </p>
    ) : (
      <>
        <div class="split">
          <Text />
          <div>
            <They />
            <Draft />
          </div>
        </div>
        <hr />
        <Walkaway />
      </>
    )}
  </>
);
