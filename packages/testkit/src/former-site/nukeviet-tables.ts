/** Tables of NukeViet 4.3 as mysqldump gives them, with their columns in order. */
export const TABLES = {
  cat: `
DROP TABLE IF EXISTS \`nv4_vi_news_cat\`;
CREATE TABLE \`nv4_vi_news_cat\` (
  \`catid\` smallint(5) unsigned NOT NULL AUTO_INCREMENT,
  \`parentid\` smallint(5) unsigned NOT NULL DEFAULT '0',
  \`title\` varchar(250) COLLATE utf8mb4_unicode_ci NOT NULL,
  \`titlesite\` varchar(250) COLLATE utf8mb4_unicode_ci DEFAULT '',
  \`alias\` varchar(250) COLLATE utf8mb4_unicode_ci NOT NULL DEFAULT '',
  \`description\` text COLLATE utf8mb4_unicode_ci COMMENT 'mô tả, có dấu phẩy (và ngoặc)',
  PRIMARY KEY (\`catid\`),
  UNIQUE KEY \`alias\` (\`alias\`)
) ENGINE=MyISAM AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4;
`,
  detail: `
DROP TABLE IF EXISTS \`nv4_vi_news_detail\`;
CREATE TABLE \`nv4_vi_news_detail\` (
  \`id\` int(11) unsigned NOT NULL,
  \`titlesite\` varchar(255) NOT NULL DEFAULT '',
  \`description\` text NOT NULL,
  \`bodyhtml\` longtext NOT NULL,
  \`sourcetext\` varchar(255) DEFAULT '',
  \`imgposition\` tinyint(1) NOT NULL DEFAULT '1',
  \`copyright\` tinyint(1) NOT NULL DEFAULT '0',
  \`allowed_send\` tinyint(1) NOT NULL DEFAULT '0',
  \`allowed_print\` tinyint(1) NOT NULL DEFAULT '0',
  \`allowed_save\` tinyint(1) NOT NULL DEFAULT '0',
  \`gid\` mediumint(8) NOT NULL DEFAULT '0',
  PRIMARY KEY (\`id\`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4;
`,
  rows: `
DROP TABLE IF EXISTS \`nv4_vi_news_rows\`;
CREATE TABLE \`nv4_vi_news_rows\` (
  \`id\` int(11) unsigned NOT NULL AUTO_INCREMENT,
  \`catid\` smallint(5) unsigned NOT NULL DEFAULT '0',
  \`listcatid\` varchar(255) NOT NULL DEFAULT '',
  \`topicid\` smallint(5) unsigned NOT NULL DEFAULT '0',
  \`admin_id\` mediumint(8) unsigned NOT NULL DEFAULT '0',
  \`author\` varchar(250) DEFAULT '',
  \`sourceid\` mediumint(8) NOT NULL DEFAULT '0',
  \`addtime\` int(11) unsigned NOT NULL DEFAULT '0',
  \`edittime\` int(11) unsigned NOT NULL DEFAULT '0',
  \`status\` tinyint(4) NOT NULL DEFAULT '1',
  \`weight\` int(11) unsigned NOT NULL DEFAULT '0',
  \`publtime\` int(11) unsigned NOT NULL DEFAULT '0',
  \`exptime\` int(11) unsigned NOT NULL DEFAULT '0',
  \`archive\` tinyint(1) unsigned NOT NULL DEFAULT '0',
  \`title\` varchar(250) NOT NULL DEFAULT '',
  \`alias\` varchar(250) NOT NULL DEFAULT '',
  \`hometext\` text NOT NULL,
  \`homeimgfile\` varchar(255) DEFAULT '',
  \`homeimgalt\` varchar(255) DEFAULT '',
  \`homeimgthumb\` tinyint(4) NOT NULL DEFAULT '0',
  \`inhome\` tinyint(1) unsigned NOT NULL DEFAULT '0',
  \`allowed_comm\` varchar(255) DEFAULT '',
  \`allowed_rating\` tinyint(1) unsigned NOT NULL DEFAULT '0',
  \`external_link\` tinyint(1) unsigned NOT NULL DEFAULT '0',
  \`hitstotal\` mediumint(8) unsigned NOT NULL DEFAULT '0',
  \`hitscm\` mediumint(8) unsigned NOT NULL DEFAULT '0',
  \`total_rating\` int(11) NOT NULL DEFAULT '0',
  \`click_rating\` int(11) NOT NULL DEFAULT '0',
  \`instant_active\` tinyint(1) NOT NULL DEFAULT '0',
  \`instant_template\` varchar(100) NOT NULL DEFAULT '',
  \`instant_creatauto\` tinyint(1) NOT NULL DEFAULT '0',
  \`layout_func\` varchar(100) DEFAULT '',
  PRIMARY KEY (\`id\`),
  KEY \`catid\` (\`catid\`)
) ENGINE=MyISAM AUTO_INCREMENT=20001 DEFAULT CHARSET=utf8mb4;
`,
} as const;
