/** Fewer peers than this make no group to have a place in: one of them moving would move the place by a tenth. */
export const FEWEST_PEERS = 10;

/** How many others there are to a value, the value itself not among them, and how many are smaller and larger. */
export interface Counted {
  readonly peers: number;
  readonly below: number;
  readonly above: number;
}

/** Where a value stands among others. */
export interface Standing extends Counted {
  readonly equal: number;
  /**
   * The band of percentiles it takes up: the share of the others below it, and of those not above.
   * The two differ where others are equal.
   */
  readonly from: number;
  readonly to: number;
}

/** The place of a value among others; null under `FEWEST_PEERS`, where a place would say too much. */
export function standingOf({ peers, below, above }: Counted): Standing | null {
  if (peers < FEWEST_PEERS) return null;
  return {
    peers,
    below,
    equal: peers - below - above,
    above,
    from: below / peers,
    to: (peers - above) / peers,
  };
}
