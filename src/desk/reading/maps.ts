/**
 * The character maps that Chinese PDFs name, as files of the site: each under a name of its content,
 * fetched when a font asks for it.
 */
const ADDRESSES = import.meta.glob<string>("/node_modules/pdfjs-dist/cmaps/*.bcmap", {
  query: "?url",
  import: "default",
  eager: true,
});

/** One map by its file's name. Throws where there is none, or it can't be fetched. */
export async function fetchMap(file: string): Promise<Uint8Array> {
  const address = ADDRESSES[`/node_modules/pdfjs-dist/cmaps/${file}`];
  if (address === undefined) throw new Error(`No character map is called ${file}.`);
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`The character map ${file} could not be fetched: ${response.status}.`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
