import { useWords } from "../../views/site.ts";
import type { Shelf, UnderWay } from "../shelf/shelf.ts";
import { deskWords } from "./words.ts";

/** The file that is being read, those that wait, and the way to stop. */
export function FilesUnderWay({ shelf, files }: { shelf: Shelf; files: readonly UnderWay[] }) {
  const words = useWords(deskWords);
  const [first] = files;
  if (!first) return null;
  return (
    <div className="under-way">
      <p role="status">
        {words.reading(first.file, first.bytes)}
        {files.length > 1 && (
          <span className="small quiet">{` ${words.waiting(files.length - 1)}`}</span>
        )}
      </p>
      <progress aria-label={words.reading(first.file, first.bytes)} />
      <button
        type="button"
        onClick={() => {
          for (const { id } of files) shelf.cancel(id);
        }}
      >
        {words.cancel}
      </button>
    </div>
  );
}
