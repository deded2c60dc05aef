import type { Filters } from "../filters.ts";
import type { Needed, Rolled } from "../question.ts";
import { byText, countAt, isFirst, ofSeries, reportsOf, yearsOf } from "./cells.ts";
import { placesOf } from "./files.ts";
import { PLACE_SUMS, REPORT_SUMS, SERIES } from "./names.ts";
import { needing } from "./rolled.ts";

/** A place's province; null where the place could not be told. */
function provinceOf({ region }: { readonly region: string | null }): string | null {
  return region?.slice(0, 2) ?? null;
}

/** Where a state's reports are. */
function ofPlaces(filters: Filters): readonly Needed[] | null {
  const file = placesOf(filters);
  return file === null ? null : [{ file, series: [SERIES.places], filters }];
}

export const rolledCoverage: Rolled<Filters> = {
  needs: (filters) => {
    // Whatever the scope an agency is counted once; of one scope, by its reports of that scope.
    const counted = needing(filters, [filters.scope === null ? SERIES.agencies : SERIES.reports]);
    const places = ofPlaces(filters);
    return counted && places && [...counted, ...places];
  },
  rows: (cells, filters) => {
    const fit = cells.flat();
    const places = ofSeries(fit, SERIES.places);
    const of = fit.filter(({ series }) => series !== SERIES.places);
    const years = yearsOf(of);
    const inScope = (scope: string | null) => reportsOf(of.filter((cell) => cell.scope === scope));
    return [
      {
        reports: reportsOf(of),
        agencies: reportsOf(of.filter((cell) => isFirst(cell, filters.years))),
        first_year: years?.from ?? null,
        last_year: years?.to ?? null,
        full: countAt(of, REPORT_SUMS.indexOf("full")),
        opening: countAt(of, REPORT_SUMS.indexOf("opening")),
        provinces: byText(places, provinceOf).filter(([province]) => province !== null).length,
        own: inScope("own"),
        area: inScope("area"),
        unknown_scope: inScope(null),
      },
    ];
  },
};

export const rolledCoverageGrid: Rolled<Filters> = {
  needs: ofPlaces,
  rows: (cells, filters) => {
    const fit = cells.flat();
    const agencies = filters.scope === null ? "agencies" : "agenciesOfScope";
    return byText(fit, provinceOf).flatMap(([region, of]) =>
      byText(of, ({ year }) => String(year)).map(([, inYear]) => ({
        region,
        year: inYear[0]?.year ?? null,
        reports: reportsOf(inYear),
        agencies: countAt(inYear, PLACE_SUMS.indexOf(agencies)),
        full: countAt(inYear, PLACE_SUMS.indexOf("full")),
      })),
    );
  },
};
