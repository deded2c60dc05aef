import { expect, test } from "vitest";
import { APPLICANTS } from "../../form/index.ts";
import {
  cell,
  edit,
  FIGURES,
  insert,
  isOf,
  read,
  SECTION_2,
  SECTION_3,
  six,
  with2,
  with3,
  words,
} from "./fixtures/edits.ts";

test.each([
  ["规章、规范性文件", "disclosure_normative_"],
  ["规章和行政规范性文件", "disclosure_normative_"],
  ["规章草案", "disclosure_rules_"],
  ["本级行政规范性文件", "disclosure_normative_"],
  ["党内规范性文件", "disclosure_normative_"],
  ["不予行政许可", "disclosure_licences_"],
  ["行政许可受理", "disclosure_licences_"],
  ["其他行政处罚", "disclosure_penalties_"],
  ["不予行政处罚", "disclosure_penalties_"],
  ["行政处罚和行政强制", "disclosure_penalties_"],
  ["行政强制措施", "disclosure_coercion_"],
  ["行政事业性收费减免", "disclosure_fees_"],
])("a row of “%s” is not the form's row it sounds like", async (label, row) => {
  const { cells } = await read(
    with2(insert(SECTION_2, (own) => (isOf(own, row) ? [[cell(label), ...six(own)]] : [own]))),
  );
  const numbers = [...cells].filter(
    ([name, { state }]) => name.startsWith(row) && state === "number",
  );
  expect(numbers).toEqual([]);
});

test.each([
  ["行政许可事项", "disclosure_licences_decided"],
  ["行政处罚案件数量", "disclosure_penalties_decided"],
  ["政规范性文件", "disclosure_normative_issued"],
  ["本机关行政规范性文件", "disclosure_normative_issued"],
] as const)("“%s” is the form's row", async (label, name) => {
  const { cells } = await read(
    with2(
      insert(SECTION_2, (own) => [
        own.map((one) => (isOf(own, name) && one.name === null ? { ...one, text: label } : one)),
      ]),
    ),
  );
  expect(cells.get(name)).toMatchObject({ value: FIGURES.get(name) });
});

test("two rows' labels over one row of figures name neither", async () => {
  const { cells } = await read(
    with3(
      insert(SECTION_3, (own) => {
        if (isOf(own, "applications_declined_repeated_")) return [];
        if (!isOf(own, "applications_declined_complaint_")) return [own];
        const group = words(own).slice(0, -1);
        return [[...group, cell("1.信访举报投诉类申请、2.重复申请"), ...six(own)]];
      }),
    ),
  );
  expect(cells.get("applications_declined_complaint_total")?.state).not.toBe("number");
  expect(cells.get("applications_declined_repeated_total")?.state).not.toBe("number");
});

test.each(["1.属于国家秘密、商业秘密", "属于商业秘密、国家秘密", "属于国家秘密及工作秘密"])(
  "“%s” is more than state secrets",
  async (label) => {
    const { cells } = await read(
      with3(
        edit(SECTION_3, (own) =>
          own.map((one) => (one.text === "1.属于国家秘密" ? { ...one, text: label } : one)),
        ),
      ),
    );
    for (const { id } of APPLICANTS)
      expect(cells.get(`applications_denied_state_secret_${id}`)?.state).not.toBe("number");
  },
);
