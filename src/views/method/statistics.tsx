import { methodWords, percent } from "../../language/index.ts";
import { FEWEST_RANKED, wilson } from "../../queries/index.ts";
import { useWords } from "../site.ts";

/** Few enough that the interval is wide: what the formula is for. */
const FEW = { part: 3, cases: 20 } as const;

/** The statistics behind the pages, each with its formula and where it is from. */
export function Statistics() {
  const words = useWords(methodWords);
  const interval = wilson(FEW.part, FEW.cases);
  return (
    <>
      <h3 id="wilson">{words.wilsonTitle}</h3>
      <p className="method-formula">(p + z²/2n ± z·√( p(1−p)/n + z²/4n² )) / (1 + z²/n)</p>
      <p>{words.wilsonWords}</p>
      {interval && (
        <p>
          {words.wilsonExample(
            FEW.cases,
            FEW.part,
            percent(FEW.part / FEW.cases),
            percent(interval.low),
            percent(interval.high),
          )}
        </p>
      )}
      <p className="small quiet">{words.wilsonSource}</p>
      <h3 id="funnel">{words.funnelTitle}</h3>
      <p className="method-formula">P( X ≤ x ) = ½(1 ∓ 95%), ½(1 ∓ 99.8%)</p>
      <p>{words.funnelWords}</p>
      <h3 id="overdispersion">{words.overdispersionTitle}</h3>
      <p className="method-formula">φ = mean( rᵢ² ), rᵢ = (pᵢ − θ) / √( θ(1−θ)/nᵢ )</p>
      <p className="method-formula">
        τ² = max( 0, (Iφ − (I−1)) / (Σwᵢ − Σwᵢ²/Σwᵢ) ), wᵢ = nᵢ / θ(1−θ)
      </p>
      <p>{words.overdispersionWords}</p>
      <p className="small quiet">{words.funnelSource}</p>
      <h3 id="few">{words.fewTitle}</h3>
      <p>{words.fewWords(FEWEST_RANKED)}</p>
      <h3 id="trend">{words.trendTitle}</h3>
      <p>{words.trendWords}</p>
    </>
  );
}
