/** The script of a frozen frame: it has no other state to lead to. */
import { openFull } from "./full.ts";
import { tellHeight } from "./height.ts";

tellHeight(document.currentScript?.dataset["chart"] ?? "");
openFull();
