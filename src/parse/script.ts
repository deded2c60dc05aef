import { Converter } from "opencc-js/t2cn";
import { Characters } from "./characters.ts";
import { RADICAL_RANGES, wholeCharacters } from "./radicals.ts";

/**
 * Characters of the traditional script that any report written in it is bound to hold, the short
 * labels of the form's cells among them. Without one of them a text is taken as simplified and
 * left as it is: a converter would turn the simplified 乾县 into 干县.
 */
const TRADITIONAL = new Characters(
  "國開報總計條機關構業會單處規範許決數據經濟應請審結維糾復訴訟議農財務發員黨導縣區鄉鎮場個為與來時對實現無還進過動辦證護領況網絡門戶項頻號質內師從傳價優僅億兩劃劉勞動勢協參問啟員圍執報壓學寧專將層島廣廳張強彈後徵態慶懷戰擇據擬擴攝敗敘書東極樓標樣權歸殘決測滬準濟濱灣營爐爭牆狀獎獨獲環產畫異療監盤礦禮種稱穩競筆節簡類紀約紅級純紙組終統絕給續線練編縮織繼聯職聲肅腦臨舉舊華葉藥蘇處術衛補裝製見觀規視覺覽討訊設訪評詢試話該詳誌認誤說調論諮講謝議譯護讀變讓財責貨販費資賴購賽贏趙軍軌軟載輕輛輸轄轉農連週運違遠適選遺邊郵鄭醫釋針鋼錄錢錯鎮鏈鐵鑒長門閉間閱關阻陳陽際隊隨險雙雜難電靜響頁項順須預領題願類顧風飛養館馬驗體齊龍",
);

/** A reading in Latin letters that a damaged conversion left behind its character: 區(qū), 網(wǎng). */
const READING = /(?<=\p{Script=Han})[(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[)）]/giu;

/** Without one of these nothing is to be done at all: most texts are told apart by this alone. */
const ODD = new Characters("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛ", ...RADICAL_RANGES);

/** The same without tones, 公(gong)開(kai), which other words in brackets resemble: only where there are several. */
const TONELESS = /(?<=[\p{Script=Han}）)])[(（][a-z]{1,6}[)）]/gu;
const SEVERAL = 3;

let converter: ((text: string) => string) | null = null;

/**
 * The text in simplified Chinese, without the readings a damaged conversion leaves behind and with
 * radicals made characters again. Other simplified text is returned untouched. The conversion table (some 100 KB) is built on first need.
 */
export function simplify(text: string): string {
  const bare = ODD.isIn(text) ? wholeCharacters(text).replace(READING, "") : text;
  if (!TRADITIONAL.isIn(bare)) return bare;
  converter ??= Converter({ from: "tw", to: "cn" });
  const isRead = (bare.match(TONELESS)?.length ?? 0) >= SEVERAL;
  return converter(isRead ? bare.replace(TONELESS, "") : bare);
}
