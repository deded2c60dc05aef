import { memo, useEffect, useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components/ComboBox";
import { finderWords } from "../../language/index.ts";
import { type AgencyEntry, type Filters, NO_FILTERS } from "../../queries/index.ts";
import { useFoundNames } from "../found-names.ts";
import { usePlaceNames } from "../place.ts";
import { useWords } from "../site.ts";

const NOBODY: readonly string[] = [];
const NOTHING_FOUND = { shown: [], more: 0 } as const;

/** More than a reader scrolls through, fewer than a browser minds. */
const LIMIT = 40;

/** Of the list, in pixels: a page is seen beside it. */
const HEIGHT = 420;

/** A few more than the list has room for. Each costs a key a millisecond, and so the others are drawn for who scrolls. */
const SEEN = 12;

interface Props {
  /** What is being chosen, for those who can't see around the box. */
  readonly label: string;
  readonly placeholder: string;
  /** The filters whose agencies are offered, by the years, region, level and field of their latest report. */
  readonly among?: Filters;
  /** Agencies not offered: those chosen already. */
  readonly without?: readonly string[];
  /** Whether a choice leaves the reader in the box, to choose another. */
  readonly stay?: boolean;
  readonly onChoose: (agencyId: string) => void;
}

/**
 * An agency found by typing any parts of its name, or its initials in pinyin. The list is asked for at the first touch, not
 * before. It takes as long to draw as all other words of a sentence, so only where it has changed.
 */
export const AgencyBox = memo(function AgencyBox({
  label,
  placeholder,
  among = NO_FILTERS,
  without = NOBODY,
  stay = false,
  onChoose,
}: Props) {
  const words = useWords(finderWords);
  const [touched, setTouched] = useState(false);
  const placeName = usePlaceNames(touched ? "county" : "city");
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const { matches, index, share } = useFoundNames({ typed, among, without, limit: LIMIT }, touched);
  const { shown, more } = matches ?? NOTHING_FOUND;
  /** Of which matches all are drawn. */
  const [unrolled, setUnrolled] = useState<typeof matches>(null);
  const drawn = unrolled === matches ? shown : shown.slice(0, SEEN);
  const hidden = more + shown.length - drawn.length;

  useEffect(() => {
    if (stay && found > 0) input.current?.focus();
  }, [stay, found]);

  return (
    <ComboBox
      // A new one after each find: to it an input emptied in place is typing, and opens the list.
      key={found}
      aria-label={label}
      items={drawn}
      inputValue={typed}
      onInputChange={setTyped}
      onFocus={() => setTouched(true)}
      allowsEmptyCollection
      menuTrigger="input"
      value={null}
      onChange={(id) => {
        if (id === null) return;
        setTyped("");
        setFound(found + 1);
        onChoose(String(id));
      }}
    >
      <Input ref={input} placeholder={placeholder} type="search" />
      <Popover
        className="finder-list"
        offset={2}
        maxHeight={HEIGHT}
        onScroll={() => setUnrolled(matches)}
      >
        <ListBox
          renderEmptyState={() => (
            <p className="finder-note">
              {index.isError
                ? words.failed
                : matches
                  ? words.nothing(typed)
                  : words.loading(Math.round(share * 100))}
            </p>
          )}
        >
          {(agency: AgencyEntry) => (
            <ListBoxItem id={agency.agencyId} textValue={agency.agency} className="finder-option">
              <span lang="zh-Hans">{agency.agency}</span>
              <span className="small quiet">{placeName(agency)}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {hidden > 0 && <p className="finder-note">{words.more(hidden)}</p>}
      </Popover>
    </ComboBox>
  );
});
