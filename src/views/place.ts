import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Language } from "../language/index.ts";
import { CITIES, findCity } from "../places/cities.ts";
import type { Region } from "../places/region.ts";
import { useSite } from "./site.ts";

/** Where an agency is, as the dataset says, in Chinese. */
export interface Placed {
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

/** Every region whose names in English are at hand: provinces and cities, and counties once fetched. */
export type Gazetteer = readonly Region[];

function find(gazetteer: Gazetteer, name: string | null, inside: string): Region | null {
  if (name === null) return null;
  return gazetteer.find((region) => region.name === name && region.code.startsWith(inside)) ?? null;
}

/**
 * A place in words, largest first in Chinese and smallest first in English. A region whose English
 * name is not at hand keeps its Chinese one. Empty where the place is not known.
 */
export function placeWords(placed: Placed, language: Language, gazetteer: Gazetteer): string {
  const { province, city, county } = placed;
  if (language === "zh") {
    return [province, city, county].flatMap((name) => (name ? [name] : [])).join(" ");
  }
  const inProvince = find(gazetteer, province, "");
  const inCity = find(gazetteer, city, inProvince?.code.slice(0, 2) ?? "");
  const prefix = inCity?.code.slice(0, 4) ?? inProvince?.code.slice(0, 2) ?? "";
  const inCounty = find(gazetteer, county, prefix);
  return [inCounty?.english ?? county, inCity?.english ?? city, inProvince?.english ?? province]
    .flatMap((name) => (name ? [name] : []))
    .join(", ");
}

/** The counties too, a part of the program of their own: they weigh more than all other regions. */
export const gazetteer = queryOptions({
  queryKey: ["places", "counties"] as const,
  queryFn: async (): Promise<Gazetteer> => [
    ...CITIES,
    ...(await import("../places/counties.ts")).COUNTIES,
  ],
  staleTime: Number.POSITIVE_INFINITY,
});

/** Every region, its counties fetched when a page first needs them. */
export function useGazetteer(withCounties: boolean): Gazetteer {
  const { data } = useQuery({ ...gazetteer, enabled: withCounties });
  return data ?? CITIES;
}

/**
 * A function that gives places in the page's language: down to the county, or to the city alone where
 * the counties' names in English are not worth their weight.
 */
export function usePlaceNames(detail: "county" | "city" = "county"): (placed: Placed) => string {
  const { language } = useSite();
  const gazetteer = useGazetteer(language === "en" && detail === "county");
  return useCallback(
    (placed) =>
      placeWords(detail === "county" ? placed : { ...placed, county: null }, language, gazetteer),
    [detail, language, gazetteer],
  );
}

/** The name of a region by its prefix (`32` is 320000) in one language; an unknown one stands for itself. */
export function regionName(prefix: string, language: Language, gazetteer: Gazetteer): string {
  const code = prefix.padEnd(6, "0");
  const region = gazetteer.find((candidate) => candidate.code === code);
  if (!region) return prefix;
  return language === "zh" ? region.name : region.english;
}

/** Whether a prefix of four digits is a city; under a municipality, none is. */
export function isCity(prefix: string): boolean {
  return findCity(prefix.slice(0, 4).padEnd(6, "0"))?.tier === "city";
}

export const PROVINCES: readonly Region[] = CITIES.filter(({ tier }) => tier === "province");
