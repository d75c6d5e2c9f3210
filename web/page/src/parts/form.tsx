// The form of one file: every key of the table that its text says or that most offers have, in the
// words of the table. A field writes into the text; what is wrong with a value stands under it.

import { useSignal, useSignalEffect } from "@preact/signals";
import { call } from "../engine";
import type { Field } from "../calls";
import { files, glance, setKey, toldOf } from "../state";
import { Lock } from "./icons";

export const fieldId = (key: string): string => "k-" + key.replace(/\W+/g, "-");

const Help = ({ of, id }: { of: Field; id: string }) => (
  <p class="help" id={id}>
    {of.help}
    {of.example && ` For example ${of.example}.`}
    {of.fallback && !of.stated && ` Otherwise: ${of.fallback}.`}
    {of.inherited && " Said by a file that this one builds on."}
  </p>
);

const Control = ({ of, file, fault }: { of: Field; file: string; fault: string }) => {
  const id = fieldId(of.key);
  const refused = useSignal("");
  const set = async (event: Event) => {
    const value = (event.currentTarget as HTMLInputElement).value;
    if (value !== of.value) refused.value = await setKey(file, of.key, value);
  };
  const wrong = refused.value || fault;
  const about = [`${id}-h`, ...(wrong ? [`${id}-e`] : [])].join(" ");
  const common = { id, "aria-describedby": about, "aria-invalid": wrong !== "", onChange: set } as const;
  return (
    <div class="field">
      <label for={id}>
        {of.private && <Lock />} {of.label} {!of.stated && <span class="soft">(may stay open)</span>}
      </label>
      {of.words.length > 0 ? (
        <select {...common} value={of.value}>
          <option value="">open</option>
          {of.words.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type="text" autocomplete="off" value={of.value} placeholder={of.example} />
      )}
      <Help of={of} id={`${id}-h`} />
      {wrong && (
        <p class="fault" id={`${id}-e`}>
          <span>{wrong}</span>
        </p>
      )}
    </div>
  );
};

// Its fields are drawn only once it is opened: there are more than a hundred in all.
const Section = ({ name, list, file }: { name: string; list: readonly Field[]; file: string }) => {
  const opened = useSignal(false);
  return (
    <details class="fold" onToggle={(event) => (opened.value = (event.currentTarget as HTMLDetailsElement).open || opened.value)}>
      <summary>
        <span>
          <b>{name}</b>
        </span>
      </summary>
      <div class="inside">{opened.value && list.map((field) => <Control key={field.key} of={field} file={file} fault="" />)}</div>
    </details>
  );
};

export const Form = ({ file }: { file: string }) => {
  const fields = useSignal<readonly Field[]>([]);
  useSignalEffect(() => {
    const entry = files.value.find((one) => one.name === file);
    void glance.value;
    if (!entry) return;
    void call<{ fields: readonly Field[] }>("form", { file, text: entry.text }).then((answer) => (fields.value = answer.fields));
  });
  const faultOf = (key: string): string => {
    const told = toldOf(file).find((one) => one.key === key && one.severity === "error");
    return told ? `${told.message}${told.help ? ". " + told.help : ""}` : "";
  };
  const main = fields.value.filter((field) => field.main || field.stated || faultOf(field.key));
  const rest = Map.groupBy(
    fields.value.filter((field) => !main.includes(field)),
    (field) => field.section,
  );
  return (
    <>
      {main.map((field) => (
        <Control key={field.key} of={field} file={file} fault={faultOf(field.key)} />
      ))}
      {rest.size > 0 && (
        <details class="fold">
          <summary>
            <span>
              <b>Everything else that an offer can say</b>
            </span>
          </summary>
          <div class="inside">
            {[...rest].map(([section, list]) => (
              <Section key={section} name={section} list={list} file={file} />
            ))}
          </div>
        </details>
      )}
    </>
  );
};
