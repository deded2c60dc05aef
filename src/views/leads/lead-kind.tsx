import type { ReactNode } from "react";
import { leadsWords } from "../../language/index.ts";
import { useWords } from "../site.ts";

interface Props {
  readonly kind: keyof (typeof leadsWords)["zh"]["kinds"];
  readonly why: string;
  readonly shown: number;
  readonly total: number;
  /** In the place of items that can't be told at all. */
  readonly instead?: string | undefined;
  /** Where all of them are. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/**
 * One kind of lead: why it is here, how sure it is, what may explain it innocently, and the cases.
 * Without a case only what was looked for: there is nothing to be sure of, or to explain.
 */
export function LeadKind({ kind, why, shown, total, instead, more, children }: Props) {
  const words = useWords(leadsWords);
  const said = words.kinds[kind];
  const isEmpty = instead !== undefined || total === 0;
  const parts: readonly (readonly [string, string])[] = [
    [words.why, why],
    ...(isEmpty
      ? []
      : ([
          [words.sure, said.sure],
          [words.innocent, said.innocent],
        ] as const)),
  ];
  return (
    <section className="lead-kind" id={kind}>
      <h2>{said.title}</h2>
      <dl className="lead-terms">
        {parts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {isEmpty ? (
        <p className="nothing">{instead ?? words.none}</p>
      ) : (
        <>
          <p className="small quiet">
            {words.shown(shown, total)}
            {more && shown < total && (
              <>
                {words.join}
                {more}
              </>
            )}
          </p>
          <ul>{children}</ul>
        </>
      )}
    </section>
  );
}
