/** The script of a frame that follows the data. A classic one: a frame without an origin runs no other. */
import { openFull } from "./full.ts";
import { tellHeight } from "./height.ts";
import { lead } from "./lead.ts";

const around = document.currentScript?.dataset ?? {};
lead({
  home: around["home"] ?? "",
  states: around["states"] ?? "",
  program: around["program"] ?? "",
});
tellHeight(around["chart"] ?? "");
openFull();
