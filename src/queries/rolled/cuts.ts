import { COUNTRY, named } from "./files.ts";

/** A kind of file: which sums stand in it, and what they are made of. */
export interface Cut {
  /** Sums by province and field, or by what is below a province with all fields together. */
  readonly from: "of_province" | "of_part";
  /** What the file is named by, in SQL over `from`. */
  readonly file: string;
  readonly where: string;
  /** Whether its cells are of one field, else of all together. */
  readonly isOfField: boolean;
  /** Which places are told apart in it, where the series tells places. */
  readonly places: "provinces" | "counties";
}

const OF_PLACE = "place IS NOT NULL";
const OF_FIELD = "field IS NOT NULL";

/** Every report is in one file of each kind that its place and its field are known for. */
export const CUTS: readonly Cut[] = [
  {
    from: "of_province",
    file: `'${COUNTRY}'`,
    where: "true",
    isOfField: false,
    places: "provinces",
  },
  {
    from: "of_province",
    file: `'${named(COUNTRY, "")}' || field`,
    where: OF_FIELD,
    isOfField: true,
    places: "provinces",
  },
  {
    from: "of_province",
    file: "place",
    where: OF_PLACE,
    isOfField: false,
    places: "counties",
  },
  {
    from: "of_province",
    file: `place || '${named("", "")}' || field`,
    where: `${OF_PLACE} AND ${OF_FIELD}`,
    isOfField: true,
    places: "counties",
  },
  {
    from: "of_part",
    file: "place",
    where: OF_PLACE,
    isOfField: false,
    places: "counties",
  },
];
