import type { ReactElement } from "react";
import { embedWords } from "../language/index.ts";
import type { Page } from "../views/address.ts";
import { AloneContext } from "../views/chart-frame/alone.ts";
import { useWords } from "../views/site.ts";
import { useAddressState, useDocument } from "../views/where.ts";
import { type Chart, chartOf } from "./charts.tsx";

interface Props {
  readonly page: Page;
  readonly Chart: Chart;
}

/** The page of a chart by its name in an address, its part of the program fetched. */
export async function embedOf(id: string): Promise<ReactElement> {
  const listed = chartOf(id);
  return listed ? <EmbedPage page={listed.page} Chart={await listed.load()} /> : <UnknownChart />;
}

/** The page at `/embed/{chart}`: one chart, in the state of the address, and nothing else. */
function EmbedPage({ page, Chart }: Props) {
  const { filters } = useAddressState().state;
  useDocument();
  return (
    <main className="alone">
      <AloneContext value={page}>
        <Chart filters={filters} />
      </AloneContext>
    </main>
  );
}

function UnknownChart() {
  const words = useWords(embedWords);
  return (
    <main className="alone">
      <h1 className="frame-title">{words.unknownChart}</h1>
      <p>{words.unknownChartHelp}</p>
    </main>
  );
}
