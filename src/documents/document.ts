/** Where something stands in its source. Numbers count from 1; null where the format has no such thing. */
export interface Place {
  readonly page: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly line: number | null;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly place: Place;
}

export interface GridCell {
  readonly text: string;
  readonly place: Place;
  /** The source has no cell here: its row is shorter than others. */
  readonly isLacking?: true;
  /** What stands in it may be several cells' together, a part of its own, or a page's number. */
  readonly isDoubtful?: true;
}

/**
 * A table with its merged cells resolved: every row has the same length, and a merged cell stands
 * at each position it covers as the same object (`rows[0][1] === rows[0][2]`).
 */
export interface Grid {
  readonly kind: "grid";
  readonly rows: readonly (readonly GridCell[])[];
  readonly place: Place;
}

export type Block = Paragraph | Grid;

export type Format = "text" | "html" | "pdf" | "docx" | "markdown";

/** A file of any format, as paragraphs and grids in reading order. Knows nothing of the form. */
export interface Document {
  readonly format: Format;
  /** The file's own title (`<title>`, PDF metadata), or null. */
  readonly title: string | null;
  /** Name and value pairs the file gives about itself: `<meta>` tags, by lower-case name. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}

/** Why a file could not be made a Document. `kind` is stable; the words are for a person, with a way on. */
export interface Unreadable {
  readonly kind:
    | "empty"
    | "unknown_format"
    | "damaged"
    | "no_text"
    | "encrypted"
    | "legacy_doc"
    | "too_large";
  readonly zh: string;
  readonly en: string;
}

export type Opened =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly reason: Unreadable };
