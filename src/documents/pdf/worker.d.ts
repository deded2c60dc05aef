/** pdf.js's types leave its worker out; only its presence is needed (see `library.ts`). */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
