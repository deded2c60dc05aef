import type { Field } from "../../form/index.ts";

interface FieldPattern {
  readonly field: Field;
  /** Matched against the agency's name without its region. */
  readonly pattern: RegExp;
  /** Set where a region may have this body beside the field's main one; it then stands in the identifier. */
  readonly variant?: string;
}

/**
 * Which words of a name tell what an agency does. The first that matches holds, so the narrower
 * and the earlier-named come first: 教育和体育局 is education, 政务服务和大数据局 is approval.
 */
const PATTERNS: readonly FieldPattern[] = [
  {
    field: "government_office",
    pattern: /^(?:人民)?政府(?:办公[室厅]|办$|机关$)|^行政公署办公室/u,
  },
  {
    field: "government_office",
    pattern: /^(?:人民)?政府[(（].{0,4}(?:人民)?政府办公[室厅][)）]$/u,
  },
  { field: "government", pattern: /^(?:人民政府|政府|行政公署|人民政府本级)?$/u },
  { field: "public_security", pattern: /交通警察|交警/u, variant: "traffic" },
  { field: "public_security", pattern: /公安/u },
  { field: "taxation", pattern: /税务/u },
  { field: "meteorology", pattern: /气象/u },
  { field: "earthquake", pattern: /地震/u },
  { field: "customs", pattern: /海关/u },
  { field: "postal", pattern: /邮政/u },
  { field: "tobacco", pattern: /烟草/u },
  { field: "communications", pattern: /通信管理/u },
  { field: "housing_fund", pattern: /公积金/u },
  { field: "public_resources", pattern: /公共资源交易/u },
  { field: "offices_administration", pattern: /机关事务/u },
  { field: "administrative_approval", pattern: /行政审批|政务服务|审批服务/u },
  { field: "medical_insurance", pattern: /医疗保障|医保局/u },
  { field: "human_resources", pattern: /人力资源|人社局|人社厅|劳动和社会保障/u },
  { field: "veterans", pattern: /退役军人/u },
  { field: "emergency", pattern: /应急管理|应急局|安全生产监督/u },
  { field: "drug_regulation", pattern: /^药品|药监局|食品药品监督/u },
  { field: "market_regulation", pattern: /市场监[督管]|市监局|工商行政/u },
  { field: "intellectual_property", pattern: /知识产权/u },
  { field: "civil_affairs", pattern: /(?<!人)民政/u },
  { field: "justice", pattern: /司法/u },
  { field: "audit", pattern: /审计/u },
  { field: "statistics", pattern: /调查[总大]?队/u, variant: "survey" },
  { field: "statistics", pattern: /统计/u },
  { field: "petitions", pattern: /信访/u },
  { field: "rural_revitalisation", pattern: /乡村振兴|扶贫/u },
  { field: "grain_reserves", pattern: /^粮食|粮食和(?:物资|战略)?储备/u },
  { field: "development_reform", pattern: /发展和改革|发展改革|发改/u },
  { field: "energy", pattern: /能源/u },
  { field: "state_assets", pattern: /国有资产|国资/u },
  { field: "financial_regulation", pattern: /金融/u },
  { field: "finance", pattern: /财政/u },
  { field: "foreign_affairs", pattern: /外事/u },
  { field: "ethnic_religious", pattern: /民族|宗教|民宗/u },
  { field: "civil_defence", pattern: /人民防空|人防|国防动员/u },
  { field: "archives", pattern: /地方志|史志/u, variant: "gazetteers" },
  { field: "archives", pattern: /档案/u },
  { field: "other", pattern: /生态环境保护和综合执法/u },
  { field: "environment", pattern: /生态环境|环境保护|环保/u },
  { field: "natural_resources", pattern: /自然资源|国土/u },
  { field: "natural_resources", pattern: /^(?:城乡|城市)?规划/u, variant: "planning" },
  { field: "housing", pattern: /^(?:住房保障|房产|房地产|房屋)/u, variant: "property" },
  {
    field: "housing",
    pattern: /住房|住建|城乡建设|城市建设|^(?:和)?建设(?:和管理)?(?:局|委)/u,
  },
  { field: "transport", pattern: /公路(?!局$)/u, variant: "roads" },
  { field: "transport", pattern: /交通/u },
  { field: "water", pattern: /水利|水务/u },
  { field: "forestry", pattern: /林业|林草/u },
  { field: "agriculture", pattern: /农业|农村|农牧|畜牧/u },
  { field: "landscaping", pattern: /园林|绿化/u },
  { field: "urban_management", pattern: /城市管理|城管(?!委会)|行政执法|市容/u },
  { field: "education", pattern: /教育|教体局|教科/u },
  { field: "health", pattern: /疾病预防控制|疾控/u, variant: "disease_control" },
  { field: "health", pattern: /卫生|卫健/u },
  { field: "culture_tourism", pattern: /文物/u, variant: "heritage" },
  { field: "culture_tourism", pattern: /文化|旅游|文旅|文广/u },
  { field: "press_media", pattern: /广播电视|新闻出版|广电/u },
  { field: "sports", pattern: /体育/u },
  { field: "industry", pattern: /工业|工信|经济和信息化|经济信息化|经信|经济和科技|经济贸易/u },
  { field: "science", pattern: /科学技术|科技/u },
  { field: "commerce", pattern: /商务|商贸/u },
  { field: "investment_promotion", pattern: /投资促进|招商/u },
  { field: "data", pattern: /数据/u },
  { field: "maritime", pattern: /海事|海洋/u },
];

export interface FieldReading {
  readonly field: Field;
  readonly variant: string | null;
}

/** What an agency does, by its name without region, zone or town. `other` where no pattern is met. */
export function readField(name: string): FieldReading {
  const withoutBrackets = name.replace(/[(（].*?[)）]/gu, "");
  // A government may name its office in brackets; a bureau's brackets name its second seal.
  const found =
    PATTERNS.find(({ field, pattern }) => field === "government_office" && pattern.test(name)) ??
    PATTERNS.find(({ pattern }) => pattern.test(withoutBrackets));
  return { field: found?.field ?? "other", variant: found?.variant ?? null };
}

/** Whether two names say the same of what an agency does: 人社局 and 人力资源和社会保障局. */
export function areFieldsSame(one: string, other: string): boolean {
  const [a, b] = [readField(one), readField(other)];
  return a.field !== "other" && a.field === b.field && a.variant === b.variant;
}
