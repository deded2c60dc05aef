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
 * The most rows in a file of `agencies`: with the form's 226 columns 200 to 250 KB, of which 30 are
 * the footer, fetched whole by a reader of one agency. Fewer rows would be more files, each named in
 * the manifest.
 */
export const ROWS_IN_BUCKET = 4_096;

/** The most rows in a file of `evidence`: its footer is then some kilobytes. */
export const ROWS_IN_EVIDENCE = 512_000;

/**
 * How each kind of file is compressed. Measured on a year of 156,000 reports, in bytes a report:
 * groups of 30,720 rows at level 9 take 4.3 more than these, of 79,872 at level 16 half a byte
 * less; a level above 16 saves a tenth of a byte in twice the time. Bloom filters would take 1.4,
 * and rule nothing out that the order of the rows does not.
 */
export const WRITING = {
  reports: { rowsInGroup: 53_248, level: 16, dictionary: 300, filters: false },
  agencies: { rowsInGroup: ROWS_IN_BUCKET, level: 9, filters: false },
  // Read by the findings or the evidence of a report or two.
  findings: { rowsInGroup: 4_096, level: 9, filters: false },
  evidence: { rowsInGroup: 8_192, level: 9, filters: false },
  // Read whole.
  agency_index: { level: 19, filters: false },
} as const;
