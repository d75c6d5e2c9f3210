// Keep: save the texts, the report, a link; or forget everything.

import { useSignal, useSignalEffect } from "@preact/signals";
import { call } from "../engine";
import { asOffers, files, forget, glance, link, paper, remember, remembers, titleOf } from "../state";
import { mostLinkCharacters } from "../link";
import { Copy, save } from "../parts/copy";
import { go } from "../moves";

const saveFiles = (): void => {
  for (const entry of files.value) save(entry.name, entry.text, "application/toml");
};

interface Report {
  readonly html: string;
  readonly body: string;
}

const report = (): Promise<Report> => call<Report>("report", asOffers());

// The report stands behind the page, and only paper shows it: a page cannot print another one here.
const print = async (): Promise<void> => {
  const { body } = await report();
  if (!body) return;
  paper.value = body;
  requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()));
};

const Link = () => {
  const whole = useSignal(false);
  const text = useSignal("");
  useSignalEffect(() => {
    const all = whole.value;
    void files.value;
    void link(all).then((made) => (text.value = made));
  });
  const size = text.value.length - text.value.indexOf("#") - 1;
  return (
    <section class="panel" aria-labelledby="link-h">
      <h2 id="link-h">Link</h2>
      <p>All of it is in the link itself, after the #; no server sees it. Whoever has the link can read it.</p>
      <label class="check">
        <input type="checkbox" checked={whole.value} onChange={() => (whole.value = !whole.value)} />
        <span>
          Include what is private
          <br />
          <span class="soft small">your limits, today’s pay, other offers, preferences</span>
        </span>
      </label>
      <p class="link" id="link-text">
        {text.value.slice(0, 120)}
        {text.value.length > 120 && "…"}
      </p>
      {size > mostLinkCharacters ? (
        <p class="fault">
          <span>It is too long for a link. Save the files and send those.</span>
        </p>
      ) : (
        <div class="row">
          <Copy main label="Copy the link" text={() => text.value} />
          <span class="small soft">{size.toLocaleString("en-US")} characters</span>
        </div>
      )}
    </section>
  );
};

const Forget = () => {
  const sure = useSignal(false);
  const press = async () => {
    if (!sure.value) {
      sure.value = true;
      return;
    }
    sure.value = false;
    await forget();
    go("start", "paste");
  };
  return (
    <section class="panel" aria-labelledby="forget-h">
      <h2 id="forget-h">Forget</h2>
      <label class="check">
        <input type="checkbox" checked={remembers.value} onChange={() => remember(!remembers.value)} />
        <span>
          Remember on this machine
          <br />
          <span class="soft small">{remembers.value ? "on: the texts are stored in this browser" : "off: nothing is stored"}</span>
        </span>
      </label>
      <p>Open: {files.value.length === 0 ? "nothing" : files.value.map((entry) => titleOf(entry.name)).join(", ")}.</p>
      <div class="row" role="status">
        <button type="button" class="btn risk wide-s" onClick={press}>
          {sure.value ? "Yes, forget all of it" : "Start again, forget everything"}
        </button>
        {sure.value && (
          <button type="button" class="btn wide-s" onClick={() => (sure.value = false)}>
            No, keep it
          </button>
        )}
      </div>
    </section>
  );
};

export const Keep = () => {
  const fault = useSignal("");
  const saveReport = async () => {
    const { html } = await report();
    fault.value = html ? "" : "There is no report yet: an offer has to be mended first.";
    if (html) save("report.html", html, "text/html");
  };
  const none = files.value.length === 0;
  return (
    <>
      <h1 id="keep-h">Keep it, or send it</h1>
      <p class="intro">Closing this page forgets everything, unless you keep it.</p>
      {none && (
        <p class="empty">
          There is nothing to keep yet. <a href="#start">Start with a letter.</a>
        </p>
      )}
      <div class="keep">
        {!none && (
          <>
            <section class="panel" aria-labelledby="save-h">
              <h2 id="save-h">Save</h2>
              <p>The text of each offer, with your comments. Open it here again, or with the program.</p>
              <div class="row">
                <button type="button" class="btn main wide-s" onClick={saveFiles}>
                  {files.value.length === 1 ? "Save the file (.toml)" : `Save ${files.value.length} files (.toml)`}
                </button>
              </div>
            </section>
            <section class="panel" aria-labelledby="report-h">
              <h2 id="report-h">Report</h2>
              <p>One page to read, print or send: page 1 is a summary that stands alone.</p>
              <div class="row">
                <button type="button" class="btn main wide-s" aria-disabled={!glance.value?.html} onClick={saveReport}>
                  Save the report (.html)
                </button>
                <button type="button" class="btn wide-s" aria-disabled={!glance.value?.html} onClick={print}>
                  Print
                </button>
              </div>
              {fault.value && (
                <p class="fault" role="alert">
                  <span>{fault.value}</span>
                </p>
              )}
            </section>
            <Link />
          </>
        )}
        <Forget />
      </div>
    </>
  );
};
