import { useState } from "react";
import { takeAwayWords } from "../../language/index.ts";
import { saveFile } from "../chart-frame/save.ts";
import { useManifest } from "../manifest.ts";
import { useSite, useWords } from "../site.ts";
import { aboutLines } from "./about.ts";
import { fileOf } from "./file.ts";
import type { Offer } from "./offer.ts";
import { FORMATS, type Format } from "./taken.ts";

/** What a page makes in one piece without losing its breath: a spreadsheet is the heaviest by far. */
const MOST_CELLS: Readonly<Record<Format, number>> = {
  csv: 20_000_000,
  json: 8_000_000,
  parquet: 20_000_000,
  xlsx: 3_000_000,
};

interface Props {
  /** The name of the files, of a-z and hyphens. */
  readonly name: string;
  readonly offer: Offer;
}

/** A button for each format; what came of pressing one is said beside them. */
export default function Formats({ name, offer }: Props) {
  const words = useWords(takeAwayWords);
  const { language } = useSite();
  const manifest = useManifest();
  const [said, setSaid] = useState("");

  const take = async (format: Format): Promise<void> => {
    if (offer.cells > MOST_CELLS[format]) {
      setSaid(words.tooLarge(offer.cells));
      return;
    }
    setSaid(words.making);
    try {
      const table = await offer.table();
      const file = await fileOf(
        {
          ...table,
          name: `sundial-${name}-${manifest?.version ?? "data"}`,
          about: aboutLines({
            title: offer.title,
            filters: offer.filters,
            version: manifest?.version ?? null,
            synthetic: manifest?.synthetic ?? false,
            address: location.href,
            date: new Date().toISOString().slice(0, 10),
            ...(offer.sql === undefined ? {} : { sql: offer.sql }),
          }),
        },
        format,
        language,
      );
      saveFile(file.name, file.content);
      setSaid(words.done(file.name, table.rows.length));
    } catch (error) {
      console.error("A file could not be made.", error);
      setSaid(words.failed);
    }
  };
  return (
    <>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          title={words.hints[format]}
          onClick={() => void take(format)}
        >
          {words.formats[format]}
        </button>
      ))}
      <span aria-live="polite">{said}</span>
    </>
  );
}
