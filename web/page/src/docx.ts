// The words of a .docx: its one part word/document.xml, unzipped by the browser.
//
// A paragraph a line, a row of a table a line with " | " between its cells. Deleted and hidden words
// do not count. Sizes that the file states are not believed.

import { through } from "./stream";

const mostBytes = 8 << 20;

// The part of a zip of that name, found through the directory at its end.
const part = async (bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const least = Math.max(0, end - 65_536);
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) --end;
  if (end < least) throw new Error("it is no Word document");
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; --left) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) {
      const local = view.getUint32(at + 42, true);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const data = bytes.slice(from, from + view.getUint32(at + 20, true));
      return view.getUint16(at + 10, true) === 0 ? data : through(data, new DecompressionStream("deflate-raw"), mostBytes);
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error("it is no Word document");
};

const skipped = new Set(["del", "delText", "moveFrom", "instrText", "pPr", "Fallback"]);

const hidden = (run: Element): boolean => {
  const look = [...run.children].find((child) => child.localName === "rPr");
  return [...(look?.children ?? [])].some((mark) => ["vanish", "strike", "dstrike"].includes(mark.localName) &&
    !["0", "false", "off"].includes(mark.getAttribute("w:val") ?? "1"));
};

const wordsOf = (node: Element): string => {
  if (skipped.has(node.localName) || (node.localName === "r" && hidden(node))) return "";
  if (node.localName === "t") return node.textContent ?? "";
  if (node.localName === "tab") return "\t";
  if (node.localName === "br" || node.localName === "cr") return "\n";
  if (node.localName === "noBreakHyphen") return "-";
  return [...node.children].map(wordsOf).join("");
};

const linesOf = (node: Element): string[] => {
  if (node.localName === "p") return [wordsOf(node)];
  if (node.localName === "tr") {
    const cells = [...node.children].filter((child) => child.localName === "tc");
    return [cells.map((cell) => [...cell.children].flatMap(linesOf).join(" ").trim()).join(" | ")];
  }
  if (skipped.has(node.localName)) return [];
  return [...node.children].flatMap(linesOf);
};

export const isDocx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Throws an Error whose message follows "The file cannot be read: ". */
export const textOfDocx = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const xml = new TextDecoder().decode(await part(bytes, "word/document.xml"));
  if (xml.includes("<!DOCTYPE")) throw new Error("it declares a document type");
  const tree = new DOMParser().parseFromString(xml, "application/xml");
  if (tree.getElementsByTagName("parsererror").length > 0) throw new Error("it is damaged");
  return linesOf(tree.documentElement).join("\n");
};
