type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/**
 * What pdf.js's build for older engines puts code of its own in the place of, for cases that neither it nor
 * this program meets. Left so, the whole process pays: `push` takes many times as long, `JSON.parse` more.
 */
const REPLACED = [
  [Array.prototype, "push"],
  [JSON, "parse"],
  [JSON, "stringify"],
] as const;

async function load(): Promise<Library> {
  const own = REPLACED.map(
    ([holder, name]) => [holder, name, Object.getOwnPropertyDescriptor(holder, name)] as const,
  );
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // pdf.js looks for its worker's code there before it would fetch it as a separate script. Run in the
  // same thread: the caller decides on threads, and nothing is loaded from another address.
  if (!("pdfjsWorker" in globalThis)) {
    const pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    Object.assign(globalThis, { pdfjsWorker });
  }
  for (const [holder, name, descriptor] of own)
    if (descriptor) Object.defineProperty(holder, name, descriptor);
  return library;
}

let loading: Promise<Library> | null = null;

/** pdf.js with its worker, loaded once; the engine's own functions are as they were. */
export function pdfLibrary(): Promise<Library> {
  loading ??= load();
  return loading;
}
