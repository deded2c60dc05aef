import type { ClaimName } from "../../form/index.ts";
import type { Sentence } from "../prose.ts";
import type { Claim, Doubt } from "../report.ts";
import type { Text } from "../text.ts";
import { readApplications } from "./applications.ts";
import { readDisclosed } from "./disclosed.ts";
import { readDisputes } from "./disputes.ts";
import { readFee } from "./fee.ts";
import type { ClaimReader } from "./found.ts";
import { readOutcomes } from "./outcomes.ts";
import { settle } from "./settle.ts";

export interface Claims {
  readonly claims: ReadonlyMap<ClaimName, Claim>;
  readonly doubts: readonly Doubt[];
}

const READERS: readonly ClaimReader[] = [
  readDisclosed,
  readApplications,
  readOutcomes,
  readDisputes,
  readFee,
];

/**
 * Reads the figures a report states in its prose about `year` (null where the year isn't known,
 * then any single year named will do). A claim that can't be told with certainty is absent; two
 * different totals, or a channel above the total, are doubts.
 */
export function readClaims(text: Text, year: number | null): Claims {
  const sentences = text.sentences.filter(({ section }) => section !== "problems");
  const found = sentences.flatMap((sentence, index) => {
    const before = paragraphBefore(sentences, index);
    return READERS.flatMap((read) => read(sentence, before, year));
  });
  return settle(found);
}

function paragraphBefore(sentences: readonly Sentence[], index: number): readonly Sentence[] {
  const here = sentences[index]?.paragraph;
  return sentences.slice(Math.max(0, index - 12), index).filter((each) => each.paragraph === here);
}
