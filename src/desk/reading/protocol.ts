import type { Finding } from "../../audit/index.ts";
import type { Report } from "../../parse/index.ts";
import type { DroppedRead } from "./dropped.ts";

/** To the worker: read a file, or audit reports beside others. */
export type Order =
  | { readonly kind: "read"; readonly file: string; readonly bytes: ArrayBuffer }
  | {
      readonly kind: "audit";
      readonly audited: readonly {
        readonly report: Report;
        /** Findings of the report that its figures do not give. */
        readonly kept: readonly Finding[];
        /** The same agency's report on the year before. */
        readonly previous: Report | null;
      }[];
      readonly others: readonly Report[];
    };

/** From the worker, one for each order, in their order. */
export type Result =
  | { readonly kind: "read"; readonly dropped: DroppedRead }
  /** Of each audited report, in their order. */
  | { readonly kind: "audited"; readonly findings: readonly (readonly Finding[])[] }
  | { readonly kind: "failed"; readonly message: string };
