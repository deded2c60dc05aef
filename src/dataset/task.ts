import type { Decision } from "../parse/index.ts";
import type { Found } from "./find.ts";
import type { PackedRead } from "./packed.ts";

/** A file for a thread to read. */
export interface Task {
  readonly index: number;
  readonly found: Found;
  readonly decisions: readonly Decision[];
}

/** What the thread made of it. */
export interface TaskDone {
  readonly index: number;
  readonly read: PackedRead;
}
