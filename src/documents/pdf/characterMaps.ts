/**
 * The character maps of `pdfjs-dist/cmaps/`: their folder in Node, with a slash at its end; in a
 * browser what gives one by its file's name.
 */
export type CharacterMaps = string | ((file: string) => Promise<Uint8Array>);
