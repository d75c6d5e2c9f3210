// The few small drawings of the page; each takes the colour of its words.

import type { Screen } from "../moves";

const paths: Readonly<Record<Screen, string>> = {
  start: "M5 2.5h8l4 4v13H5zM13 2.5v4h4M8 11h6M8 15h6",
  glance: "M3 19h16M5.5 19v-7M11 19V4M16.5 19v-10",
  words: "M3 4.5h16v11h-9l-4.5 4v-4H3z",
  keep: "M11 3v11M6.5 10 11 14.5 15.5 10M3.5 18.5h15",
  text: "M7 6l-4.5 5L7 16M15 6l4.5 5L15 16M12.5 4l-3 14",
};

export const StepIcon = ({ of }: { of: Screen }) => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
    <path d={paths[of]} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);

export const Lock = () => (
  <svg width="13" height="15" viewBox="0 0 13 15" aria-hidden="true" focusable="false">
    <path d="M1.5 6.5h10v7h-10zM3.5 6V4.2a3 3 0 0 1 6 0V6" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" />
  </svg>
);

export const Private = () => (
  <p class="private">
    <Lock /> Private: yours, not theirs
  </p>
);
