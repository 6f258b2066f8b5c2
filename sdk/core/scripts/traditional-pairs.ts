import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Traditional characters of trade, health and law, each with the simplified one that is written for it. */
const PAIRS: readonly string[] = `
  級级 國国 強强 優优 進进 專专 業业 權权 銷销 無无 與与 倫伦
  獨独 絕绝 僅仅 萬万 領领 導导 軍军 頂顶 極极 歡欢 暢畅 價价
  網网 質质 顯显 療疗 癒愈 預预 腫肿 壓压 腎肾 臟脏 腸肠 關关
  節节 風风 濕湿 過过 氣气 發发 傷伤 藥药 醫医 師师 護护 膚肤
  淨净 減减 體体 脫脱 禿秃 髮发 鬚须 長长 壯壮 陽阳 陰阴 補补
  養养 腦脑 記记 憶忆 視视 聽听 覺觉 經经 絡络 調调 細细 組组
  織织 復复 癢痒 膿脓 黴霉 殺杀 狀状 緩缓 緊紧 張张 壞坏 膽胆
  動动 脈脉 纖纤 維维 礦矿 麗丽 豐丰 滿满 彈弹 緻致 齡龄 歲岁
  嬰婴 兒儿 親亲 媽妈 愛爱 確确 實实 證证 據据 驗验 臨临 試试
  測测 檢检 報报 來来 說说 請请 購购 買买 賣卖 貨货 換换 還还
  錢钱 賺赚 貴贵 賤贱 賠赔 費费 貼贴 贈赠 貝贝 責责 貪贪 貧贫
  賀贺 賴赖 讓让 變变 壽寿 遲迟 遠远 運运 達达 適适 選选 遺遗
  邊边 鄉乡 釋释 鈣钙 鐵铁 鋅锌 銀银 錶表 鏡镜 門门 開开 閉闭
  間间 聞闻 陳陈 隨随 險险 隱隐 雙双 雜杂 離离 難难 電电 霧雾
  靈灵 靜静 響响 頁页 項项 順顺 須须 頭头 頸颈 頻频 題题 額额
  顏颜 願愿 類类 顧顾 飛飞 飯饭 飲饮 飽饱 餘余 驅驱 驚惊 鬆松
  魚鱼 鮮鲜 麥麦 點点 齊齐 齒齿 龍龙 龜龟 廣广 應应 廠厂 廢废
  廈厦 廚厨 彎弯 後后 徹彻 從从 徵征 態态 慣惯 慮虑 憂忧 懷怀
  戰战 戲戏 戶户 拋抛 挾挟 捨舍 掃扫 採采 損损 搖摇 擊击 擋挡
  擇择 擔担 擁拥 擴扩 攝摄 攜携 敗败 數数 斷断 於于 時时 晝昼
  曆历 會会 書书 東东 條条 構构 樂乐 樣样 樹树 機机 橋桥 檔档
  歐欧 歷历 歸归 殘残 毀毁 決决 況况 洩泄 淚泪 淺浅 渾浑 湯汤
  溫温 滅灭 滲渗 漸渐 潔洁 潤润 澤泽 濃浓 濟济 濾滤 灣湾 災灾
  為为 烏乌 煩烦 熱热 燈灯 燒烧 營营 爭争 爺爷 牆墙 獎奖 獲获
  環环 現现 產产 畢毕 畫画 異异 當当 疊叠 瘡疮 瘋疯 癡痴 盡尽
  監监 盤盘 眾众 睏困 矯矫 碼码 磚砖 禮礼 禍祸 種种 稱称 穩稳
  窮穷 競竞 筆笔 範范 築筑 簡简 簽签 籌筹 糧粮 糾纠 紀纪 約约
  紅红 純纯 紙纸 終终 結结 給给 統统 絲丝 綜综 綠绿 綫线 線线
  練练 縮缩 總总 績绩 繼继 續续 罰罚 羅罗 義义 習习 聖圣 聯联
  聰聪 聲声 職职 肅肃 脅胁 腳脚 膠胶 臉脸 臺台 舊旧 艙舱 艷艳
  莊庄 華华 葉叶 蓋盖 蔥葱 蕩荡 藍蓝 藝艺 蘋苹 蘇苏 蘆芦 虛虚
  蟲虫 術术 衛卫 衝冲 裝装 裡里 製制 複复 規规 覓觅 觀观 觸触
  訂订 計计 訊讯 討讨 訓训 訪访 設设 許许 訴诉 診诊 註注 評评
  詞词 詢询 詳详 誇夸 認认 誘诱 語语 誠诚 誤误 課课 誰谁 論论
  謝谢 識识 譜谱 議议 讀读 豬猪 貓猫 財财 貢贡 販贩 貫贯 賓宾
  賞赏 贊赞 贏赢 趕赶 趙赵 跡迹 蹟迹 躍跃 車车 軟软 載载 輔辅
  輕轻 輪轮 輸输 辦办 農农 連连 週周 遊游 違违 遞递 遷迁 郵邮
  鄰邻 釀酿 針针 鈉钠 鉀钾 錄录 鍵键 鎖锁 鎮镇 鏈链 鐘钟 鑑鉴
  鑽钻 閃闪 閱阅 闆板 陸陆 階阶 際际 雞鸡 顆颗 顛颠 餓饿 館馆
  馬马 駐驻 騎骑 騙骗 骯肮 髒脏 鬥斗 鹼碱 鹽盐 麵面 黃黄 黨党
  罈坛 祕秘 裏里 啟启 嗎吗 單单 嚴严 囉啰 圍围 園园 圓圆 圖图
  團团 場场 塊块 墊垫 夠够 夢梦 奪夺 奮奋 婦妇 孫孙 學学 寧宁
  寶宝 審审 寫写 寬宽 將将 對对 層层 屬属 島岛 幣币 帶带 幫帮
  幹干 幾几 庫库 彙汇 匯汇 們们 個个 倉仓 側侧 偉伟 備备 傳传
  債债 傾倾 僑侨 億亿 儀仪 儘尽 償偿 兩两 冊册 凍冻 別别 剛刚
  劑剂 劃划 劇剧 劉刘 勁劲 勞劳 勢势 勵励 勸劝 區区 協协 卻却
  參参 號号 員员 問问 喪丧 喫吃 嘗尝 嚐尝 嘆叹 噁恶 惡恶 噴喷
  壺壶 婁娄 媧娲 宮宫 寢寝 尋寻 屆届 岡冈 嶺岭 巖岩 帳帐 廳厅
  擾扰 攪搅 擺摆 敵敌 暈晕 暫暂 楊杨 槍枪 標标 樓楼 樞枢 殼壳
  氫氢 沒没 滯滞 漲涨 潰溃 潛潜 濁浊 瀉泻 灑洒 燙烫 爐炉 牽牵
  狹狭 獸兽 瓊琼 疇畴 痺痹 瘧疟 盜盗 瞭了 矽硅 碩硕 礙碍 穀谷
  積积 穌稣 竊窃 筍笋 籤签 糞粪 紋纹 納纳 紛纷 綁绑 緒绪 編编
  緣缘 縫缝 繃绷 繞绕 繪绘 繫系 係系 翹翘 聳耸 脹胀 膩腻 臘腊
  蕪芜 薑姜 薦荐 藉借 蝦虾 蝕蚀 蠟蜡 襪袜 襲袭 訣诀 詐诈 誌志
  諮咨 諾诺 謂谓 謊谎 謹谨 譯译 豔艳 貸贷 賢贤 贅赘 蹤踪 轉转
  轟轰 遙遥 邁迈 鄭郑 醬酱 釣钓 鈴铃 銘铭 鋪铺 錯错 鍋锅 鍛锻
  鎂镁 鑲镶 闊阔 隊队 陣阵 隻只 雖虽 頑顽 頒颁 頓顿 顫颤 饋馈
  駕驾 騷骚 驟骤 鬱郁 鯨鲸 鴨鸭 鵝鹅 齋斋
`
  .trim()
  .split(/\s+/u);

const GOVERNANCE = fileURLToPath(new URL('../src/governance', import.meta.url));
/** What people read: names of laws, and notes about the source. */
const PROSE = /\bzh:\s*(?:'[^']*'|`[^`]*`)|^\s*\/\/.*$|\/\*[^]*?\*\//gmu;

/** The pairs whose simplified character stands in a pattern of a rule: no other makes a difference. */
export function listNeededPairs(): readonly string[] {
  const sources = listSources(GOVERNANCE).map((file) => readFileSync(file, 'utf8').replaceAll(PROSE, ''));
  const characters = new Set(Array.from(sources.join('')));
  return PAIRS.filter((pair) => characters.has(pair.slice(1)));
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!locales)(?!.*(?:\.test|traditional-characters)\.ts$).*\.ts$/u.test(name))
    .map((name) => join(folder, name));
}

/** The source of `standards/traditional-characters.ts`. */
export function createTraditionalCharacters(): string {
  // Sorted, and each kind by itself: so they compress best.
  const pairs = listNeededPairs().toSorted((one, other) => (one.slice(1) < other.slice(1) ? -1 : 1));
  return `/**
 * Traditional characters, each in the place of the one of \`SIMPLIFIED\` that rules read it as: those whose simplified one
 * stands in a pattern. Some stand for several (\`髮\` and \`發\` are \`发\`). Written by
 * sdk/core/scripts/write-traditional-characters.ts.
 */
export const TRADITIONAL: string =
${writeLines(pairs.map((pair) => pair.slice(0, 1)))};

/** What each of \`TRADITIONAL\` is read as. */
export const SIMPLIFIED: string =
${writeLines(pairs.map((pair) => pair.slice(1)))};
`;
}

function writeLines(characters: readonly string[]): string {
  const lines = Array.from(
    { length: Math.ceil(characters.length / 50) },
    (_, at) => `  '${characters.slice(at * 50, at * 50 + 50).join('')}'`,
  );
  return lines.join(' +\n');
}
