/**
 * How a dataset lies on disk. A small one is three files, which a reader fetches whole or nearly so.
 * A large one is in parts, so that no reader fetches what is not looked at.
 */

/** With more reports than this a dataset is in parts. */
const MOST_IN_ONE_FILE = 50_000;

/** Whether a dataset of so many reports is in parts. */
export function isInParts(reports: number): boolean {
  return reports > MOST_IN_ONE_FILE;
}

/**
 * The most rows in a file of `agencies`, which a reader of one agency fetches whole: with the form's
 * 226 columns some 200 KB, of which 37 are the footer. Fewer rows would be more files, each of which
 * costs every reader of the manifest a hundred bytes.
 */
export const ROWS_IN_BUCKET = 3_072;

/** The most rows in a file of `evidence`: its footer is then some kilobytes. */
export const ROWS_IN_EVIDENCE = 512_000;

/**
 * How each kind of file is compressed. Measured on a year of 156,000 reports, in bytes a report and
 * seconds of a processor: level 9 takes 48.4 and 1.8, level 14 45.3 and 4.8, level 15 44.6 and 6.2,
 * level 16 42.8 and 9.4. Groups of 30,720 rows take 1.9 bytes more than these, without a limit on
 * dictionaries it is 0.7 more, and Bloom filters would be 1.4: they rule nothing out that the order
 * of the rows does not.
 */
export const WRITING = {
  reports: { rowsInGroup: 53_248, level: 15, dictionary: 300, filters: false },
  agencies: { rowsInGroup: ROWS_IN_BUCKET, level: 9, filters: false },
  // Read by the findings or the evidence of a report or two.
  findings: { rowsInGroup: 4_096, level: 9, filters: false },
  evidence: { rowsInGroup: 8_192, level: 9, filters: false },
  // Read whole.
  agency_index: { level: 19, filters: false },
} as const;
