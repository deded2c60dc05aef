import type { ReactNode } from "react";
import type { AgencyReport, Figure, Finding } from "../../queries/index.ts";
import type { Page } from "../address.ts";
import type { State } from "../search.ts";
import type { Reading } from "./reading.ts";

/** What figures of one report know of themselves, for everything that shows them. */
export interface ReportContext {
  readonly report: AgencyReport;
  readonly read: (figure: Figure) => Reading;
  readonly findingsOn: (figure: Figure) => readonly Finding[];
  /** The figure whose place in the source is shown. */
  readonly shown: Figure | null;
  /** The address under which a figure's place in the source is shown; of null, where none is. */
  readonly at: PlaceOf;
  /** Figures of a reader's own report that they corrected by hand. */
  readonly corrected?: ReadonlySet<Figure>;
  /** What stands beneath a figure's place: on the desk, the words around it and the way to put it right. */
  readonly beneath?: (figure: Figure) => ReactNode;
}

export type PlaceOf = (figure: Figure | null) => {
  readonly page: Page;
  readonly state: Partial<State>;
};
