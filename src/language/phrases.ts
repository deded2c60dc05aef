/**
 * A figure with its measure word and what is counted; the words headlines are made of; the last
 * three characters of an agency's name. Longer ones first.
 */
const WHOLE = new RegExp(
  `(${[
    String.raw`\d[\d,.–]*%? ?[份个件条年家处倍万](?:机关|报告|复议|申请|信息)?`,
    "[两几]个(?:机关)?",
    ..."全辖区 本机关 规范性 委员会 自治区 自治州 办公厅 办公室 人民 政府 机关 年度 报告 申请 信息 复议 诉讼".split(
      " ",
    ),
    ..."起诉 直接 未经 一年 上年 下年 结转 办结 收到 结果 纠正 理由 不予 公开 全部 部分 规章 文件 现行 有效".split(
      " ",
    ),
    ..."制发 废止 数量 决定 处理 许可 处罚 强制 收费 占比 给出 没有 同一 相同 位置 同类 比较 变化 来自 走向".split(
      " ",
    ),
    ..."哪些 多少 说出 审结 案件 争议 引起 掌握 相关 不足 最多 其中 超出 界限 读出 众比 手里 出来".split(
      " ",
    ),
    String.raw`\p{Script=Han}{2}[局厅]`,
  ].join("|")})`,
  "u",
);

/**
 * A headline in pieces that a line may break between: every second one, from the second, is a
 * Chinese word or a figure with its unit and stands whole. Joined they are the headline. No browser
 * breaks Chinese by words of its own accord, and their own dictionaries differ.
 */
export function phrases(headline: string): readonly string[] {
  return headline.split(WHOLE);
}
