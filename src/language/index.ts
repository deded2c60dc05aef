/** The room's public entry: the two languages, their numbers and dates, and the words of every page. */

export * from "./agencies.ts";
export * from "./agency.ts";
export * from "./audit.ts";
export * from "./basis.ts";
export * from "./charts.ts";
export * from "./compare.ts";
export * from "./dates.ts";
export * from "./embed.ts";
export * from "./explore.ts";
export * from "./filters.ts";
export * from "./finder.ts";
export * from "./language.ts";
export * from "./leads.ts";
export * from "./litigation.ts";
export * from "./method.ts";
export * from "./numbers.ts";
export * from "./overview.ts";
export * from "./own.ts";
export * from "./pages.ts";
export * from "./refusals.ts";
export * from "./shell.ts";
export * from "./sql.ts";
export * from "./states.ts";
export * from "./subjects.ts";
export * from "./tables.ts";
export * from "./take-away.ts";
