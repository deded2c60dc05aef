/** How the system, and DuckDB where its rows wait on disk, say that a disk is full. */
const FULL_DISK = /ENOSPC|no space left|failed to offload|max_temp_directory_size/i;

/**
 * What to tell a person of a failure, with what they can do where that is known.
 *
 * @param folder the dataset's: what waits to be written stands beside it
 */
export function failureWords(cause: unknown, folder: string): string {
  const words = cause instanceof Error ? cause.message : String(cause);
  if (!FULL_DISK.test(words)) return words;
  const [first = ""] = words.split("\n");
  return `the disk of ${folder} is full. Free some of it, or name a folder on another. (${first})`;
}
