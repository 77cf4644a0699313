const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Most text has none of these, and the look at every sign below is dear. */
const NEEDS_CARE = /[&<>"'\p{Cc}\ufffe\uffff]/u;

/** Text made safe between tags and in quoted attributes, of HTML and of XML. */
export function escapeMarkup(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  // Control characters, which XML 1.0 forbids even when escaped, would break a whole feed.
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);
}

/** JSON that cannot end the `<script>` it stands in. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
