import { methodWords } from "../../language/index.ts";
import { useManifest } from "../manifest.ts";
import { useSite, useWords } from "../site.ts";
import { Dictionary } from "./dictionary.tsx";

/** What a dataset is made of; what is in parts has no one address. */
const FILES = [
  { path: "reports.parquet", name: "reports" },
  { path: "findings.parquet", name: "findings" },
  { path: "evidence.parquet", name: "evidence" },
  { path: "datapackage.json", name: "datapackage" },
  { path: "decisions.csv", name: "decisions" },
  { path: "CHANGES.md", name: "changes" },
] as const;

const PARTS = [
  { path: "reports/year=…/", name: "reports" },
  { path: "agencies/", name: "agencies" },
  { path: "evidence/year=…/", name: "evidence" },
  { path: "agency_index.parquet", name: "agency_index" },
] as const;

/** Kept by the people who publish real data. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["decisions", "changes"]);

/** The files of the dataset and, by the parts of a report, every column of them. */
export function DataFiles() {
  const words = useWords(methodWords);
  const { basePath } = useSite();
  const manifest = useManifest();
  const divided: ReadonlySet<string> = new Set(PARTS.map(({ name }) => name));
  const files = [
    ...(manifest?.isInParts
      ? [...PARTS, ...FILES.filter(({ name }) => !divided.has(name))]
      : FILES),
  ].filter(({ name }) => !(manifest?.synthetic && OF_PEOPLE.has(name)));
  return (
    <>
      <p>{words.dataLead}</p>
      <table className="method-table">
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.rowIs}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, name }) => (
            <tr key={path}>
              <th scope="row">
                {path.endsWith("/") ? (
                  path
                ) : (
                  <a className="whole" href={`${basePath}data/${path}`}>
                    {path}
                  </a>
                )}
              </th>
              <td>{words.files[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 id="columns">{words.dictionary}</h3>
      <p>{words.dictionaryLead}</p>
      <Dictionary />
    </>
  );
}
