/** The room's public entry: a file of any format becomes one neutral Document. */
export * from "./document.ts";
export { LARGEST_FILE, open, type Resources } from "./open.ts";
export { formatPlace, NOWHERE, parsePlace } from "./place.ts";
