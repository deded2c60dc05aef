/**
 * Characters that any report of this kind is full of, simplified and traditional. Which reading of
 * the bytes shows more of them is the surest sign of the encoding: pages often declare a wrong one.
 */
const FREQUENT = new Set("的年政府信息公开申请不行和情况本关要工作開資訊請況關報告数數");

/** How much of a text a wrong guess would have to explain away: enough to tell, cheap to score. */
const SAMPLE = 65_536;

function score(text: string): number {
  let points = 0;
  for (const character of text) {
    if (FREQUENT.has(character)) points += 1;
    else if (character === "\uFFFD") points -= 4;
  }
  return points;
}

function byOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** The text of bytes that are UTF-8 throughout, else null. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The decoder's only way to say no; the caller goes on to weigh the other encodings.
    return null;
  }
}

/**
 * The text of a file: by its byte order mark, else UTF-8 where the bytes are that, else whichever of
 * UTF-8 (with damage), GB18030 and Big5 reads most like Chinese. What the file declares is not asked.
 */
export function decode(bytes: Uint8Array): string {
  const marked = byOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const whole = asUtf8(bytes);
  if (whole !== null) return whole;
  const sample = bytes.subarray(0, SAMPLE);
  const [best] = ["utf-8", "gb18030", "big5"]
    .map((encoding) => ({ encoding, points: score(new TextDecoder(encoding).decode(sample)) }))
    .sort((a, b) => b.points - a.points);
  return new TextDecoder(best?.encoding ?? "utf-8").decode(bytes);
}
