import { expect, test } from "vitest";
import { readManifest, WrongManifest } from "./manifest.ts";

const UNSAID = { bytes: null, footer: null, rows: null, year: null, first: null };

test("the files of each resource, one or several, with what is said of each", () => {
  const manifest = readManifest({
    version: "1.2.3",
    synthetic: true,
    resources: [
      { name: "findings", path: "findings.parquet", bytes: 12, rows: 3 },
      {
        name: "evidence",
        path: ["evidence/year=2023/0.parquet", "evidence/year=2023/1.parquet"],
        bytes: 900,
        parts: [
          { path: "evidence/year=2023/1.parquet", bytes: 400, year: 2023, first: "b-2023" },
          {
            path: "evidence/year=2023/0.parquet",
            bytes: 500,
            footer: 40,
            rows: 7,
            year: 2023,
            first: "a-2023",
          },
        ],
      },
      { path: "nameless.csv" },
    ],
  });
  expect(manifest).toMatchObject({ version: "1.2.3", synthetic: true, isInParts: false });
  expect(manifest.files.get("findings")).toEqual([
    { ...UNSAID, path: "findings.parquet", bytes: 12, rows: 3 },
  ]);
  expect(manifest.files.get("evidence")).toEqual([
    {
      path: "evidence/year=2023/0.parquet",
      bytes: 500,
      footer: 40,
      rows: 7,
      year: 2023,
      first: "a-2023",
    },
    {
      ...UNSAID,
      path: "evidence/year=2023/1.parquet",
      bytes: 400,
      year: 2023,
      first: "b-2023",
    },
  ]);
  expect(manifest.files.size).toBe(2);
});

test("what is said of a file and can't be is taken for not said", () => {
  const resources = [
    {
      name: "reports",
      path: ["a.parquet", 7, "b.parquet"],
      parts: [{ path: "a.parquet", bytes: -1, rows: "12", year: 2023.5, first: 3 }, null],
    },
    { name: "findings", bytes: 12 },
    { name: "agencies", path: [] },
  ];
  const { files, isInParts } = readManifest({ resources });
  expect(isInParts).toBe(true);
  expect(files.get("reports")).toEqual([
    { ...UNSAID, path: "a.parquet" },
    { ...UNSAID, path: "b.parquet" },
  ]);
  expect(files.get("findings")).toEqual([]);
});

test("what is not a manifest is said to be none", () => {
  for (const wrong of [null, [], "<html>", { resources: 3 }]) {
    expect(() => readManifest(wrong)).toThrow(WrongManifest);
  }
});
