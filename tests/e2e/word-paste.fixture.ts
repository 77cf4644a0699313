/** A 32 × 24 PNG, as Word keeps pictures inside its RTF. */
const PICTURE =
  '89504e470d0a1a0a0000000d4948445200000020000000180803000000ac8d0f0600000003504c54451b4f8fbdefbc300000000970485973000003e8000003e801b57b526b0000001149444154289163601805a3601430a00100031800013265b61a0000000049454e44ae426082';

/** What Word puts on the clipboard beside HTML; the pictures' bytes are only here. */
export const WORD_RTF = `{\\rtf1\\ansi\\ansicpg1252{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025}\\picscalex100\\picscaley100\\picw847\\pich635\\picwgoal480\\pichgoal360\\pngblip\\bliptag1025{\\*\\blipuid 00000000000000000000000000000001}${PICTURE}}}\\par}`;

const item = (level: number, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:${String(36 * level)}.0pt;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]><span lang=VI>${text}<o:p></o:p></span></p>`;

const level = (number: number): string =>
  `@list l0:level${String(number)}\n\t{mso-level-number-format:bullet;\n\tmso-level-text:·;\n\tmso-level-tab-stop:none;}`;

/** A page of Word: headings, alignment, bold and italic, a link, a nested list, a table with a span, two pictures. */
export const WORD_HTML = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal{margin:0cm} @list l0\n\t{mso-list-id:1;\n\tmso-list-type:hybrid;}\n${level(1)}\n${level(2)} --></style></head><body lang=VI><!--StartFragment-->
<h1><span lang=VI>Hội nghị tổng kết<o:p></o:p></span></h1>
<h2><span lang=VI>Kết quả<o:p></o:p></span></h2>
<p class=MsoNormal align=center style='text-align:center'><b><span lang=VI>Công đoàn</span></b><span lang=VI> trao <i>quà</i> cho <a href="https://example.vn/doan-vien">đoàn viên</a>.<o:p></o:p></span></p>
${item(1, 'Cấp một')}${item(2, 'Cấp hai')}${item(1, 'Cấp một nữa')}
<table class=MsoTableGrid border=1><tr><td colspan=2><p class=MsoNormal>Đơn vị<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Phan Thiết</p></td><td><p class=MsoNormal>12</p></td></tr></table>
<p class=MsoNormal><img width=32 height=24 src="file:///C:/Users/lan/clip_image001.png" v:shapes="Picture_x0020_1"></p>
<p class=MsoNormal>Ảnh ở nơi khác <img src="https://elsewhere.example/anh.png"> hết.</p>
<!--EndFragment--></body></html>`;

/** A page of an older Word: the style sheet alone names `.VnTime`, the heading is in its font of capitals. */
export const OLD_FONT_HTML = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 12"><style><!-- p.MsoNormal, li.MsoNormal\n\t{margin:0cm;\n\tfont-family:".VnTime","sans-serif";} --></style></head><body lang=EN-US><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-family:".VnTimeH"'>Héi nghÞ tæng kÕt<o:p></o:p></span></b></p>
<p class=MsoNormal>C«ng ®oµn tØnh tÆng quµ\n<b>ng­êi lao ®éng</b>, trÞ gi¸ 500.000®.<o:p></o:p></p>
<p class=MsoNormal><span style='font-family:"Times New Roman"'>Đoạn Unicode có “công đoàn”.<o:p></o:p></span></p>
<p class=MsoNormal><img width=32 height=24 src="file:///C:/Users/lan/clip_image001.png" v:shapes="Picture_x0020_1"></p>
<!--EndFragment--></body></html>`;
