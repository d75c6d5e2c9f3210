// The switch between offers: which one the screen is about.

import { choose, chosen, files, titleOf } from "../state";
import { go } from "../moves";

export const Offers = ({ label, adds = false }: { label: string; adds?: boolean }) => (
  <ul class="offers" aria-label={label}>
    {files.value.map((entry, at) => (
      <li key={entry.name}>
        <button type="button" class="btn" aria-pressed={at === chosen.value} onClick={() => choose(at)}>
          {titleOf(entry.name)}
        </button>
      </li>
    ))}
    {adds && files.value.length < 4 && (
      <li>
        <button type="button" class="btn" onClick={() => go("start", "paste")}>
          + Add
        </button>
      </li>
    )}
    {adds && files.value.length >= 4 && <li class="small soft">Four offers are open, as many as fit.</li>}
  </ul>
);
