import type { Document } from "../../documents/index.ts";
import { Scroll } from "../../views/scroll.tsx";
import { useWords } from "../../views/site.ts";
import { excerptAt } from "./excerptAt.ts";
import { deskWords } from "./words.ts";

/** The words around a figure in the reader's own file, the figure marked. */
export function Excerpt({ document, place }: { document: Document | null; place: string | null }) {
  const words = useWords(deskWords);
  const excerpt = document && place !== null ? excerptAt(document, place) : null;
  if (!document) return <p className="small quiet">{words.excerptNone}</p>;
  if (!excerpt) return null;
  return (
    <div className="excerpt" lang="zh-Hans">
      <p className="small quiet">{words.excerpt}</p>
      {excerpt.kind === "lines" ? (
        <ol>
          {excerpt.lines.map(({ line, text, isMeant }) => (
            <li key={line} value={line}>
              {isMeant ? <mark>{text}</mark> : text}
            </li>
          ))}
        </ol>
      ) : (
        <Scroll label={words.excerpt}>
          <table>
            <tbody>
              {excerpt.rows.map(({ row, cells }) => (
                <tr key={row}>
                  {cells.map(({ column, across, text, isMeant }) => (
                    <td key={column} {...(across > 1 ? { colSpan: across } : {})}>
                      {isMeant ? <mark>{text === "" ? "　" : text}</mark> : text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </div>
  );
}
