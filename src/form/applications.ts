import type { Bilingual } from "./bilingual.ts";
import type { Edition } from "./editions.ts";

/** The seven columns of section 3, in printed order: who applied. */
export const APPLICANTS = [
  { id: "person", label: { zh: "自然人", en: "Individuals" }, aliases: [] },
  { id: "business", label: { zh: "商业企业", en: "Businesses" }, aliases: ["企业"] },
  {
    id: "research",
    label: { zh: "科研机构", en: "Research institutions" },
    aliases: ["科研"],
  },
  {
    id: "nonprofit",
    label: { zh: "社会公益组织", en: "Non-profit organisations" },
    aliases: ["公益组织", "社会公益"],
  },
  {
    id: "legal",
    label: { zh: "法律服务机构", en: "Legal service providers" },
    aliases: ["法律服务"],
  },
  { id: "other", label: { zh: "其他", en: "Other organisations" }, aliases: ["其它"] },
  { id: "total", label: { zh: "总计", en: "Total" }, aliases: ["合计", "总 计"] },
] as const satisfies readonly Heading[];

interface Heading {
  readonly id: string;
  readonly label: Bilingual;
  readonly aliases: readonly string[];
}

export type Applicant = (typeof APPLICANTS)[number]["id"];

/**
 * The six outcomes of an application, in the order of the form and of every chart. Two of them
 * are a row of their own; the other four head a group of grounds.
 */
export const OUTCOMES = [
  { id: "granted", number: "（一）", label: { zh: "予以公开", en: "Granted" } },
  { id: "partly_granted", number: "（二）", label: { zh: "部分公开", en: "Partly granted" } },
  { id: "denied", number: "（三）", label: { zh: "不予公开", en: "Denied" } },
  { id: "unable", number: "（四）", label: { zh: "无法提供", en: "Unable to provide" } },
  { id: "declined", number: "（五）", label: { zh: "不予处理", en: "Declined" } },
  { id: "closed", number: "（六）", label: { zh: "其他处理", en: "Otherwise closed" } },
] as const satisfies readonly { id: string; number: string; label: Bilingual }[];

export type Outcome = (typeof OUTCOMES)[number]["id"];

interface Row {
  readonly id: string;
  /** The numbering printed before the label. */
  readonly number: string;
  readonly label: Bilingual;
  /** The label where a drawing has no room for it: the table and the sentence beside have it whole. */
  readonly brief?: Bilingual;
  readonly aliases: readonly string[];
  /** The outcome the row counts towards; null for the rows that frame the outcomes. */
  readonly outcome: Outcome | null;
  readonly editions: readonly Edition[];
}

const BOTH = ["2019", "2021"] as const;
const ONLY_2021 = ["2021"] as const;

/** The rows of section 3, in printed order. A cell's name is `applications_{row}_{applicant}`. */
export const APPLICATION_ROWS = [
  {
    id: "new",
    number: "一、",
    label: { zh: "本年新收政府信息公开申请数量", en: "Received this year" },
    aliases: ["本年新收政府信息公开申请", "本年新收申请数量"],
    outcome: null,
    editions: BOTH,
  },
  {
    id: "carried_in",
    number: "二、",
    label: { zh: "上年结转政府信息公开申请数量", en: "Carried in from last year" },
    aliases: ["上年结转政府信息公开申请", "上年结转申请数量", "上年度结转政府信息公开申请数量"],
    outcome: null,
    editions: BOTH,
  },
  {
    id: "granted",
    number: "（一）",
    label: { zh: "予以公开", en: "Granted" },
    aliases: [],
    outcome: "granted",
    editions: BOTH,
  },
  {
    id: "partly_granted",
    number: "（二）",
    label: {
      zh: "部分公开（区分处理的，只计这一情形，不计其他情形）",
      en: "Partly granted (severed records are counted here only)",
    },
    aliases: ["部分公开"],
    outcome: "partly_granted",
    editions: BOTH,
  },
  {
    id: "denied_state_secret",
    number: "1.",
    label: { zh: "属于国家秘密", en: "State secret" },
    aliases: ["国家秘密"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "denied_prohibited_by_law",
    number: "2.",
    label: { zh: "其他法律行政法规禁止公开", en: "Prohibited by law or regulation" },
    aliases: ["其他法律法规禁止公开", "法律行政法规禁止公开"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "denied_safety_stability",
    number: "3.",
    label: {
      zh: "危及“三安全一稳定”",
      en: "Endangers national, public or economic security or social stability",
    },
    brief: { zh: "危及“三安全一稳定”", en: "Endangers security or stability" },
    aliases: ["三安全一稳定", "危及三安全一稳定"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "denied_third_party",
    number: "4.",
    label: { zh: "保护第三方合法权益", en: "Protects third parties' rights" },
    aliases: ["第三方合法权益"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "denied_internal_affairs",
    number: "5.",
    label: { zh: "属于三类内部事务信息", en: "Internal affairs" },
    aliases: ["三类内部事务信息", "内部事务信息"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "denied_process_information",
    number: "6.",
    label: { zh: "属于四类过程性信息", en: "Deliberative process" },
    aliases: ["四类过程性信息", "过程性信息"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "denied_enforcement_file",
    number: "7.",
    label: { zh: "属于行政执法案卷", en: "Enforcement case file" },
    aliases: ["行政执法案卷"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "denied_administrative_query",
    number: "8.",
    label: { zh: "属于行政查询事项", en: "Registry inquiry" },
    aliases: ["行政查询事项"],
    outcome: "denied",
    editions: BOTH,
  },
  {
    id: "unable_not_held",
    number: "1.",
    label: { zh: "本机关不掌握相关政府信息", en: "Not held by the agency" },
    aliases: ["不掌握相关政府信息"],
    outcome: "unable",
    editions: BOTH,
  },
  {
    id: "unable_to_create",
    number: "2.",
    label: { zh: "没有现成信息需要另行制作", en: "Would have to be created" },
    aliases: ["没有现成信息", "需要另行制作"],
    outcome: "unable",
    editions: BOTH,
  },
  {
    id: "unable_unclear",
    number: "3.",
    label: { zh: "补正后申请内容仍不明确", en: "Still unclear after clarification" },
    aliases: ["申请内容仍不明确"],
    outcome: "unable",
    editions: BOTH,
  },
  {
    id: "declined_complaint",
    number: "1.",
    label: { zh: "信访举报投诉类申请", en: "Petition, report or complaint" },
    aliases: ["信访举报投诉类"],
    outcome: "declined",
    editions: BOTH,
  },
  {
    id: "declined_repeated",
    number: "2.",
    label: { zh: "重复申请", en: "Repeated application" },
    aliases: [],
    outcome: "declined",
    editions: BOTH,
  },
  {
    id: "declined_publication",
    number: "3.",
    label: { zh: "要求提供公开出版物", en: "Asks for a published work" },
    aliases: ["公开出版物"],
    outcome: "declined",
    editions: BOTH,
  },
  {
    id: "declined_excessive",
    number: "4.",
    label: { zh: "无正当理由大量反复申请", en: "Numerous without good reason" },
    aliases: ["大量反复申请"],
    outcome: "declined",
    editions: BOTH,
  },
  {
    id: "declined_reissue",
    number: "5.",
    label: {
      zh: "要求行政机关确认或重新出具已获取信息",
      en: "Asks to confirm or reissue what was already obtained",
    },
    brief: { zh: "要求确认或重新出具", en: "Asks to confirm or reissue" },
    aliases: ["确认或重新出具已获取信息"],
    outcome: "declined",
    editions: BOTH,
  },
  {
    id: "closed_not_clarified",
    number: "1.",
    label: {
      zh: "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      en: "Applicant did not clarify in time",
    },
    brief: { zh: "申请人逾期不补正", en: "Did not clarify in time" },
    aliases: ["申请人无正当理由逾期不补正", "逾期不补正"],
    outcome: "closed",
    editions: ONLY_2021,
  },
  {
    id: "closed_fee_unpaid",
    number: "2.",
    label: {
      zh: "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      en: "Applicant did not pay the fee in time",
    },
    brief: { zh: "申请人逾期不缴费", en: "Did not pay the fee in time" },
    aliases: ["申请人逾期未按收费通知要求缴纳费用", "未按收费通知要求缴纳费用"],
    outcome: "closed",
    editions: ONLY_2021,
  },
  {
    id: "closed_other",
    number: "3.",
    label: { zh: "其他", en: "Other" },
    aliases: ["其它"],
    outcome: "closed",
    editions: ONLY_2021,
  },
  {
    id: "closed_undivided",
    number: "（六）",
    label: { zh: "其他处理", en: "Otherwise closed, undivided" },
    aliases: ["其它处理"],
    outcome: "closed",
    editions: BOTH,
  },
  {
    id: "concluded",
    number: "（七）",
    label: { zh: "总计", en: "Concluded" },
    aliases: ["合计"],
    outcome: null,
    editions: BOTH,
  },
  {
    id: "carried_out",
    number: "四、",
    label: { zh: "结转下年度继续办理", en: "Carried out to next year" },
    aliases: ["结转下年度", "结转下年度办理"],
    outcome: null,
    editions: BOTH,
  },
] as const satisfies readonly Row[];

export type ApplicationRow = (typeof APPLICATION_ROWS)[number]["id"];

/** The name of a cell of section 3, e.g. `applications_new_person`. */
export type ApplicationCell = `applications_${ApplicationRow}_${Applicant}`;
