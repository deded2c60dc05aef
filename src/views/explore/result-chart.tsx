import type { ChartModel, Column, Table } from "../../charts/model.ts";
import { rankingModel } from "../../charts/ranking.ts";
import { yearsModel } from "../../charts/years.ts";
import { chartWords, exact, type Language, sqlWords } from "../../language/index.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { Choice } from "../filters/choice.tsx";
import { useSite, useWords } from "../site.ts";
import type { ChartChoice } from "./state.ts";

/** More bars are a list. */
const MOST_BARS = 40;

interface Props {
  readonly table: Table;
  readonly chart: ChartChoice | null;
  readonly setChart: (chart: ChartChoice | null) => void;
  /** Of whom and when. */
  readonly whom: string;
}

/** A result drawn with the site's own charts: two columns of it, chosen by the reader. */
export function ResultChart({ table, chart, setChart, whom }: Props) {
  const words = useWords(sqlWords);
  const { language } = useSite();
  const numbers = table.columns.filter(({ kind }) => kind === "number" || kind === "share");
  const [label] = table.columns;
  const [value] = numbers.filter(({ id }) => id !== label?.id);
  if (!label || !value) return null;
  const chosen = chart ?? { kind: "bar", label: label.id, value: value.id };
  const options = (columns: readonly Column[]) =>
    columns.map(({ id, title }) => ({ value: id, words: title }));
  return (
    <section className="sql-chart">
      <p className="explore-line">
        <span className="explore-label">{words.chart}</span>
        <Choice
          label={words.chart}
          value={chart?.kind ?? ""}
          all={words.chartNone}
          options={(["bar", "line"] as const).map((kind) => ({
            value: kind,
            words: words.chartKind[kind],
          }))}
          onChoose={(kind) =>
            setChart(kind === "bar" || kind === "line" ? { ...chosen, kind } : null)
          }
        />
        {chart && (
          <>
            <Choice
              label={words.chartLabel}
              value={chart.label}
              options={options(table.columns)}
              onChoose={(id) => setChart({ ...chart, label: id })}
            />
            <Choice
              label={words.chartValue}
              value={chart.value}
              options={options(numbers)}
              onChoose={(id) => setChart({ ...chart, value: id })}
            />
          </>
        )}
      </p>
      {chart && <Drawn {...{ table, chart, whom, language }} />}
    </section>
  );
}

function Drawn(props: { table: Table; chart: ChartChoice; whom: string; language: Language }) {
  const { table, chart, whom, language } = props;
  const words = useWords(sqlWords);
  const title = (id: string) => table.columns.find((column) => column.id === id)?.title ?? id;
  const model = modelOf(table, chart, language);
  return (
    <ChartFrame
      isOwn
      id="result"
      title={words.chartTitle(title(chart.value), title(chart.label))}
      whom={whom}
      model={model}
      cells={[]}
      notes={
        <p>
          {words.chartNotes}
          {chart.kind === "bar" && table.rows.length > MOST_BARS && ` ${words.chartCut(MOST_BARS)}`}
        </p>
      }
      nothing={<p>{chart.kind === "line" ? words.chartLineOnly : words.chartNothing}</p>}
    />
  );
}

const NOTHING: ChartModel = {
  points: [],
  table: { columns: [], rows: [] },
  height: { narrow: 0, wide: 0 },
  option: () => ({}),
};

/** Two columns of a table as a chart's model; without points where they make none. */
export function modelOf(table: Table, chart: ChartChoice, language: Language): ChartModel {
  const at = (id: string): number => table.columns.findIndex((column) => column.id === id);
  const [label, value] = [at(chart.label), at(chart.value)];
  const [named, measured] = [table.columns[label], table.columns[value]];
  if (!named || !measured) return NOTHING;
  const rows = table.rows.map(({ id, cells }) => ({
    id,
    label: cells[label] ?? { value: null },
    cell: cells[value] ?? { value: null },
  }));
  if (!rows.some(({ cell }) => typeof cell.value === "number")) return NOTHING;
  const said = (name: string, of: number | string | null): string =>
    `${name}${chartWords[language].colon}${typeof of === "number" ? exact(of, language) : chartWords[language].notGiven}`;
  if (chart.kind === "bar") {
    return rankingModel({
      bars: rows.slice(0, MOST_BARS).map(({ id, label: name, cell }) => ({
        id,
        label: String(name.value ?? chartWords[language].notGiven),
        value: typeof cell.value === "number" ? cell.value : null,
        words: said(String(name.value ?? ""), cell.value),
        ...(cell.notes ? { notes: cell.notes } : {}),
        ...(name.whose ? { whose: name.whose } : {}),
      })),
      columns: { label: named.title, value: measured.title, kind: measured.kind },
      notGiven: chartWords[language].notGiven,
      language,
    });
  }
  const years = rows.map((row) => Number(row.label.value));
  const areYears = years.every((year) => Number.isInteger(year) && year >= 1990 && year <= 2100);
  if (!areYears || new Set(years).size !== years.length) return NOTHING;
  return yearsModel({
    lines: [
      {
        id: "value",
        title: measured.title,
        head: measured.title,
        values: rows.map(({ cell }, place) => ({
          year: years[place] ?? 0,
          cell,
          words: said(`${years[place]}`, cell.value),
        })),
      },
    ],
    figures: [],
    yearHead: named.title,
    language,
  });
}
