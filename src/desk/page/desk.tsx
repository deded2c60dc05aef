import { pageWords } from "../../language/index.ts";
import { Later } from "../../views/later.tsx";
import { Phrases } from "../../views/phrases.tsx";
import { useWords } from "../../views/site.ts";
import { useTitle } from "../../views/where.ts";
import { useDesk } from "../desk.ts";
import { Bench } from "./bench.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Offline } from "./offline.tsx";
import { useShelf } from "./use-shelf.ts";
import { deskWords } from "./words.ts";

/** The page at `/desk/`: a reader's own reports, read on their machine and set among the published. */
export function DeskPage() {
  const words = useWords(deskWords);
  useTitle(useWords(pageWords).desk.title);
  const desk = useDesk();
  const { shelf, failed, retry } = useShelf();
  return (
    <>
      <div className="headline">
        <h1>
          <span className="kicker">{words.title} </span>
          <Phrases text={words.headline} />
        </h1>
        <p className="lead">{words.lead}</p>
      </div>
      <DropZone
        onFiles={(files) => {
          // A desk that did not open says so below.
          desk?.open().then(
            (opened) => opened.add(files),
            () => {},
          );
        }}
      />
      <Later before={null}>
        {failed && (
          <div className="failure" role="alert">
            <p>{words.openFailed}</p>
            <button type="button" onClick={retry}>
              {words.retry}
            </button>
          </div>
        )}
        {!failed && !shelf && (
          <p className="loading" role="status">
            {words.opening}
          </p>
        )}
        {shelf && <Bench shelf={shelf} />}
        <Offline />
      </Later>
    </>
  );
}
