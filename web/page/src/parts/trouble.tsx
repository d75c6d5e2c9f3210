// What went wrong, and its cure: until the next thing that is done.

import { trouble } from "../state";

export const Trouble = () => (
  <div role="alert">
    {trouble.value && (
      <p class="fault">
        <span>
          {trouble.value.text} {trouble.value.help}
        </span>
      </p>
    )}
  </div>
);
