// One article as four programs put it on the clipboard; written by hand in the shapes that they use.

const wordItem = (level: number, list: number, sign: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${String(36 * level)}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l${String(list)} level${String(level)} lfo${String(list + 1)}'><![if !supportLists]><span lang=VI style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=VI>${text}<o:p></o:p></span></p>\r\n`;

export const WORD_DESKTOP = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Times New Roman",serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'>
<!--StartFragment-->
<h1><a name="_Toc1"></a><span style='mso-bookmark:_Toc1'><span lang=VI>Kết quả<o:p></o:p></span></span></h1>
<p class=MsoNormal style='text-align:justify;line-height:150%'><span lang=VI style='font-size:14.0pt;mso-ansi-language:VI'>Công
đoàn <b style='mso-bidi-font-weight:normal'>trao</b><b><span style='mso-spacerun:yes'> </span>quà</b> cho <i>đoàn viên</i>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${wordItem(1, 0, '·', 'Thăm hỏi')}${wordItem(2, 0, 'o', 'Ốm đau')}${wordItem(1, 0, '·', 'Tặng quà')}${wordItem(1, 1, '1.', 'Việc một')}${wordItem(1, 1, '2.', 'Việc hai')}
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'><td width=312 colspan=2 valign=top style='width:233.75pt;border:solid windowtext 1.0pt'><p class=MsoNormal><span lang=VI>Đơn vị<o:p></o:p></span></p></td></tr><tr><td><p class=MsoNormal>Phan Thiết</p></td><td><p class=MsoNormal>12<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><a href="https://example.vn/tin?id=3&amp;utm_source=word"><u><span style='color:#0563C1'>Xem thêm</span></u></a></p>
<p class=MsoNormal align=center style='text-align:center'><!--[if gte vml 1]><v:shape id="Picture_x0020_1"><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=320 height=240 src="file:///C:/Temp/clip_image002.jpg" v:shapes="Picture_x0020_1"><![endif]></p>
<p class=MsoCaption align=center style='text-align:center'>Chị Hoa trao quà<o:p></o:p></p>
<!--EndFragment-->
</body></html>`;

const run = (words: string, style = ''): string =>
  `<span data-contrast="auto" xml:lang="VI-VN" lang="VI-VN" class="TextRun SCXW1 BCX0" style="font-size: 13pt;${style}"><span class="NormalTextRun SCXW1 BCX0">${words}</span></span>`;
const end = '<span class="EOP SCXW1 BCX0" data-ccp-props="{}">&nbsp;</span>';
const line = (inside: string): string =>
  `<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" paraid="1" style="margin: 0px;">${inside}${end}</p></div>`;
const onlineItem = (tag: 'ul' | 'ol', level: number, words: string, start = 1): string =>
  `<div class="ListContainerWrapper SCXW1 BCX0"><${tag} class="${tag === 'ul' ? 'BulletListStyle1' : 'NumberListStyle1'} SCXW1 BCX0" role="list" start="${String(start)}"><li data-leveltext="" data-font="Symbol" data-listid="1" aria-setsize="-1" data-aria-posinset="1" data-aria-level="${String(level)}" role="listitem" class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0">${run(words)}${end}</p></li></${tag}></div>`;

export const WORD_ONLINE = `<html><body>
<!--StartFragment--><div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" role="heading" aria-level="1" style="color: rgb(47, 84, 150);">${run('Kết quả')}${end}</p></div>
${line(`${run('Công đoàn ')}${run('trao quà', 'font-weight: bold;')}${run(' cho ')}${run('đoàn viên', 'font-style: italic;')}${run('.')}`)}
${onlineItem('ul', 1, 'Thăm hỏi')}${onlineItem('ul', 2, 'Ốm đau')}${onlineItem('ul', 1, 'Tặng quà')}${onlineItem('ol', 1, 'Việc một')}${onlineItem('ol', 1, 'Việc hai', 2)}
<div class="OutlineElement Ltr SCXW1 BCX0"><div class="TableContainer SCXW1 BCX0"><table class="Table Ltr TableWordWrap SCXW1 BCX0" border="1"><tbody><tr role="row"><td colspan="2" role="rowheader" class="FirstRow SCXW1"><div class="TableCellContent SCXW1 BCX0">${line(run('Đơn vị'))}</div></td></tr><tr role="row"><td><div class="TableCellContent SCXW1 BCX0">${line(run('Phan Thiết'))}</div></td><td><div class="TableCellContent SCXW1 BCX0">${line(run('12'))}</div></td></tr></tbody></table></div></div>
${line(`<a class="Hyperlink SCXW1 BCX0" href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.vn%2Ftin%3Fid%3D3&amp;data=05" target="_blank" rel="noreferrer noopener">${run('Xem thêm', 'text-decoration: underline;')}</a>`)}
<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" style="text-align: center;"><span class="WACImageContainer SCXW1 BCX0"><img class="WACImage SCXW1 BCX0" src="data:image/png;base64,iVBORw0KGgo=" alt=""></span>${end}</p></div>
<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1 BCX0" style="text-align: center;">${run('Chị Hoa trao quà', 'font-style: italic;')}${end}</p></div><!--EndFragment--></body></html>`;

export const LIBREOFFICE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">p { line-height: 115%; margin-bottom: 0.25cm; background: transparent } h1 { margin-bottom: 0.21cm }</style></head>
<body lang="vi-VN" link="#000080" vlink="#800000" dir="ltr"><h1 class="western">Kết quả</h1>
<p align="justify" style="line-height: 100%; margin-bottom: 0cm"><font face="Times New Roman, serif"><font size="4" style="font-size: 14pt">Công
đoàn <b>trao quà</b> cho <i>đoàn viên</i>.</font></font></p>
<p style="margin-bottom: 0cm"><br/>
</p>
<ul>
	<li><p style="margin-bottom: 0cm">Thăm hỏi</p>
	<ul>
		<li><p style="margin-bottom: 0cm">Ốm đau</p></li>
	</ul></li>
	<li><p style="margin-bottom: 0cm">Tặng quà</p></li>
</ul>
<ol>
	<li><p>Việc một</p></li>
	<li><p>Việc hai</p></li>
</ol>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/><tr valign="top"><td colspan="2" style="border: 1px solid #000000; padding: 0.1cm"><p>Đơn vị</p></td></tr><tr valign="top"><td><p>Phan Thiết</p></td><td><p>12</p></td></tr></table>
<p style="margin-bottom: 0cm"><font color="#000080"><u><a href="https://example.vn/tin?id=3&amp;fbclid=IwAR0">Xem thêm</a></u></font></p>
<p align="center"><img src="data:image/png;base64,iVBORw0KGgo=" name="Image1" align="bottom" width="113" height="75" border="0"/></p>
<p class="caption" align="center"><i>Chị Hoa trao quà</i></p>
</body></html>`;

const docs = (words: string, style = ''): string =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${words}</span>`;
const docsLine = (inside: string, style = ''): string =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;${style}">${inside}</p>`;
const docsItem = (level: number, kind: string, words: string): string =>
  `<li dir="ltr" style="list-style-type:${kind};font-size:11pt;white-space:pre" aria-level="${String(level)}"><p dir="ltr" style="line-height:1.38" role="presentation">${docs(words)}</p></li>`;

export const GOOGLE_DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7f0c2a1e-7fff-1c1b"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt">${docs('Kết quả')}</h1>${docsLine(
  docs('Công đoàn ') +
    docs('trao quà', 'font-weight:700;') +
    docs(' cho ') +
    docs('đoàn viên', 'font-style:italic;') +
    docs('.'),
)}<br /><ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${docsItem(1, 'disc', 'Thăm hỏi')}<ul style="margin-top:0">${docsItem(2, 'circle', 'Ốm đau')}</ul>${docsItem(1, 'disc', 'Tặng quà')}</ul><ol style="margin-top:0">${docsItem(1, 'decimal', 'Việc một')}${docsItem(1, 'decimal', 'Việc hai')}</ol><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col /><col /></colgroup><tbody><tr style="height:0pt"><td colspan="2" style="border-left:solid #000000 1pt">${docsLine(docs('Đơn vị'))}</td></tr><tr><td>${docsLine(docs('Phan Thiết'))}</td><td>${docsLine(docs('12'))}</td></tr></tbody></table></div>${docsLine(
  `<a href="https://www.google.com/url?q=https://example.vn/tin?id%3D3&amp;sa=D&amp;source=editors" style="text-decoration:none;">${docs('Xem thêm', 'text-decoration:underline;')}</a>`,
)}${docsLine(`<span style="border:none;display:inline-block;overflow:hidden;width:320px;height:240px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nX" width="320" height="240" /></span>`, 'text-align: center;')}${docsLine(docs('Chị Hoa trao quà', 'font-style:italic;'), 'text-align: center;')}</b><br class="Apple-interchange-newline">`;
