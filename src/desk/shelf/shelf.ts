import type { Bilingual, Scope } from "../../form/index.ts";
import type { Report } from "../../parse/index.ts";
import { type Reader, ReadingStopped } from "../reading/reader.ts";
import { type Brought, broughtId, type Correction, type Refused } from "./brought.ts";
import { correctedReport, withCorrection } from "./corrected.ts";
import type { Database } from "./database.ts";

/** A file that is being read, or waits for its turn. */
export interface UnderWay {
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
}

export interface ShelfState {
  /** Latest first. */
  readonly brought: readonly Brought[];
  readonly refused: readonly Refused[];
  readonly underWay: readonly UnderWay[];
  /** Whether a reload would lose what is here: the browser keeps nothing, or keeps no more. */
  readonly isFleeting: boolean;
}

/** The reports a reader brought: read, kept, corrected and let go. */
export interface Shelf {
  readonly current: () => ShelfState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Reads files one after the other; ends when the last is read, refused or cancelled. */
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly cancel: (id: string) => void;
  /** Puts a figure right by hand; undefined takes the correction back. The audit is made anew. */
  readonly correct: (
    id: string,
    figure: Correction["figure"],
    value: number | null | undefined,
  ) => Promise<void>;
  /** Says whom the report counts; undefined takes it back to what was read. */
  readonly setScope: (id: string, scope: Scope | undefined) => Promise<void>;
  readonly forget: (id: string) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
}

export interface ShelfGround {
  readonly reader: Reader;
  readonly database: Database;
  /** Whether the database outlives the page. */
  readonly isKept: boolean;
  /** The published report on the year before, as far as it can be had. */
  readonly publishedBefore: (report: Report) => Promise<Report | null>;
  /** A file too large to be read at all, said as an ingest says it; null for the others. */
  readonly refuse: (file: string, bytes: number) => Refused["aside"] | null;
  readonly now: () => Date;
  readonly newId: () => string;
}

const STOPPED: Readonly<Record<ReadingStopped["why"], Bilingual>> = {
  time: {
    zh: "读了一分钟还没有读完，已停止。文件可能过大或结构特殊；可换成 DOCX、HTML，或按字段名把数字抄成 CSV。",
    en: "It was not read within a minute, so the reading was stopped. The file may be too large or oddly built; try a DOCX or HTML version, or transcribe its figures as CSV.",
  },
  cancelled: {
    zh: "已按您的意思停止，没有读完。可以再次选择这个文件。",
    en: "Stopped as you asked, before it was read. The file can be chosen again.",
  },
  broken: {
    zh: "读取程序中断了，可能是文件太大、内存不够，或程序没有下载完整。其余报告不受影响；请检查网络后再试。",
    en: "The reading program broke off: the file may be too large for the memory at hand, or the program was not fetched whole. Other reports are not affected; check the connection and try again.",
  },
};

const NOT_A_FILE = {
  kind: "unreadable_file",
  message: {
    zh: "这个文件打不开：它可能是文件夹，或已被移走。文件夹请打开，把里面的报告放进来。",
    en: "It can’t be opened: it may be a folder, or was moved away. Of a folder, drop the reports inside it.",
  },
} as const;

/** Opens the shelf with what was kept on it. */
export async function openShelf(ground: ShelfGround): Promise<Shelf> {
  const { reader, database } = ground;
  const kept = await database.all();
  const latestFirst = (one: { at: string }, other: { at: string }) => (one.at < other.at ? 1 : -1);
  let state: ShelfState = {
    brought: [...kept.brought].sort(latestFirst),
    refused: [...kept.refused].sort(latestFirst),
    underWay: [],
    isFleeting: !ground.isKept,
  };
  const watchers = new Set<() => void>();
  const stops = new Map<string, AbortController>();

  function become(change: Partial<ShelfState>): void {
    state = { ...state, ...change };
    for (const changed of watchers) changed();
  }

  async function keep(store: "brought" | "refused", item: Brought | Refused): Promise<void> {
    try {
      await database.keep(store, item);
    } catch (error) {
      // Full, or withdrawn: the report stays in the page, which says that it will not outlive it.
      console.warn(`${item.id} could not be kept.`, error);
      become({ isFleeting: true });
    }
  }

  /** The reports with what the audit finds of each, beside all that is on the desk. */
  async function audited(reports: readonly Unaudited[]): Promise<readonly Brought[]> {
    const ids = new Set(reports.map(({ id }) => id));
    const others = state.brought.filter(({ id }) => !ids.has(id)).map(correctedReport);
    const corrected = reports.map(correctedReport);
    const byYear = new Map([...others, ...corrected].map((one) => [keyOf(one, one.year), one]));
    const beside = await Promise.all(
      reports.map(async ({ entry }, place) => {
        const report = corrected[place] ?? entry.report;
        const own = byYear.get(keyOf(report, report.year - 1));
        // Of many at once each would be a question to the published data.
        const isFew = reports.length <= MOST_ASKED;
        const previous = own ?? (isFew ? await ground.publishedBefore(report) : null);
        return { report, kept: entry.kept, previous };
      }),
    );
    const result = await reader.carryOut({ kind: "audit", audited: beside, others });
    if (result.kind !== "audited") {
      throw new Error(result.kind === "failed" ? result.message : "The audit gave no findings.");
    }
    return reports.map((one, place) => ({ ...one, findings: result.findings[place] ?? [] }));
  }

  async function refuse(id: string, aside: Refused["aside"]): Promise<void> {
    const refused = { id, at: ground.now().toISOString(), aside };
    const others = state.refused.filter((one) => one.aside.file !== aside.file);
    become({ refused: [refused, ...others] });
    await keep("refused", refused);
  }

  async function read(id: string, file: File, signal: AbortSignal): Promise<void> {
    const aside = ground.refuse(file.name, file.size);
    if (aside) return refuse(id, aside);
    try {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) return await refuse(id, { file: file.name, ...NOT_A_FILE });
      const order = { kind: "read", file: file.name, bytes } as const;
      const result = await reader.carryOut(order, { signal, transfer: [bytes] });
      if (result.kind !== "read") {
        throw new Error(result.kind === "failed" ? result.message : "The reading gave no report.");
      }
      const { read: given, document } = result.dropped;
      if (!given.ok) return await refuse(id, given.setAside);
      const at = ground.now().toISOString();
      const before = new Map(state.brought.map((one) => [one.id, one]));
      const unaudited = given.entries.map((entry) => {
        const own = broughtId(entry, file.name);
        const { corrections = [], scopeGiven } = before.get(own) ?? {};
        return { id: own, file: file.name, at, entry, document, corrections, scopeGiven };
      });
      const fresh = await audited(unaudited);
      const replaced = new Set(fresh.map((one) => one.id));
      become({ brought: [...fresh, ...state.brought.filter((one) => !replaced.has(one.id))] });
      for (const one of fresh) await keep("brought", one);
      // Read at last, it is no longer a file that could not be.
      for (const one of state.refused.filter(({ aside: { file: name } }) => name === file.name)) {
        await forgetRefused(one.id);
      }
    } catch (cause) {
      await refuse(id, failed(file.name, cause));
    }
  }

  async function forgetRefused(id: string): Promise<void> {
    await database.forget("refused", id);
    become({ refused: state.refused.filter((one) => one.id !== id) });
  }

  /** Changes a report by the reader's hand: shown at once; what the audit makes of it follows. */
  async function change(
    id: string,
    by: (before: Brought) => Partial<Pick<Brought, "corrections" | "scopeGiven">>,
  ): Promise<void> {
    const before = state.brought.find((one) => one.id === id);
    if (!before) return;
    const changed = { ...before, ...by(before) };
    become({ brought: state.brought.map((one) => (one.id === id ? changed : one)) });
    const [fresh] = await audited([changed]);
    // Changed once more meanwhile, it is audited once more.
    if (!fresh || !state.brought.includes(changed)) return;
    become({ brought: state.brought.map((one) => (one.id === id ? fresh : one)) });
    await keep("brought", fresh);
  }

  return {
    current: () => state,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    add: async (files) => {
      const added = files.map((file) => ({
        id: ground.newId(),
        file,
        stop: new AbortController(),
      }));
      for (const { id, stop } of added) stops.set(id, stop);
      const waiting = added.map(({ id, file }) => ({ id, file: file.name, bytes: file.size }));
      become({ underWay: [...state.underWay, ...waiting] });
      for (const { id, file, stop } of added) {
        await read(id, file, stop.signal);
        stops.delete(id);
        become({ underWay: state.underWay.filter((one) => one.id !== id) });
      }
    },
    cancel: (id) => stops.get(id)?.abort(),
    correct: (id, figure, value) =>
      change(id, ({ corrections }) => ({
        corrections: withCorrection(corrections, figure, value),
      })),
    setScope: (id, scopeGiven) => change(id, () => ({ scopeGiven })),
    // What is shown as forgotten is gone, even from a reader who leaves the page at once.
    forget: async (id) => {
      if (state.refused.some((one) => one.id === id)) return forgetRefused(id);
      await database.forget("brought", id);
      become({ brought: state.brought.filter((one) => one.id !== id) });
    },
    forgetAll: async () => {
      for (const stop of stops.values()) stop.abort();
      await database.forgetAll();
      become({ brought: [], refused: [], isFleeting: !ground.isKept });
    },
  };
}

type Unaudited = Omit<Brought, "findings">;

/** Files of more reports than this are audited beside each other only. */
const MOST_ASKED = 12;

function keyOf({ identity: { agencyId } }: Report, year: number): string {
  return `${agencyId} ${year}`;
}

function failed(file: string, cause: unknown): Refused["aside"] {
  if (cause instanceof ReadingStopped)
    return { file, kind: cause.why, message: STOPPED[cause.why] };
  const words = cause instanceof Error ? cause.message : String(cause);
  return {
    file,
    kind: "failed",
    message: {
      zh: `读取时出错（${words}）。可以重试；如果仍然不行，请报告。`,
      en: `Reading it failed (${words}). Try again; if it fails again, please report it.`,
    },
  };
}
