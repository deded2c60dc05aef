import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/** A file that grows at its end: entries wait in it until they are written to the dataset. */
export interface Shelf {
  /**
   * Puts bytes at the end.
   *
   * @throws where the disk is full
   */
  readonly put: (bytes: Uint8Array) => Spot;
  /**
   * The bytes at a spot.
   *
   * @throws where the file is damaged there or ends before
   */
  readonly get: (spot: Spot) => Uint8Array;
  readonly close: () => void;
}

/** Where some bytes stand on a shelf. */
export interface Spot {
  readonly start: number;
  readonly length: number;
  readonly crc: number;
}

/**
 * Opens a shelf.
 *
 * @param purpose `new`: a file that must not be there yet; `old`: one to be read only
 */
export function openShelf(path: string, purpose: "new" | "old"): Shelf {
  const file = openSync(path, purpose === "new" ? "wx+" : "r");
  let end = 0;
  return {
    put: (bytes) => {
      const start = end;
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(file, bytes, done, bytes.length - done, start + done);
      }
      end = start + bytes.length;
      return { start, length: bytes.length, crc: crc32(bytes) };
    },
    get: ({ start, length, crc }) => {
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const count = readSync(file, bytes, done, length - done, start + done);
        if (count === 0) throw new Error(`${path} ends within the ${length} bytes at ${start}.`);
        done += count;
      }
      if (crc32(bytes) !== crc) throw new Error(`${path} is damaged at ${start}.`);
      return bytes;
    },
    close: () => closeSync(file),
  };
}
