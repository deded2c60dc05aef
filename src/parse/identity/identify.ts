import type { Document } from "../../documents/index.ts";
import type { Scope } from "../../form/index.ts";
import type { Doubt, Identity, Refusal } from "../report.ts";
import type { Text } from "../text.ts";
import { withRegion } from "./around.ts";
import { readPublication, readSignature } from "./dates.ts";
import type { Hints } from "./hints.ts";
import { fullest, isAnotherAgency, readNamesInProse, readPublisher } from "./names.ts";
import { placeAgency } from "./place.ts";
import { tellScope } from "./scope.ts";
import { chooseTitle, isAgencyName, readTitle, readTitles } from "./titles.ts";
import { readPeriod, readYearInName } from "./years.ts";

/** Who reports, on which year, over what, and when it was published. */
export interface Identified {
  readonly ok: true;
  readonly identity: Identity;
  readonly year: number;
  readonly scope: Scope | null;
  /** ISO date of publication where the page says, else of signature, else null. */
  readonly publishedOn: string | null;
  readonly dateOf: "publication" | "signature" | null;
  readonly doubts: readonly Doubt[];
}

export type Identification = Identified | { readonly ok: false; readonly refusal: Refusal };

/**
 * Tells who reports and on which year, from title, metadata, prose, signature and file name, in
 * that order of trust. Where they disagree the most trusted holds and `identity.conflict` says so;
 * where none of them says, the refusal is `no_agency` or `no_year`.
 */
export function identify(document: Document, text: Text, hints: Hints): Identification {
  const { lines, sentences } = text;
  const prose = sentences.map(({ text }) => text).join("");
  const period = readPeriod(prose);
  const title = chooseTitle(readTitles(document, lines), period);
  const signature = readSignature(lines, isAgencyName);
  const named = {
    title: title.agency,
    publisher: readPublisher(document.metadata, lines),
    prose: readNamesInProse(sentences.map(({ text }) => text)),
    signature: signature.agency,
    file: readTitle(fileName(hints.source)).agency,
  };
  const first =
    named.title ?? named.publisher ?? named.prose[0] ?? named.signature ?? named.file ?? null;
  if (first === null) return { ok: false, refusal: NO_AGENCY };

  const signed = signature.date === null ? null : yearBefore(signature.date);
  const year = title.year ?? period ?? readYearInName(hints.source ?? "") ?? signed;
  if (year === null) return { ok: false, refusal: NO_YEAR };

  const others = [named.signature, ...named.prose, named.publisher].filter((name) => name !== null);
  const agency = withRegion(fullest(first, others), lines, hints.source);
  const words = `${sentences
    .slice(0, 60)
    .map(({ text }) => text)
    .join("")}${others.join("")}`;
  const identity = placeAgency(agency, { source: hints.source, words: hints.words ?? words });
  const publication = readPublication(document, lines);
  const opening = sentences.filter(({ section }) => section === "overview");
  return {
    ok: true,
    identity,
    year,
    scope: tellScope(identity, opening.map(({ text }) => text).join("")),
    publishedOn: publication ?? signature.date,
    dateOf: publication !== null ? "publication" : signature.date !== null ? "signature" : null,
    doubts: [...conflictOfYears(title.year, period), ...conflictOfNames(first, named.signature)],
  };
}

function fileName(source: string | null): string {
  return (source ?? "").split(/[/\\]/u).at(-1) ?? "";
}

/** Reports are due by the end of January and published by March: signed then, they are on the year before. */
function yearBefore(date: string): number | null {
  return Number(date.slice(5, 7)) <= 4 ? Number(date.slice(0, 4)) - 1 : null;
}

function conflictOfYears(title: number | null, period: number | null): readonly Doubt[] {
  if (title === null || period === null || title === period) return [];
  return [
    {
      rule: "identity.conflict",
      cells: ["year"],
      expected: title,
      found: period,
      message: {
        zh: `标题为 ${title} 年，正文所述统计期限为 ${period} 年。`,
        en: `The title says ${title}; the prose says its figures are of ${period}.`,
      },
    },
  ];
}

function conflictOfNames(first: string, signature: string | null): readonly Doubt[] {
  if (signature === null || !isAnotherAgency(first, signature)) return [];
  return [
    {
      rule: "identity.conflict",
      cells: ["agency"],
      expected: null,
      found: null,
      message: {
        zh: `报告开头称“${first}”，落款为“${signature}”。`,
        en: `The report begins as that of ${first} and is signed by ${signature}.`,
      },
    },
  ];
}

const NO_AGENCY: Refusal = {
  kind: "no_agency",
  message: {
    zh: "未能从标题、页面信息、正文、落款或文件名中找到报告机关。可将机关名称写入文件名。",
    en: "Neither title, metadata, prose, signature nor file name says which agency reports. Naming the file after the agency helps.",
  },
};

const NO_YEAR: Refusal = {
  kind: "no_year",
  message: {
    zh: "未能从标题、正文、落款或文件名中找到报告年度。可将年度写入文件名，如“2023年”。",
    en: "Neither title, prose, signature nor file name says which year is reported on. A file name with the year, such as 2023年, helps.",
  },
};
