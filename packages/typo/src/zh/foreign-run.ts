// Characters that stand in traditional text only, one for one with a
// simplified form that looks different; enough to know such text by. Sorted.
const traditional = new Set(
  '佈佔併來個們價億償優儲兒內兩冊凍別剛創劃劇劉勁動務勝勞勢區協卻參叢員問啓' +
    '啟單嗎嘗嚇嚐嚴囑國圓圖團執堅報場塊塵墊墮壓壘壞壽夠夢夾奪奮妝姍娛婁婦媽嬌' +
    '孫學孿宮寢實寧審寫寬寵將專尋對導尷屆屍屢層屬岡島峽崗嶄嶺巒帳帶幀幟幣幫幹' +
    '幾庫廁廂廄廈廚廟廠廢廣廳張強彈彌彎彙後徑從復徹恆恥悅悶惡惱愛態慘慣慮慶慾' +
    '憂憐憑憤憲憶懇應懲懶懷戀戰戲戶拋挾捨掃掄掛採揀揚換揮損搖搗搶摟摯摳撈撐撓' +
    '撥撫撲撿擁擇擊擋擔據擠擬擱擴擺擾攏攔攙攜攝攤攪攬敗敘敵數斂斃斬斷於時晉晝' +
    '暈暉暢暫曆曉曖曬書會東桿條棄棗棟棧棲極構槍樁樂樓標樞樣樹橋機橢橫檔檢檯檸' +
    '檻櫃櫥欄權歎歐歡歲歷歸殘殲殺殼毀氈氣氫決沒沖況洩淒淚淨淪淵淺渙減渦測渾湊' +
    '湯準溝溫滄滅滌滬滯滲滾滿漁漢漲漵漸漿潑潔潛潤潰澀澆澤濁濃濕濟濤濫濱濺濾瀏' +
    '瀝瀟瀰灑灣災為烏無煉煙煩熱燈燒燙營燦燭爐爛爭爺爾牀牆牽犧狀狹猶獅獎獨獲獵' +
    '獸獻現瑣瑪環璽瓊產畝畢畫異當疇瘋療癒癢癮發皺盜盞盡監盤盧眾睏瞞矚矯砲硃碩' +
    '確碼磚礎礙礦祕禍禪禮禱禿秈稅稈種稱穀穌積穎穩窩窮竄竅竊競筆筍箋節範築篩簍' +
    '簡簫簽簾籃籌籠籤籬糞糧糾紀約紅紋納紐純紗紙級紛紡紮細紳紹終組絆結絕絡給統' +
    '絲綁經綜綠綢維綱網綴綸綺綻綽綿緊緒線緝緞締緣編緩緬緯練緻縣縫縮縱總績繃織' +
    '繞繡繩繪繫繭繳繼續纏纖纜罰罵罷羅羨義習翹聖聞聯聰聲聳職聽聾肅脅脈脫脹腎腦' +
    '腫腳腸膚膠膩膽臉臍臘臟臥臨臺與興舉舊艙艦艱艷莊莖莢莧華萊萬葉葦葷蒼蓋蓮蔔' +
    '蔣蕩蕭薑薦薩藍藝藥蘆蘇蘋蘭處虛虜號虧蝕蝦蝸螞蟲蟻蠅蠟蠶蠻衆術衛衝裊裏補裝' +
    '裡製複褲襖襪襯襲見規覓視親覺覽觀觸訂計訊討訓託記訛訝訟訣訪設許訴診註詐評' +
    '詞詢試詩詫話該詳誇誌認誕誘語誠誤誦說誰課誼調談請諒論諜諧諮諱諷諸諾謀謂謊' +
    '謎謙講謝謠謬謹譁證識譜譯議護譽讀變讓讚豈豎豐豬貓貝貞負財貢貧貨販貪貫責貯' +
    '貴貶買貸費貼貿賀賂賃資賊賓賜賞賠賢賣賤賦質賬賭賴賺購賽贈贊贏贓趕趙趨跡踐' +
    '踴蹟蹤躍車軌軍軒軟軸較載輔輕輛輝輪輯輸轄轉轎轟辦辭辯農迴逕這連週進遊運過' +
    '達違遙遜遞遠適遲遷選遺邁還邊邏郵鄉鄭鄰醜醞醫釀釋釐釘針釣鈍鈔鈕鈣鈴鉛銀銅' +
    '銘銜銳銷鋁鋒鋪鋼錄錐錘錢錦錯錶鍊鍋鍵鎖鎮鏈鏡鏽鐘鐵鑄鑑鑰鑽長門閃閉開閏閒' +
    '間閘閡閣閥閱闆闊闖關闡陣陰陳陸陽隊階際隨險隱隸隻雋雖雙雛雜雞離難雲電霧靂' +
    '靈靜鞏響頁頂頃項順須預頑頒頓頗領頭頰頸頻顆題額顏願顛類顧顫顯風飄飛飢飯飲' +
    '飼飽飾餅養餓餘館饋饑饒馬馳馴駁駐駕駛駝騎騙騰騷驅驕驗驚驟驢髒體髮鬆鬍鬥鬧' +
    '鬱魚魯鮮鯨鳥鳳鳴鴨鴻鵝鷹鹵鹹鹽麗麥麵麼麽黃點黨齊齋齒齡龍龐龜'
)
// In a run; and in a text, where about every third character is one of them.
const enough = 3
const share = 1 / 8

/**
 * Makes a test that tells whether a place stands in Japanese or traditional
 * Chinese, where our table and patterns say nothing: the text as a whole is
 * traditional, or the run of Han and kana around the place is foreign. Both
 * are read once, however many places are asked for.
 *
 * @param text
 *   Text.
 * @returns
 *   Test; ask it for places in ascending order.
 */
export function createForeignTest(text: string): (at: number) => boolean {
  let whole: boolean | undefined
  let from = 0
  let to = 0
  let foreign = false
  return (at) => {
    whole ??= isTraditional(text)
    if (whole) return true
    if (at >= from && at < to) return foreign
    from = at
    to = at
    while (from > 0 && isRun(text.charCodeAt(from - 1))) from--
    while (to < text.length && isRun(text.charCodeAt(to))) to++
    foreign = isForeign(text.slice(from, to))
    return foreign
  }
}

/** Whether a text is traditional as a whole, short as it may be. */
function isTraditional(text: string): boolean {
  let han = 0
  let count = 0
  for (const character of text) {
    if (!isHan(character.charCodeAt(0))) continue
    han++
    if (traditional.has(character)) count++
  }
  return count > 0 && count >= han * share
}

function isForeign(run: string): boolean {
  let count = 0
  for (const character of run) {
    if (isKana(character.charCodeAt(0))) return true
    if (traditional.has(character)) count++
  }
  return count >= enough
}

function isRun(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0xd8_00 && code <= 0xdf_ff) ||
    code === 0x30_05 ||
    isKana(code)
  )
}

function isHan(code: number): boolean {
  return (
    (code >= 0x4e_00 && code <= 0x9f_ff) || (code >= 0x34_00 && code <= 0x4d_bf)
  )
}

function isKana(code: number): boolean {
  return code >= 0x30_41 && code <= 0x30_ff && code !== 0x30_fb
}
