// A piece that the engine wrote: its words are escaped there, and it holds no script.

import { useRef, useLayoutEffect } from "preact/hooks";

interface Props {
  readonly html: string;
  readonly class?: string;
  /** The id that its first heading gets, for those who name a part by it. */
  readonly heading?: string;
}

export const Html = ({ html, class: look = "", heading = "" }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Folds that a person opened stay open when the figures change.
    const open = new Set([...(place.current?.querySelectorAll("details[open]") ?? [])].map((fold) => fold.id));
    if (!place.current) return;
    place.current.innerHTML = html;
    if (heading) place.current.querySelector("h1, h2")?.setAttribute("id", heading);
    for (const fold of place.current.querySelectorAll("details")) if (open.has(fold.id)) fold.open = true;
  }, [html]);
  return <div ref={place} class={look} />;
};
