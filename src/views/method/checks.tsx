import {
  BLAMES,
  describeRule,
  type Identity,
  identities,
  RULES,
  SEVERITIES,
} from "../../form/index.ts";
import { methodWords } from "../../language/index.ts";
import { SiteLink } from "../link.tsx";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import { equation } from "./equation.ts";

/** What the form says must be equal, and every rule a report can break. */
export function Checks() {
  const words = useWords(methodWords);
  return (
    <>
      <p>{words.checksLead}</p>
      <h3>{words.identitiesTitle}</h3>
      <dl className="method-identities">
        {[...byRule(identities("divided"))].map(([rule, found]) => (
          <Sums key={rule} found={found} />
        ))}
      </dl>
      <p>{words.acrossYears}</p>
      <p>{words.acrossStocks}</p>
      <h3>{words.rulesTitle}</h3>
      <details>
        <summary>{words.rulesCount(RULES.length)}</summary>
        <Rules />
      </details>
      <p>
        <SiteLink page={{ page: "audit" }}>{words.toAudit}</SiteLink>
      </p>
    </>
  );
}

function byRule(all: readonly Identity[]): ReadonlyMap<Identity["rule"], readonly Identity[]> {
  const found = new Map<Identity["rule"], Identity[]>();
  for (const identity of all) {
    const group = found.get(identity.rule);
    if (group) group.push(identity);
    else found.set(identity.rule, [identity]);
  }
  return found;
}

/** The identities of one rule: one of them written out in the form's own labels, and how many there are. */
function Sums({ found }: { found: readonly Identity[] }) {
  const words = useWords(methodWords);
  const { language } = useSite();
  const isOfTotals = ({ left }: Identity) => left.every((name) => name.endsWith("_total"));
  const shown = found.find(isOfTotals) ?? found[0];
  if (!shown) return null;
  const { left, right } = equation(shown, language);
  return (
    <>
      <dt>
        {left.join(" + ")} <span className="method-equals">=</span> {right.join(" + ")}
      </dt>
      <dd className="small quiet">
        {words.identityCount(found.length)}{" "}
        <a href={`#${shown.rule}`}>{describeRule(shown.rule).title[language]}</a>
      </dd>
    </>
  );
}

function Rules() {
  const words = useWords(methodWords);
  const { language } = useSite();
  return (
    <>
      <ul className="method-list">
        {SEVERITIES.map(({ id, label }) => (
          <li key={id}>
            <strong>{label[language]}</strong> {words.severityMeaning[id]}
          </li>
        ))}
      </ul>
      <Scroll label={words.rulesTitle}>
        <table className="method-table">
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              <th scope="col">{words.severity}</th>
              <th scope="col">{words.blame}</th>
            </tr>
          </thead>
          <tbody>
            {RULES.map(({ code, title, severity, blame }) => (
              <tr key={code} id={code}>
                <th scope="row">
                  {title[language]}
                  <span className="method-note">
                    <code>{code}</code>
                  </span>
                </th>
                <td>{SEVERITIES.find(({ id }) => id === severity)?.label[language]}</td>
                <td>{BLAMES.find(({ id }) => id === blame)?.label[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="small quiet">{words.rulesNote}</p>
    </>
  );
}
