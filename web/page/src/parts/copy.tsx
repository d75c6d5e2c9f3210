// A button that copies, and says that it did.

import { useSignal } from "@preact/signals";

const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page opened from a file may not ask for the clipboard in every browser.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
};

interface Props {
  readonly text: () => string | Promise<string>;
  readonly label: string;
  readonly main?: boolean;
}

export const Copy = ({ text, label, main = false }: Props) => {
  const state = useSignal<"" | "yes" | "no">("");
  const press = async () => {
    state.value = (await copied(await text())) ? "yes" : "no";
    setTimeout(() => (state.value = ""), 4000);
  };
  return (
    <>
      <button type="button" class={"btn wide-s" + (main ? " main" : "")} onClick={press}>
        {label}
      </button>
      <span class="said" role="status">
        {state.value === "yes" && <span class="toast">✓ Copied</span>}
        {state.value === "no" && "Could not copy: select the text and copy it yourself."}
      </span>
    </>
  );
};

export const save = (name: string, text: string, type: string): void => {
  const place = document.createElement("a");
  place.href = URL.createObjectURL(new Blob([text], { type }));
  place.download = name;
  place.click();
  setTimeout(() => URL.revokeObjectURL(place.href), 10_000);
};
