import { methodWords } from "../../language/index.ts";
import { useSite, useWords } from "../site.ts";
import { Dictionary } from "./dictionary.tsx";

const FILES = [
  { path: "reports.parquet", name: "reports" },
  { path: "findings.parquet", name: "findings" },
  { path: "evidence.parquet", name: "evidence" },
  { path: "datapackage.json", name: "datapackage" },
  { path: "decisions.csv", name: "decisions" },
  { path: "CHANGES.md", name: "changes" },
] as const;

/** The files of the dataset and, by the parts of a report, every column of them. */
export function DataFiles() {
  const words = useWords(methodWords);
  const { basePath } = useSite();
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
          {FILES.map(({ path, name }) => (
            <tr key={path}>
              <th scope="row">
                <a className="whole" href={`${basePath}data/${path}`}>
                  {path}
                </a>
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
