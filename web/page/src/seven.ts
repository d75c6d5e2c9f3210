// Bytes as they stand in the page: seven bits a character, of which UTF-8 takes a byte.
//
// Three of the 128 would not come through a script element of HTML as they are ("\0", "\r", "<"): such
// a one and the seven bits that follow it are one character from U+0100 on, of two bytes. So the page
// holds eight bytes for seven; base64 would take four for three.

const barred = [0, 13, 60];

/** The bytes as characters. */
export const inSevens = (bytes: Uint8Array): string => {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x7fff;
    for (bits += 8; bits >= 7; bits -= 7) groups.push((held >> (bits - 7)) & 127);
  }
  if (bits > 0) groups.push((held << (7 - bits)) & 127);
  let text = "";
  for (let at = 0; at < groups.length; ++at) {
    const group = groups[at] as number;
    const which = barred.indexOf(group);
    text += String.fromCharCode(which < 0 ? group : 256 + 128 * which + (groups[++at] ?? 0));
  }
  return text;
};

/** So many bytes back from their characters. */
export const fromSevens = (text: string, size: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(size);
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < text.length; ) {
    // Eight characters that begin a byte and are all as they are: seven bytes at once, which is most of them.
    if (bits === 0) {
      const a = text.charCodeAt(i);
      const b = text.charCodeAt(i + 1);
      const c = text.charCodeAt(i + 2);
      const d = text.charCodeAt(i + 3);
      const e = text.charCodeAt(i + 4);
      const f = text.charCodeAt(i + 5);
      const g = text.charCodeAt(i + 6);
      const h = text.charCodeAt(i + 7);
      if ((a | b | c | d | e | f | g | h) < 128 && i + 8 <= text.length) {
        bytes[at] = (a << 1) | (b >> 6);
        bytes[at + 1] = (b << 2) | (c >> 5);
        bytes[at + 2] = (c << 3) | (d >> 4);
        bytes[at + 3] = (d << 4) | (e >> 3);
        bytes[at + 4] = (e << 5) | (f >> 2);
        bytes[at + 5] = (f << 6) | (g >> 1);
        bytes[at + 6] = (g << 7) | h;
        at += 7;
        i += 8;
        continue;
      }
    }
    const code = text.charCodeAt(i++);
    const two = code >= 256;
    held = two ? (held << 14) | ((barred[(code - 256) >> 7] ?? 0) << 7) | (code & 127) : (held << 7) | code;
    held &= 0x1fffff;
    for (bits += two ? 14 : 7; bits >= 8; bits -= 8) bytes[at++] = held >> (bits - 8);
  }
  return bytes;
};
