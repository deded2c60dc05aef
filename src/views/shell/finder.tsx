import { memo } from "react";
import { finderWords } from "../../language/index.ts";
import { DEFAULT_STATE } from "../search.ts";
import { useWords } from "../site.ts";
import { useGo, useTheme } from "../where.ts";
import { AgencyBox } from "./agency-box.tsx";

/** The search in the header: an agency found by typing is gone to. */
export default memo(function Finder() {
  const words = useWords(finderWords);
  const go = useGo();
  const theme = useTheme();
  return (
    <AgencyBox
      label={words.label}
      placeholder={words.placeholder}
      onChoose={(id) => {
        go({ page: "agency", id }, { ...DEFAULT_STATE, theme });
        document.getElementById("content")?.focus();
      }}
    />
  );
});
