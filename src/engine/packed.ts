/** The values of one column of some rows, as they are stored: nothing is made of a value that nobody looks at. */
export type Packed =
  /** Of few different values, which of them each row has; one less than nothing where it has none. */
  | { readonly kind: "coded"; readonly codes: Int32Array; readonly dictionary: ArrayLike<unknown> }
  /** Texts one after the other in UTF-8, and where each begins and the last ends. */
  | {
      readonly kind: "texts";
      readonly offsets: Int32Array;
      readonly bytes: Uint8Array;
      /** 0 where a row has none; null where each has one. */
      readonly present: Uint8Array | null;
    }
  | {
      readonly kind: "numbers";
      readonly numbers: Int32Array | BigInt64Array;
      /** 0 where a row has none; null where each has one. */
      readonly present: Uint8Array | null;
    }
  | { readonly kind: "values"; readonly values: ArrayLike<unknown> };

/** The code of a row without a value. */
export const NO_CODE = -1;

/** How many rows they are of. */
export function rowsOf(packed: Packed): number {
  switch (packed.kind) {
    case "coded":
      return packed.codes.length;
    case "texts":
      return packed.offsets.length - 1;
    case "numbers":
      return packed.numbers.length;
    case "values":
      return packed.values.length;
  }
}

/** Each row's value; null or undefined where it has none. */
export function valuesOf(packed: Packed): ArrayLike<unknown> {
  switch (packed.kind) {
    case "coded": {
      const { codes, dictionary } = packed;
      const values: unknown[] = new Array(codes.length);
      for (let row = 0; row < codes.length; row += 1) {
        const code = codes[row] ?? NO_CODE;
        values[row] = code === NO_CODE ? null : dictionary[code];
      }
      return values;
    }
    case "texts": {
      const { offsets, bytes, present } = packed;
      const decoder = new TextDecoder();
      return Array.from({ length: offsets.length - 1 }, (_, row) =>
        present?.[row] === 0
          ? null
          : decoder.decode(bytes.subarray(offsets[row], offsets[row + 1])),
      );
    }
    case "numbers": {
      const { numbers, present } = packed;
      if (present === null) return numbers;
      return Array.from(present, (there, row) => (there === 0 ? null : numbers[row]));
    }
    case "values":
      return packed.values;
  }
}

/** Those of some rows, in the order the rows are given in. */
export function chosenOf(packed: Packed, rows: Int32Array): Packed {
  switch (packed.kind) {
    case "coded": {
      const { codes, dictionary } = packed;
      return { kind: "coded", codes: rows.map((row) => codes[row] ?? NO_CODE), dictionary };
    }
    case "texts": {
      const { offsets, bytes, present } = packed;
      const [from, to] = [
        rows.map((row) => offsets[row] ?? 0),
        rows.map((row) => offsets[row + 1] ?? 0),
      ];
      const chosen = new Int32Array(rows.length + 1);
      for (const index of rows.keys()) {
        chosen[index + 1] = (chosen[index] ?? 0) + (to[index] ?? 0) - (from[index] ?? 0);
      }
      const copy = new Uint8Array(chosen[rows.length] ?? 0);
      for (const index of rows.keys())
        copy.set(bytes.subarray(from[index], to[index]), chosen[index]);
      return {
        kind: "texts",
        offsets: chosen,
        bytes: copy,
        present: present && Uint8Array.from(rows, (row) => present[row] ?? 0),
      };
    }
    case "numbers": {
      const { numbers, present } = packed;
      return {
        kind: "numbers",
        numbers:
          numbers instanceof Int32Array
            ? rows.map((row) => numbers[row] ?? 0)
            : BigInt64Array.from(rows, (row) => numbers[row] ?? 0n),
        present: present && Uint8Array.from(rows, (row) => present[row] ?? 0),
      };
    }
    case "values":
      return { kind: "values", values: Array.from(rows, (row) => packed.values[row]) };
  }
}
