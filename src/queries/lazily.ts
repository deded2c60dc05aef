/** A part of the program that is fetched when it is first needed. */
export interface Lazy<Part> {
  readonly load: () => Promise<Part>;
  /** The part, where it was fetched already; else null. */
  readonly here: () => Part | null;
}

export function lazily<Part>(fetchPart: () => Promise<Part>): Lazy<Part> {
  let part: Part | null = null;
  return {
    load: async () => {
      part ??= await fetchPart();
      return part;
    },
    here: () => part,
  };
}
