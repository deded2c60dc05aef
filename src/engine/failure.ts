import type { Bilingual } from "../form/index.ts";

/** What kept the engine of the browser from answering. Stable; the words are for a reader. */
export type FailureKind = "download" | "stalled" | "start" | "deadline" | "cancelled";

const WORDS: Readonly<Record<FailureKind, Bilingual>> = {
  download: {
    zh: "查询程序没有下载成功，请检查网络后重试。",
    en: "The query engine could not be downloaded. Check the connection and try again.",
  },
  stalled: {
    zh: "查询程序的下载中断了，请检查网络后重试。",
    en: "The download of the query engine came to a halt. Check the connection and try again.",
  },
  start: {
    zh: "查询程序在这个浏览器里无法启动。",
    en: "The query engine could not be started in this browser.",
  },
  deadline: {
    zh: "查询程序迟迟没有启动。可以重试；如果仍然不行，可能是这个浏览器或网页的安全策略不允许运行它。",
    en: "The query engine did not start in time. Try again; if it fails again, this browser or the page's security policy may not allow it to run.",
  },
  cancelled: { zh: "已取消查询。", en: "The query was cancelled." },
};

/** The engine of the browser did not start, or was not to go on. What the page already shows is not affected. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure";
  readonly words: Bilingual;
  constructor(
    readonly kind: FailureKind,
    /** What exactly happened: a status, an address, the browser's own words. */
    readonly detail: string,
    cause?: unknown,
  ) {
    super(`${WORDS[kind].en} (${detail})`, { cause });
    this.words = WORDS[kind];
  }
}
