import { inWords } from "../../charts/in-words.ts";
import type { Table } from "../../charts/model.ts";
import { inWordsWords } from "../../language/index.ts";
import { useSite, useWords } from "../site.ts";
import { takenTable } from "../take-away/columns.ts";
import Formats from "../take-away/formats.tsx";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly whom: string;
  readonly table: Table;
}

/** What of a chart is fetched when its menu is opened: its data as files, and what it shows in words. */
export default function TakenChart({ id, title, whom, table }: Props) {
  const words = useWords(inWordsWords);
  const { language } = useSite();
  const sentences = inWords(table, language);
  return (
    <>
      <div className="chart-ways">
        <Formats
          name={id}
          offer={{
            id,
            words: title,
            title,
            filters: whom,
            cells: table.rows.length * table.columns.length,
            table: async () => takenTable(table),
          }}
        />
      </div>
      {sentences.length > 0 && (
        <p className="chart-words">
          <strong>{words.title}</strong> {sentences.join(language === "zh" ? "" : " ")}
        </p>
      )}
    </>
  );
}
