import { useState } from "react";
import { BLAMES, describeRule, RULES, SEVERITIES } from "../../form/index.ts";
import { auditWords, stateWords } from "../../language/index.ts";
import { findingCounts, findings, type ListedFinding } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { Choice } from "../filters/choice.tsx";
import { useDescription } from "../filters/describe.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { SiteLink } from "../link.tsx";
import { parseBlame, parseRule, parseSeverity, type State } from "../search.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters, useGo } from "../where.ts";
import { FindingItem } from "./finding-item.tsx";
import { Legend } from "./legend.tsx";
import { OwnFindings } from "./own-findings.tsx";

const PAGE = { page: "audit" } as const;
/** A screen of a phone shows four. */
const STEP = 60;

/** Everything that does not agree, in sentences that can be read aloud. */
export function Audit() {
  const words = useWords(auditWords);
  const { updating } = useWords(stateWords);
  const { language } = useSite();
  const { filters, state } = useFilters(PAGE);
  usePageTitle("audit", filters);
  const description = useDescription(filters);
  const [limit, setLimit] = useState(STEP);
  const { rule, severity, blame } = state;
  const found = useAnswer(findings, { filters, rule, severity, blame, limit, offset: 0 });
  const total = found.data?.[0]?.total ?? 0;
  const narrowed = [
    ...(rule ? [describeRule(rule).title[language]] : []),
    ...SEVERITIES.filter(({ id }) => id === severity).map(({ label }) => label[language]),
    ...(blame ? [words.blame[blame]] : []),
  ];
  return (
    <>
      <h1>
        <span className="kicker">
          {[description, ...narrowed, ...(found.isPlaceholderData ? [updating] : [])].join(
            " · ",
          )}{" "}
        </span>
        {found.data ? (total === 0 ? words.titleNone : words.title(total)) : words.name}
      </h1>
      <p className="lead">{words.lead}</p>
      <p>
        <SiteLink page={{ page: "leads" }} state={{ filters }}>
          {words.toLeads}
        </SiteLink>
      </p>
      <FilterSentence page={PAGE} />
      <Narrowing state={state} />
      <Legend />
      <Answered result={found}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="nothing">
              <strong>{words.nothing}</strong> {words.nothingHelp}
            </p>
          ) : (
            <>
              {byRule(rows).map(([code, group]) => (
                <Group key={code} rows={group} isPart={rows.length < total} />
              ))}
              {rows.length < total && (
                <p>
                  {words.shown(rows.length, total)}{" "}
                  <button type="button" onClick={() => setLimit(limit + STEP)}>
                    {words.more}
                  </button>
                </p>
              )}
            </>
          )
        }
      </Answered>
      <OwnFindings state={state} />
    </>
  );
}

/** Rule, severity and blame as the second half of the sentence. */
function Narrowing({ state }: { state: State }) {
  const words = useWords(auditWords);
  const { language } = useSite();
  const go = useGo();
  const counts = useAnswer(findingCounts, state.filters).data ?? [];
  const change = (part: Partial<State>) => go(PAGE, { ...state, ...part }, { keepScroll: true });
  const present = new Set(counts.map(({ rule }) => rule));
  return (
    <div className="filters filters-second">
      <Choice
        label={words.rule}
        value={state.rule ?? ""}
        all={words.allRules}
        options={RULES.filter(({ code }) => present.has(code)).map(({ code, title }) => ({
          value: code,
          words: title[language],
        }))}
        onChoose={(value) => change({ rule: parseRule(value) })}
      />
      <span className="filters-slash" aria-hidden="true">
        /
      </span>
      <Choice
        label={words.severity}
        value={state.severity ?? ""}
        all={words.allSeverities}
        options={SEVERITIES.map(({ id, label }) => ({ value: id, words: label[language] }))}
        onChoose={(value) => change({ severity: parseSeverity(value) })}
      />
      <span className="filters-slash" aria-hidden="true">
        /
      </span>
      <Choice
        label={words.whose}
        value={state.blame ?? ""}
        all={words.allBlames}
        options={BLAMES.map(({ id }) => ({ value: id, words: words.blame[id] }))}
        onChoose={(value) => change({ blame: parseBlame(value) })}
      />
    </div>
  );
}

/** Findings of one rule together, rules in the order of their gravest finding. */
function byRule(rows: readonly ListedFinding[]): readonly [string, readonly ListedFinding[]][] {
  const groups = new Map<string, ListedFinding[]>();
  for (const row of rows) {
    const group = groups.get(row.rule);
    if (group) group.push(row);
    else groups.set(row.rule, [row]);
  }
  return [...groups];
}

/** Findings of one rule; of a list that goes on they may be a part, and are counted as such. */
function Group({ rows, isPart }: { rows: readonly ListedFinding[]; isPart: boolean }) {
  const words = useWords(auditWords);
  const { language } = useSite();
  const [first] = rows;
  if (!first) return null;
  const reports = new Set(rows.map(({ reportId }) => reportId)).size;
  return (
    <section className="rule">
      <h2 className="rule-title">{describeRule(first.rule).title[language]}</h2>
      <p className="small quiet">
        {isPart && words.listed}
        {words.inReports(rows.length, reports)}
      </p>
      <ul>
        {rows.map((row) => (
          <FindingItem
            key={`${row.reportId} ${row.cells.join()} ${row.message.zh}`}
            finding={row}
            named
          />
        ))}
      </ul>
    </section>
  );
}
