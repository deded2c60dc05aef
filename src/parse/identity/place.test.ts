import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { placeAgency } from "./place.ts";

function where(name: string, source: string | null = null, words?: string) {
  const { province, city, county, level, agencyId } = placeAgency(name, {
    source,
    ...(words === undefined ? {} : { words }),
  });
  return [province, city, county, level, agencyId];
}

test.each([
  ["江苏省无锡市锡山区人力资源和社会保障局", "320205-human_resources"],
  ["锡山区人社局", "320205-human_resources"],
  ["錫山區(qū)人社局", "320205-human_resources"],
])("spellings of one agency share its identifier: %s", (name, id) => {
  expect(where(name)).toEqual(["江苏省", "无锡市", "锡山区", "county", id]);
});

test("a government and its office are two agencies", () => {
  expect(where("绥阳县人民政府")[4]).toBe("520323-government");
  expect(where("绥阳县人民政府办公室")[4]).toBe("520323-government_office");
  expect(where("绥阳县人民政府(县人民政府办公室)")[4]).toBe("520323-government_office");
});

test("a municipality's district and a directly administered county have no city", () => {
  expect(where("上海市宝山区财政局").slice(0, 3)).toEqual(["上海市", null, "宝山区"]);
  expect(where("仙桃市水利局").slice(0, 3)).toEqual(["湖北省", null, "仙桃市"]);
});

test("a name that several counties share is placed only with a ground", () => {
  expect(where("鼓楼区教育局").slice(0, 4)).toEqual([null, null, null, null]);
  expect(where("鼓楼区教育局", "http://www.njgl.gov.cn/a")[1]).toBe("南京市");
  expect(where("鼓楼区教育局", "https://www.gl.gov.cn/a")[1]).toBeNull();
  expect(where("长安区财政局", null, "地址：西安市长安区某路")[1]).toBe("西安市");
  expect(where("长安区财政局", null, "西安市与石家庄市交流")[1]).toBeNull();
  expect(where("宝山区友谊路街道", "https://xxgk.shbsq.gov.cn/a")[0]).toBe("上海市");
});

test("a short name without a region stays unplaced", () => {
  expect(where("区人社局", "http://www.example.gov.cn")).toEqual([
    null,
    null,
    null,
    null,
    "unplaced-human_resources-qurensheju",
  ]);
});

test.each([
  ["保定市自然资源和规划局徐水区分局", "130609-natural_resources"],
  ["盐城市亭湖生态环境局", "320902-environment"],
  ["深圳市市场监督管理局龙华监管局", "440309-market_regulation"],
  ["邢台市生态环境局沙河市分局", "130582-environment"],
  ["国家税务总局广州市白云区税务局", "440111-taxation"],
  ["国家统计局江苏调查总队", "320000-statistics-survey"],
])("a branch belongs to the district it is the branch for: %s", (name, id) => {
  expect(placeAgency(name, { source: null }).agencyId).toBe(id);
});

test.each([
  ["乳山市城区街道办事处", "371083-subdistrict-chengqu"],
  ["广州市白云区人民政府棠景街道办事处", "440111-subdistrict-tangjing"],
  ["巍山县牛街乡人民政府", "532927-government-niujiexiang"],
  ["嘉善县大云镇", "330421-government-dayun"],
  ["郑州高新区沟赵办事处", "410100-subdistrict-hitech-gouzhao"],
])("a township stands under its county: %s", (name, id) => {
  const identity = placeAgency(name, { source: null });
  expect([identity.level, identity.agencyId]).toEqual(["township", id]);
});

test.each([
  ["杨凌示范区审计局", "陕西省", null, "610000-audit-yangling_zone"],
  ["大连高新区", "辽宁省", null, "210200-development_zone-hitech"],
  ["大连高新区管委会", "辽宁省", null, "210200-development_zone-hitech"],
  ["青岛西海岸新区自然资源局", "山东省", "黄岛区", "370211-natural_resources"],
  ["乌鲁木齐高新区(新市区)", "新疆维吾尔自治区", "新市区", "650104-government"],
  ["天津港保税区", "天津市", "滨海新区", "120116-development_zone-tianjingang_bonded"],
])("a development zone: %s", (name, province, county, id) => {
  const identity = placeAgency(name, { source: null });
  expect([identity.province, identity.county, identity.agencyId]).toEqual([province, county, id]);
});

test("the two agencies of a zone and of its city never share an identifier", () => {
  const ids = ["大连市财政局", "大连高新区财政局", "大连市公安局交通警察支队", "大连市公安局"].map(
    (name) => placeAgency(name, { source: null }).agencyId,
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("a ministry has no region", () => {
  expect(where("国家体育总局")).toEqual([null, null, null, "national", "cn-sports"]);
});

const stated = new URL("../../../../shared/figures/stated.csv", import.meta.url);

test.skipIf(!existsSync(stated))(
  "all agencies of the transcribed figures are placed, none without its field's ground (skipped where ../shared is absent)",
  () => {
    const rows = readFileSync(stated, "utf8").trim().split("\n").slice(1);
    const placed = rows.map((row) => {
      const cells = row.split(",");
      return placeAgency(cells[0] ?? "", { source: cells.at(-1) ?? null });
    });
    expect(placed).toHaveLength(475);
    expect(placed.filter(({ province }) => province === null).map(({ agency }) => agency)).toEqual([
      "国家体育总局",
    ]);
    // Without a county stand only the agencies of provinces, cities and zones, and one ministry.
    const isZone = ({ agency }: { agency: string }) =>
      /开发区|高新|新区|景区|合作区|投资区|经济区|示范区|经开区/u.test(agency);
    const below = placed.filter((each) => each.level === "county" || each.level === "township");
    expect(below.filter((each) => each.county === null && !isZone(each))).toEqual([]);
    expect(placed.filter(({ field }) => field === "other").length).toBeLessThan(6);
  },
);

test("a town whose county is not named is a town all the same, and no bureau of civil affairs", () => {
  const { level, field, county } = placeAgency("城关镇人民政府", { source: null });
  expect([level, field, county]).toEqual(["township", "government", null]);
});

test("a province's free trade zone is not the nation's, for all its name", () => {
  const name = "中国（上海）自由贸易试验区临港新片区管理委员会";
  expect(placeAgency(name, { source: null }).level).toBeNull();
});
