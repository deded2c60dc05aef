import { basisWords } from "../../language/index.ts";
import { type Filters, withinOneScope } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { useWords } from "../site.ts";

interface Props {
  readonly filters: Filters;
  /** Reports summed on which the audit has an open error. */
  readonly failed: number;
  /** Where it is a table of several figures that is wrong, and not one figure. */
  readonly isTable?: boolean;
}

/** What a sum must say where reports in it are known to be wrong; it leads to what the audit found. */
export function FailedReports({ filters, failed, isTable = false }: Props) {
  const words = useWords(basisWords);
  if (failed === 0) return null;
  return (
    <SiteLink
      className="failed"
      page={{ page: "audit" }}
      state={{ filters: withinOneScope(filters), severity: "error" }}
    >
      <span aria-hidden="true">∑▲ </span>
      {isTable ? words.failedSome(failed) : words.failed(failed)}
      {words.stop}
    </SiteLink>
  );
}
