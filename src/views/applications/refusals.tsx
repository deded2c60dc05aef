import { type Filters, refusals } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useSite } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { verdict } from "./verdict.ts";

/** Who refused most, and whether the numbers are big enough to mean it, in words. */
export function Refusals({ filters }: { filters: Filters }) {
  const { language } = useSite();
  return (
    <Answered result={useAnswer(refusals, filters)}>
      {(rows) =>
        rows.length > 0 && (
          <p className="refusals">{verdict(rows, language).join(language === "zh" ? "" : " ")}</p>
        )
      }
    </Answered>
  );
}
