// A share link: the files, packed, after the # of the page's own address. No server ever sees it.
//
// The text is "s=" and base64url of deflated JSON. What comes in is capped before and after it is
// unpacked, and is nothing but names and texts.

import { through } from "./stream.ts";

export const mostLinkCharacters = 60_000;
const mostBytes = 1 << 20;

export type Kind = "offer" | "alternative" | "part";
export type PackedFile = readonly [name: string, text: string, kind: Kind];

export interface Packed {
  readonly files: readonly PackedFile[];
}

export const packed = async (content: Packed): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(content.files));
  const small = await through(bytes, new CompressionStream("deflate-raw"), mostBytes);
  let text = "";
  for (const byte of small) text += String.fromCharCode(byte);
  return "s=" + btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};

const isFiles = (value: unknown): value is PackedFile[] =>
  Array.isArray(value) &&
  value.length <= 12 &&
  value.every((one) => Array.isArray(one) && one.length === 3 && one.every((word) => typeof word === "string"));

/** What a fragment holds; nothing where it is none of ours or is broken. */
export const unpacked = async (fragment: string): Promise<Packed | undefined> => {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith("s=") || text.length > mostLinkCharacters) return undefined;
  try {
    const raw = atob(text.slice(2).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(raw, (c) => c.charCodeAt(0));
    const json = await through(bytes, new DecompressionStream("deflate-raw"), mostBytes);
    const files: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
    return isFiles(files) ? { files } : undefined;
  } catch {
    return undefined;
  }
};
