import { LARGEST_FILE } from "../documents/index.ts";
import type { SetAside } from "./entry.ts";

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** A file set aside for its size, before it is read into memory to be refused; null for any other. */
export function tooLarge(file: string, bytes: number): SetAside | null {
  if (bytes <= LARGEST_FILE) return null;
  return {
    file,
    kind: "too_large",
    message: {
      zh: `文件有 ${megabytes(bytes)}，上限为 ${megabytes(LARGEST_FILE)}；请确认选对了文件`,
      en: `the file is ${megabytes(bytes)}, the limit is ${megabytes(LARGEST_FILE)}: check that it is the right file`,
    },
  };
}
