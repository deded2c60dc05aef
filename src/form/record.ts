import type { Bilingual } from "./bilingual.ts";
import { CELLS } from "./cells.ts";
import { CLAIMS } from "./claims.ts";
import type { Unit } from "./disclosure.ts";

/** A column's type in Parquet, DuckDB and the data dictionary alike. */
export type ColumnType =
  | "text"
  | "integer"
  | "money_wan"
  | "money_yuan"
  | "number"
  | "date"
  | "list";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Never null. */
  readonly required: boolean;
  readonly title: Bilingual;
  readonly description?: Bilingual;
  readonly unit?: Unit;
}

/** The SQL type of each column type. Decimals as `contract` promises: exact to the printed digit. */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  integer: "INTEGER",
  money_wan: "DECIMAL(18,4)",
  money_yuan: "DECIMAL(18,2)",
  number: "DECIMAL(18,4)",
  date: "DATE",
  list: "VARCHAR[]",
};

const CELL_TYPES: Readonly<Record<Unit, ColumnType>> = {
  count: "integer",
  change: "integer",
  wan_yuan: "money_wan",
  yuan: "money_yuan",
};

function column(
  name: string,
  type: ColumnType,
  zh: string,
  en: string,
  more: { required?: true; description?: Bilingual } = {},
): Column {
  const { required = false, description } = more;
  return { name, type, required, title: { zh, en }, ...(description ? { description } : {}) };
}

const WHO_AND_WHEN: readonly Column[] = [
  column("report_id", "text", "报告编号", "Report", {
    required: true,
    description: { zh: "机关与年度，长期不变。", en: "Agency and year; stable." },
  }),
  column("agency", "text", "机关名称", "Agency", {
    required: true,
    description: {
      zh: "机关的正式名称（简体中文）。",
      en: "Official name, in simplified Chinese.",
    },
  }),
  column("agency_id", "text", "机关编号", "Agency identifier", {
    required: true,
    description: {
      zh: "地区代码加领域，跨年度、跨写法不变。",
      en: "Region code and field; stable across years and spellings.",
    },
  }),
  column("year", "integer", "报告年度", "Year reported on", {
    required: true,
    description: {
      zh: "报告所述的年度，不是公布的年份。",
      en: "The year reported on, not the year of publication.",
    },
  }),
  column("province", "text", "省级地区", "Province", {
    description: {
      zh: "省、自治区、直辖市名称，依 GB/T 2260；不能确定的为空。",
      en: "Province, autonomous region or municipality as in GB/T 2260; null where it can't be told.",
    },
  }),
  column("city", "text", "地级地区", "City", {
    description: {
      zh: "地级市、地区、州、盟名称，依 GB/T 2260；直辖市的区、省直辖县为空。",
      en: "Prefecture-level division as in GB/T 2260; null for a municipality's districts and for counties directly under a province.",
    },
  }),
  column("county", "text", "县级地区", "County", {
    description: {
      zh: "县、区、县级市、旗名称，依 GB/T 2260；不适用的为空。",
      en: "County-level division as in GB/T 2260; null where it does not apply.",
    },
  }),
  column("region_code", "text", "地区代码（GB/T 2260）", "Region code (GB/T 2260)", {
    description: {
      zh: "机关所属地区的六位代码。",
      en: "Six-digit code of the division the agency belongs to.",
    },
  }),
  column("level", "text", "层级", "Level", {
    description: {
      zh: "机关在行政层级中的位置。",
      en: "Where in the administrative hierarchy the agency stands.",
    },
  }),
  column("field", "text", "领域", "Field", {
    description: {
      zh: "机关所管的事务。",
      en: "What the agency does.",
    },
  }),
  column("scope", "text", "统计范围", "Scope", {
    description: {
      zh: "own 为本机关；area 为政府对全辖区的汇总，已含下级机关，二者不可相加；无法判断的为空。",
      en: "own: this agency alone; area: a government's report on all bodies of its area, which contains them, so the two are never added; null where it can't be told.",
    },
  }),
  column("form", "text", "格式版本", "Edition of the form", {
    description: {
      zh: "报告所用的统计表格式版本；仅读取总体情况的为空。",
      en: "Edition of the statutory form the report uses; null where only the opening was read.",
    },
  }),
  column("extent", "text", "读取范围", "Extent read", {
    required: true,
    description: {
      zh: "full 为全文；opening 为仅总体情况部分所述数字。",
      en: "full: the whole report; opening: only figures stated in its opening section.",
    },
  }),
  column("published_on", "date", "公布日期", "Published on", {
    description: {
      zh: "网页注明的公布日期，否则为落款日期。",
      en: "Date of publication where the page says, else of signature.",
    },
  }),
  column("source", "text", "来源", "Source", {
    required: true,
    description: {
      zh: "报告的网址，或文件名。",
      en: "Address the report was published at, or the name of its file.",
    },
  }),
  column("source_sha256", "text", "来源文件 SHA-256", "SHA-256 of the source", {
    description: {
      zh: "所读文件的 SHA-256；转录的报告为空。",
      en: "SHA-256 of the file that was read; null where figures were transcribed.",
    },
  }),
  column("errors", "integer", "错误数", "Errors found", {
    required: true,
    description: {
      zh: "审核发现的错误条数。",
      en: "Findings of severity error.",
    },
  }),
  column("warnings", "integer", "存疑数", "Warnings found", {
    required: true,
    description: {
      zh: "审核发现的存疑条数。",
      en: "Findings of severity warning.",
    },
  }),
];

/** The columns of an agency's reports by whose last value the agency is known. */
export const OF_LATEST = [
  "agency",
  "province",
  "city",
  "county",
  "region_code",
  "level",
  "field",
] as const;

const STATED: readonly Column[] = [
  ...CLAIMS.map(
    ({ name, unit, title, description }): Column => ({
      name,
      type: unit === "yuan" ? "money_yuan" : "integer",
      required: false,
      title,
      description,
    }),
  ),
  column("approximate", "text", "约数字段", "Approximate columns", {
    description: {
      zh: "报告自己以余、近、约、超、多表述的字段，以逗号分隔。",
      en: "Columns whose figure the report itself gives as approximate, comma-separated.",
    },
  }),
];

/** The columns of `reports.parquet`, in order. */
export const REPORT_COLUMNS: readonly Column[] = [
  ...WHO_AND_WHEN,
  ...STATED,
  ...CELLS.map(
    ({ name, unit, title }): Column => ({
      name,
      type: CELL_TYPES[unit],
      required: false,
      title,
      unit,
    }),
  ),
];

/** The columns of `findings.parquet`, in order. */
export const FINDING_COLUMNS: readonly Column[] = [
  column("report_id", "text", "报告编号", "Report", {
    required: true,
    description: { zh: "reports.parquet 中的报告。", en: "The report in reports.parquet." },
  }),
  column("rule", "text", "规则", "Rule", {
    required: true,
    description: {
      zh: "规则的固定代码。",
      en: "Stable code of the rule.",
    },
  }),
  column("severity", "text", "程度", "Severity", {
    required: true,
    description: {
      zh: "error 必有一误；warning 需要核对；note 可能无误。",
      en: "error: cannot be right as printed; warning: needs a look; note: may well be right.",
    },
  }),
  column("cells", "list", "涉及字段", "Columns concerned", {
    required: true,
    description: {
      zh: "reports.parquet 中所涉字段的名称。",
      en: "Names of the columns of reports.parquet concerned.",
    },
  }),
  column("expected", "number", "应为", "Expected", {
    description: {
      zh: "按规则推算或另一处所印的数字。",
      en: "What the rule or the other place makes it.",
    },
  }),
  column("found", "number", "实为", "Found", {
    description: {
      zh: "报告所印的数字。",
      en: "What the report prints.",
    },
  }),
  column("message_zh", "text", "说明（中文）", "Message (Chinese)", {
    required: true,
    description: {
      zh: "给读者看的一句话。",
      en: "One sentence for a reader, in Chinese.",
    },
  }),
  column("message_en", "text", "说明（英文）", "Message (English)", {
    required: true,
    description: {
      zh: "给读者看的一句话（英文）。",
      en: "One sentence for a reader, in English.",
    },
  }),
  column("blame", "text", "责任", "Whose doing", {
    required: true,
    description: {
      zh: "report 为报告自身；reading 为我们的读取；unclear 为尚不清楚。",
      en: "report: the agency's own figures or text; reading: ours; unclear: can't be told.",
    },
  }),
];

/** The columns of `evidence.parquet`, in order. */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  column("report_id", "text", "报告编号", "Report", {
    required: true,
    description: { zh: "reports.parquet 中的报告。", en: "The report in reports.parquet." },
  }),
  column("cell", "text", "字段", "Column", {
    required: true,
    description: {
      zh: "reports.parquet 中的字段名。",
      en: "Name of the column of reports.parquet.",
    },
  }),
  column("state", "text", "状态", "State", {
    required: true,
    description: {
      zh: "单元格里是什么；只有 number 有数值。",
      en: "What the cell holds; only number carries a value.",
    },
  }),
  column("raw", "text", "原文", "As printed", {
    description: {
      zh: "单元格或句子的原文。",
      en: "The cell's or the sentence's own characters.",
    },
  }),
  column("place", "text", "位置", "Place in the source", {
    description: {
      zh: "在来源中的位置：p 页、l 行、t 表、r 表行、c 表列；转录的为转录文件中的位置。",
      en: "Where in the source: p page, l line, t table, r row, c column; for transcribed figures the place in the transcription.",
    },
  }),
];

/** The columns of `agency_index.parquet`, in order: what a search for an agency needs. */
export const AGENCY_COLUMNS: readonly Column[] = [
  column("agency_id", "text", "机关编号", "Agency identifier", {
    required: true,
    description: { zh: "reports.parquet 中的机关。", en: "The agency in reports.parquet." },
  }),
  column("agency", "text", "机关名称", "Agency", {
    required: true,
    description: {
      zh: "最近一份报告所用的名称。",
      en: "Its name in its latest report.",
    },
  }),
  column("initials", "text", "拼音首字母", "Pinyin initials", {
    required: true,
    description: {
      zh: "名称各字拼音的首字母，小写，供检索。",
      en: "The first letter of each syllable of its name in pinyin, lower case, for searching.",
    },
  }),
  ...WHO_AND_WHEN.filter(
    ({ name }) => name !== "agency" && OF_LATEST.some((known) => known === name),
  ),
  column("years", "list", "报告年度", "Years reported on", {
    required: true,
    description: { zh: "从早到晚。", en: "Earliest first." },
  }),
  column("reports", "integer", "报告数", "Reports", {
    required: true,
    description: { zh: "报告份数。", en: "How many reports there are." },
  }),
  column("full", "integer", "全文报告数", "Whole reports", {
    required: true,
    description: { zh: "其中读取全文的份数。", en: "How many of them were read whole." },
  }),
  column("errors", "integer", "错误数", "Errors found", {
    required: true,
    description: {
      zh: "各份报告审核发现的错误条数之和。",
      en: "Findings of severity error, in all its reports.",
    },
  }),
];

/** The three tables of the dataset by the name SQL knows them under. */
export const TABLES = {
  reports: REPORT_COLUMNS,
  findings: FINDING_COLUMNS,
  evidence: EVIDENCE_COLUMNS,
} as const satisfies Record<string, readonly Column[]>;

export type TableName = keyof typeof TABLES;

/**
 * Everything a dataset may have in Parquet, by the name of its file or folder: the tables, and what
 * one of national size has beside them: the same reports arranged by agency, and an index of the
 * agencies.
 */
export const RESOURCES = {
  ...TABLES,
  agencies: REPORT_COLUMNS,
  agency_index: AGENCY_COLUMNS,
} as const satisfies Record<string, readonly Column[]>;

export type ResourceName = keyof typeof RESOURCES;
