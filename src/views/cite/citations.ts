/** What is cited: a page of the site as it stands, or the whole dataset. */
export interface Cited {
  readonly kind: "view" | "dataset";
  readonly title: string;
  readonly version: string | null;
  readonly address: string;
  /** The day it was seen, ISO 8601. */
  readonly accessed: string;
}

export interface Citations {
  readonly gbt: string;
  readonly apa: string;
  readonly bibtex: string;
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/**
 * A citation in the three forms asked for: GB/T 7714—2015 (8.8, electronic resources: DS/OL a dataset,
 * EB/OL a page), APA 7 (10.9 and 10.16) and BibTeX. No date of publication is made up: the version and
 * the day of access stand in its place.
 */
export function citationsOf({ kind, title, version, address, accessed }: Cited): Citations {
  const [year = "", month = "", day = ""] = accessed.split("-");
  const seen = `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`;
  const type = kind === "dataset" ? "DS/OL" : "EB/OL";
  const gbtVersion = version === null ? "" : `数据版本 ${version}. `;
  const apaVersion = version === null ? "" : ` (Version ${version})`;
  const form = kind === "dataset" ? " [Data set]" : "";
  return {
    gbt: `日晷. ${title}[${type}]. ${gbtVersion}[${accessed}]. ${address}.`,
    apa: `Sundial. (n.d.). ${title}${apaVersion}${form}. Retrieved ${seen}, from ${address}`,
    bibtex: [
      `@misc{sundial-${kind}-${accessed},`,
      "  author = {{Sundial}},",
      `  title = {{${escaped(title)}}},`,
      ...(version === null ? [] : [`  version = {${escaped(version)}},`]),
      `  url = {${address.replaceAll(/[{}\\]/g, encodeURIComponent)}},`,
      `  urldate = {${accessed}},`,
      "}",
    ].join("\n"),
  };
}

/** Characters that TeX would take for its own. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\textbackslash ")
    .replaceAll(/[{}#$%&_]/g, (character) => `\\${character}`)
    .replaceAll("~", "\\textasciitilde ")
    .replaceAll("^", "\\textasciicircum ");
}
