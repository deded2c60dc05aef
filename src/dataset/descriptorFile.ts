import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { VINTAGE } from "../places/index.ts";
import {
  AGENCIES_SCHEMA_FILE,
  agenciesSchema,
  dataPackage,
  type PackageInput,
} from "./dataPackage.ts";

/** Writes what a dataset says of itself beside its files. */
export async function writeDescriptor(
  folder: string,
  input: Omit<PackageInput, "regionsVintage">,
): Promise<void> {
  const write = (name: string, content: unknown) =>
    writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  await write("datapackage.json", dataPackage({ ...input, regionsVintage: VINTAGE }));
  if (input.resources.some(({ name }) => name === "agencies")) {
    await write(AGENCIES_SCHEMA_FILE, agenciesSchema(VINTAGE));
  }
}
