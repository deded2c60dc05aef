import { type CellName, describeCell } from "../../form/index.ts";
import { writeDocx } from "../../parse/tables/fixtures/docx.ts";
import { LAYOUTS } from "../../parse/tables/fixtures/layouts.ts";
import { setPages, writePdf } from "../../parse/tables/fixtures/pdf.ts";
import {
  applications,
  disclosure,
  disputes,
  type PrintedTable,
} from "../../parse/tables/fixtures/printed.ts";

/** One invented report in one format, as bytes. */
export interface Sample {
  readonly format: "text" | "html" | "docx" | "pdf";
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TITLE = "云溪县水务局2023年政府信息公开工作年度报告";
/** Reports are mostly zeros; every seventh figure is not. Rows of sections 3 and 4 add up. */
function tables(): readonly PrintedTable[] {
  let count = 0;
  let sum = 0;
  const shown = (name: CellName) => {
    count += 1;
    const isTotal = describeCell(name).section !== "disclosure" && name.endsWith("_total");
    const value = isTotal ? sum : count % 7 === 0 ? (count * 37) % 500 : 0;
    sum = isTotal || name.startsWith("disclosure_") ? 0 : sum + value;
    return String(value);
  };
  return [disclosure("2021", shown), applications("divided", shown), disputes(shown)];
}

/** An invented report in every layout and format that the tests know. */
export function samples(): readonly Sample[] {
  const printed = tables();
  const written = LAYOUTS.map(({ name, write }): Sample => {
    const text = write(printed);
    return {
      format: text.startsWith("<!doctype") ? "html" : "text",
      name,
      bytes: new TextEncoder().encode(text),
    };
  });
  return [
    ...written,
    { format: "docx", name: "word processor", bytes: writeDocx([TITLE], printed) },
    {
      format: "pdf",
      name: "word processor's PDF",
      bytes: writePdf(setPages([TITLE], printed, ["五、存在的主要问题及改进情况"])),
    },
  ];
}
