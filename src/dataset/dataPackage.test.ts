import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { isCellName, RESOURCES, type ResourceName, TABLES } from "../form/index.ts";
import { VINTAGE } from "../places/index.ts";
import { AGENCIES_SCHEMA_FILE, agenciesSchema, dataPackage } from "./dataPackage.ts";

function fileAt(path: string) {
  return { path, bytes: 10, footer: 4, sha256: "0f".repeat(32), rows: 1 };
}

const INPUT = {
  version: "1.2.3",
  synthetic: false,
  counts: { reports: 1, agencies: 1, full: 1, opening: 0, findings: 0, evidence: 0 },
  regionsVintage: VINTAGE,
} as const;

const made = dataPackage({
  ...INPUT,
  resources: (["reports", "findings", "evidence"] as const).map((name) => ({
    name,
    file: fileAt(`${name}.parquet`),
  })),
});

const inParts = dataPackage({
  ...INPUT,
  resources: [
    {
      name: "reports",
      parts: [2022, 2023].map((year) => ({ ...fileAt(`reports/year=${year}/0.parquet`), year })),
    },
    { name: "findings", file: fileAt("findings.parquet") },
    {
      name: "evidence",
      parts: [{ ...fileAt("evidence/year=2023/0.parquet"), year: 2023, first: "a-2023" }],
    },
    {
      name: "agencies",
      parts: ["a", "b"].map((first) => ({ ...fileAt(`agencies/${first}.parquet`), first })),
    },
    { name: "agency_index", file: fileAt("agency_index.parquet") },
  ],
});

/** What the profiles of Data Package 2.0 demand of the parts this descriptor has. */
const PATH = /^(?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*$|^(http|ftp)s?:\/\/.*$/;
const LICENCE = /^[-a-zA-Z0-9._]+$/;
const MEDIATYPE = /^(.+)\/(.+)$/;
const HASH = /^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/;
/** The types this descriptor may use, with the kinds a Parquet column can have. */
const TYPES = ["string", "integer", "number", "date", "array"];

const committed: typeof made = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../data/datapackage.json"), "utf8"),
);

/** The schema of a resource, also where it has a file of its own. */
function schemaOf({ schema }: (typeof made)["resources"][number]) {
  return typeof schema === "string" ? agenciesSchema(VINTAGE) : schema;
}

test.each([
  ["made here", made, Object.keys(TABLES)],
  ["of a dataset in parts", inParts, Object.keys(RESOURCES)],
  ["committed", committed, Object.keys(TABLES)],
])("the descriptor %s follows Data Package 2.0", (_, descriptor, names) => {
  expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
  expect(descriptor.version).toMatch(/^\d+\.\d+\.\d+/);
  for (const licence of descriptor.licenses) {
    expect(licence.name).toMatch(LICENCE);
    expect(licence.path).toMatch(PATH);
  }
  expect(descriptor.sources.every(({ title }) => title.length > 0)).toBe(true);
  expect(descriptor.resources.map(({ name }) => name)).toEqual(names);
  for (const resource of descriptor.resources) {
    for (const path of [resource.path].flat()) expect(path).toMatch(PATH);
    expect(resource.mediatype).toMatch(MEDIATYPE);
    const hashes = resource.hash ? [resource.hash] : resource.parts?.map(({ hash }) => hash);
    expect(hashes).toHaveLength([resource.path].flat().length);
    for (const hash of hashes ?? []) expect(hash).toMatch(HASH);
    expect(Number.isInteger(resource.bytes)).toBe(true);
    expect(resource.type).toBe("table");
    const fieldNames = schemaOf(resource).fields.map(({ name }) => name);
    expect(new Set(fieldNames).size).toBe(fieldNames.length);
    for (const field of schemaOf(resource).fields) {
      expect(TYPES).toContain(field.type);
      // Categories are allowed of strings and integers alone, each with a text for its value.
      if (field.categories) expect(field.type).toBe("string");
      for (const { value, label } of field.categories ?? []) {
        expect([typeof value, typeof label]).toEqual(["string", "string"]);
      }
    }
    for (const key of schemaOf(resource).foreignKeys ?? []) {
      expect(fieldNames).toEqual(expect.arrayContaining(key.fields));
      expect(key.reference.resource).toBe("reports");
    }
  }
});

test("every column of the dataset is described, in both languages, with its unit where it counts", () => {
  for (const resource of inParts.resources) {
    const columns = RESOURCES[resource.name];
    const { fields } = schemaOf(resource);
    expect(fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    for (const field of fields) {
      expect(field.title_en, field.name).toMatch(/[A-Za-z]/);
      expect(field.description, field.name).toMatch(/\p{Script=Han}/u);
      expect(field.description_en, field.name).toMatch(/[a-z]{3}/);
      if (isCellName(field.name)) expect(field.unit, field.name).toBeTruthy();
    }
  }
});

test("the committed dictionary is the one the form makes", () => {
  for (const [index, resource] of committed.resources.entries()) {
    expect(resource.schema).toEqual(made.resources[index]?.schema);
  }
});

test("parts are listed with what a reader chooses them by, and summed up", () => {
  const resourceOf = (wanted: ResourceName) =>
    inParts.resources.find(({ name }) => name === wanted);
  expect(resourceOf("agencies")).toMatchObject({
    path: ["agencies/a.parquet", "agencies/b.parquet"],
    bytes: 20,
    rows: 2,
    parts: [
      { path: "agencies/a.parquet", bytes: 10, footer: 4, rows: 1, first: "a" },
      { first: "b" },
    ],
    schema: AGENCIES_SCHEMA_FILE,
  });
  expect(resourceOf("agencies")).not.toHaveProperty("hash");
  expect(resourceOf("reports")?.parts).toMatchObject([{ year: 2022 }, { year: 2023 }]);
  expect(resourceOf("findings")).not.toHaveProperty("parts");
});
