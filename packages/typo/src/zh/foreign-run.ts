// Characters that stand in traditional text only, one for one with a
// simplified form that looks different; enough to know such text by.
const traditional = new Set(
  '個們來時國會這對學說還過電動實現開關後從問題種應發經點機長進當無將與為於' +
    '嗎嗰優價億償儲兒內兩冊凍創別剛劃劇劉勁動務勝勞勢區協單卻參叢員' +
    '啟嚴圖團圓場壓壞壘壽夠夾奪奮婦媽孫寧審寫寬專尋導屆屬層島幣幫幹庫廠廣' +
    '廢張強彈彎後徑從復徵徹恆悅悶惡惱愛態慘慣憂憑憲憶懷戀戰戲戶拋採換揮損' +
    '搖搶擁擇擊擋據擴擺攜攝攤收敗敵數斷於時晝暈暫曆曉書會東條桿極構槍樂標' +
    '樣樹橋機檔檢欄權歐歡歲歷歸殘殺殼毀氣漢決沒況淨減渦測湊準溝滅滿漁漢漸' +
    '濟濾灣災為烏無熱營爐爭爺狀猶獨獎獲環現產畫異當療發盡盤監眾礎確碼祕禮' +
    '種稱穩窩競筆節範築簡簽籤籠籃類糧級紅紀約純紙紛細終組結絕給統絲經綠維網' +
    '緊線緒練緩編緣縣縮總績織繞繪繼續罰羅義習聯聲聽職肅脈腦腳臉臨臺與興舉舊' +
    '艙艱莊華萬葉處號虛術衛衝補裝裡製複見規視覺親觀計訊討記訓訪設許訴診註' +
    '評詞試詢該詳誌認語誤說誰課調談請論諸謝證識譜譯議護讀變讓負財責貨販貪' +
    '貫買費資賓賞賣質賴購贈贊趕跡踐軌軍軟較載輕輔輛輝輪輯輸轉農邊邏遊運過達' +
    '違遞遠適遲選遺還郵鄉釋針釣鈕銀銅鋪錄錢錯鍵鎖鏈鏡鐘鐵門閃閉開閒間閱隊' +
    '階際陸陽隨險隱雖雙雜離難雲電靈靜響頁頂項順預領頭頻題額顆顏願類顧顯風' +
    '飛飯飲館馬駐駕騎騙驅驗驚體髮鬥魚鮮鳥麗麥點黨齊齒龍幾夢導軟體參數執緒' +
    '載轉譯碼網絡'
)
const enough = 3

/**
 * Makes a test that tells whether a place stands in Japanese or traditional
 * Chinese, where our table says nothing. A run of Han and kana is read once,
 * however many places in it are asked for.
 *
 * @param text
 *   Text.
 * @returns
 *   Test; ask it for places in ascending order.
 */
export function createForeignTest(text: string): (at: number) => boolean {
  let from = 0
  let to = 0
  let foreign = false
  return (at) => {
    if (at >= from && at < to) return foreign
    from = at
    to = at
    while (from > 0 && isRun(text.charCodeAt(from - 1))) from--
    while (to < text.length && isRun(text.charCodeAt(to))) to++
    foreign = isForeign(text.slice(from, to))
    return foreign
  }
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
    (code >= 0x4e_00 && code <= 0x9f_ff) ||
    (code >= 0x34_00 && code <= 0x4d_bf) ||
    (code >= 0xd8_00 && code <= 0xdf_ff) ||
    code === 0x30_05 ||
    isKana(code)
  )
}

function isKana(code: number): boolean {
  return code >= 0x30_41 && code <= 0x30_ff && code !== 0x30_fb
}
