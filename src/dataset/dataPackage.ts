import {
  type Bilingual,
  BLAMES,
  CELL_STATES,
  type CellDescription,
  type Column,
  type ColumnType,
  describeCell,
  EDITIONS,
  EXTENTS,
  FIELDS,
  isCellName,
  LEVELS,
  RESOURCES,
  type ResourceName,
  RULES,
  SCOPES,
  SEVERITIES,
  type Unit,
} from "../form/index.ts";

/** A written Parquet file of the dataset. */
export interface WrittenFile {
  /** Relative to the dataset's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /**
   * Of these, the footer with the eight bytes after it, which a reader of a few rows fetches first;
   * none for a file that is as well fetched whole.
   */
  readonly footer?: number;
  readonly sha256: string;
  readonly rows: number;
}

/** One of the files that hold a resource together. */
export interface WrittenPart extends WrittenFile {
  /** The year that all its rows are of, where the parts are divided by year. */
  readonly year?: number;
  /**
   * The first agency_id (`agencies`) or report_id (`evidence`) in it. Parts (of one year) are in the
   * order of these: what is not less than one and less than the next stands in it or nowhere.
   */
  readonly first?: string;
}

/** A resource of the dataset, in one file or in parts. */
export type WrittenResource = { readonly name: ResourceName } & (
  | { readonly file: WrittenFile }
  | { readonly parts: readonly WrittenPart[] }
);

export interface Counts {
  readonly reports: number;
  readonly agencies: number;
  /** Reports read whole, and those known by their opening section alone. */
  readonly full: number;
  readonly opening: number;
  readonly findings: number;
  readonly evidence: number;
}

export interface PackageInput {
  readonly version: string;
  /** Made up for tests of size: every page that shows it says so. */
  readonly synthetic: boolean;
  readonly counts: Counts;
  readonly resources: readonly WrittenResource[];
  /** The vintage of GB/T 2260 that places are named by. */
  readonly regionsVintage: string;
}

interface Category {
  readonly value: string;
  readonly label: string;
  readonly label_en: string;
}

interface FieldDescriptor {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "date" | "array";
  readonly title: string;
  readonly title_en: string;
  readonly description: string;
  readonly description_en: string;
  readonly unit?: string;
  readonly unit_en?: string;
  readonly categories?: readonly Category[];
  readonly constraints?: { readonly required: true };
}

const PROFILES = "https://datapackage.org/profiles/2.0";

const FIELD_TYPES: Readonly<Record<ColumnType, FieldDescriptor["type"]>> = {
  text: "string",
  integer: "integer",
  money_wan: "number",
  money_yuan: "number",
  number: "number",
  date: "date",
  list: "array",
};

const UNITS: Readonly<Record<Unit, Bilingual>> = {
  count: { zh: "件", en: "count" },
  change: { zh: "件（增减）", en: "count (change)" },
  wan_yuan: { zh: "万元", en: "10,000 yuan" },
  yuan: { zh: "元", en: "yuan" },
};

interface Term {
  readonly id: string;
  readonly label: Bilingual;
}

/** The columns that hold one of a fixed set of words, by resource and name. */
const TERMS: Readonly<Record<string, readonly Term[]>> = {
  "reports.level": LEVELS,
  "reports.field": FIELDS,
  "reports.scope": SCOPES,
  "reports.extent": EXTENTS,
  "reports.form": Object.entries(EDITIONS).map(([id, { title }]) => ({ id, label: title })),
  "findings.rule": RULES.map(({ code, title }) => ({ id: code, label: title })),
  "findings.severity": SEVERITIES,
  "findings.blame": BLAMES,
  "evidence.state": CELL_STATES,
  "agency_index.level": LEVELS,
  "agency_index.field": FIELDS,
};

const RESOURCE_WORDS: Readonly<
  Record<ResourceName, { readonly title: Bilingual; readonly description: Bilingual }>
> = {
  reports: {
    title: { zh: "报告", en: "Reports" },
    description: {
      zh: "每行一份报告：一个机关、一个年度。",
      en: "One row a report: one agency, one year.",
    },
  },
  findings: {
    title: { zh: "审核发现", en: "Findings" },
    description: {
      zh: "每行一处发现：一份报告违反的一条规则。",
      en: "One row a finding: one rule broken by one report.",
    },
  },
  evidence: {
    title: { zh: "出处", en: "Evidence" },
    description: {
      zh: "每行一个读出的数值，以及它在来源中的位置。",
      en: "One row a value read, with where in the source it stands.",
    },
  },
  agencies: {
    title: { zh: "按机关排列的报告", en: "Reports by agency" },
    description: {
      zh: "与 reports 相同的行，按机关排列：一个机关各年度的报告在同一文件中。二者取其一，不可相加；字段同 reports。",
      en: "The same rows as reports, arranged by agency: all years of an agency are in one file. Read one or the other, never both; the columns are those of reports.",
    },
  },
  agency_index: {
    title: { zh: "机关索引", en: "Index of agencies" },
    description: {
      zh: "每行一个机关，以最近一份报告为准，供检索。",
      en: "One row an agency, as its latest report has it, for searching.",
    },
  },
};

function meaningOfCell({ editions, title, section }: CellDescription): Bilingual {
  const forms = {
    zh: editions.map((edition) => EDITIONS[edition].title.zh).join("、"),
    en: editions.map((edition) => EDITIONS[edition].title.en).join(", "),
  };
  const part = { disclosure: 2, applications: 3, disputes: 4 }[section];
  return {
    zh: `报告第 ${part} 部分所印“${title.zh}”（${forms.zh}）；空白、斜杠、缺行、未能读出的为空，见 evidence。`,
    en: `As printed in section ${part} of the report: ${title.en} (${forms.en}); null where blank, a slash, missing or unreadable, which evidence tells apart.`,
  };
}

function fieldOf(resource: ResourceName, column: Column, vintage: string): FieldDescriptor {
  const { name, type, title, required, unit } = column;
  const meaning =
    column.description ?? (isCellName(name) ? meaningOfCell(describeCell(name)) : title);
  const place = name === "region_code" ? ` (${vintage})` : "";
  const measured =
    unit ?? (type === "money_yuan" ? "yuan" : type === "money_wan" ? "wan_yuan" : undefined);
  const terms = TERMS[`${resource}.${name}`];
  return {
    name,
    type: FIELD_TYPES[type],
    title: title.zh,
    title_en: title.en,
    description: `${meaning.zh}${place}`,
    description_en: `${meaning.en}${place}`,
    ...(measured ? { unit: UNITS[measured].zh, unit_en: UNITS[measured].en } : {}),
    ...(terms
      ? {
          categories: terms.map(({ id, label }) => ({
            value: id,
            label: label.zh,
            label_en: label.en,
          })),
        }
      : {}),
    ...(required ? { constraints: { required } } : {}),
  };
}

const TO_REPORT = {
  fields: ["report_id"],
  reference: { resource: "reports", fields: ["report_id"] },
};

const KEYS: Readonly<
  Record<
    ResourceName,
    {
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly (typeof TO_REPORT)[];
    }
  >
> = {
  reports: { primaryKey: ["report_id"] },
  findings: { foreignKeys: [TO_REPORT] },
  evidence: { primaryKey: ["report_id", "cell"], foreignKeys: [TO_REPORT] },
  agencies: { primaryKey: ["report_id"] },
  agency_index: { primaryKey: ["agency_id"] },
};

function schemaOf(resource: ResourceName, vintage: string) {
  const fields = RESOURCES[resource].map((column) => fieldOf(resource, column, vintage));
  return { $schema: `${PROFILES}/tableschema.json`, fields, ...KEYS[resource] };
}

function filesOf(resource: WrittenResource): readonly WrittenPart[] {
  return "file" in resource ? [resource.file] : resource.parts;
}

/** `bytes` and `rows` are of all parts together; of several, each has a hash of its own. */
function sizeOf(resource: WrittenResource) {
  const files = filesOf(resource);
  const sum = (of: (file: WrittenFile) => number) =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    bytes: sum(({ bytes }) => bytes),
    ...("file" in resource ? ofOneFile(resource.file) : {}),
    rows: sum(({ rows }) => rows),
    ...("file" in resource
      ? {}
      : { parts: files.map(({ sha256, ...part }) => ({ ...part, hash: hashOf(sha256) })) }),
  };
}

function ofOneFile({ footer, sha256 }: WrittenFile) {
  return { ...(footer === undefined ? {} : { footer }), hash: hashOf(sha256) };
}

function hashOf(sha256: string): string {
  return `sha256:${sha256}`;
}

/** The file that holds the schema of `agencies`: that of reports again, too long to stand there twice. */
export const AGENCIES_SCHEMA_FILE = "agencies.schema.json";

/** The schema of `agencies`, for its own file. */
export function agenciesSchema(regionsVintage: string) {
  return schemaOf("agencies", regionsVintage);
}

/**
 * The descriptor of the dataset (Frictionless Data Package 2.0), derived from the form: `title` and
 * `description` are Chinese, as the reports are, and `…_en` say the same in English.
 */
export function dataPackage(input: PackageInput) {
  const { version, synthetic, counts, resources, regionsVintage } = input;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: "sundial",
    title: "日晷：政府信息公开工作年度报告数据",
    title_en: "Sundial: annual reports on government information disclosure in China",
    description:
      "各级行政机关政府信息公开工作年度报告中的统计数据、正文所述数字、每个数字的出处和审核发现。数字一律为报告所印，不推算、不补齐。",
    description_en:
      "Figures of the tables and prose of agencies' annual reports on government information disclosure, where in the source each stands, and what an audit found. Every figure is as printed: nothing is inferred or filled in.",
    version,
    synthetic,
    counts,
    licenses: [
      {
        name: "CC0-1.0",
        path: "https://creativecommons.org/publicdomain/zero/1.0/",
        title: "CC0 1.0 Universal",
      },
    ],
    sources: [
      {
        title: synthetic
          ? "Made up: no agency or figure is real"
          : "Annual reports published by the agencies; the address or name of each is in reports.source",
      },
    ],
    keywords: ["政府信息公开", "年度报告", "freedom of information", "China"],
    resources: resources.map((resource) => ({
      $schema: `${PROFILES}/dataresource.json`,
      name: resource.name,
      path: "file" in resource ? resource.file.path : resource.parts.map(({ path }) => path),
      type: "table",
      title: RESOURCE_WORDS[resource.name].title.zh,
      title_en: RESOURCE_WORDS[resource.name].title.en,
      description: RESOURCE_WORDS[resource.name].description.zh,
      description_en: RESOURCE_WORDS[resource.name].description.en,
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
      ...sizeOf(resource),
      schema:
        resource.name === "agencies"
          ? AGENCIES_SCHEMA_FILE
          : schemaOf(resource.name, regionsVintage),
    })),
  };
}
