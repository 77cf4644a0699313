/** Cyrillic and Greek letters that nobody can tell from a Latin one, each before the letter that it passes for. */
const TWINS = new Map(
  ('аaеeоoрpсcуyхxіiѕsјjһhԁdԛqԝw' + 'АAВBЕEКKМMНHОOРPСCТTУYХXІIЅSЈJԚQԜW' + 'οoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX')
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

const OTHER_SCRIPTS = /[\u0370-\u03FF\u0400-\u052F]/;
const MIXED_WORDS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/**
 * Latin words without letters of other scripts that pass for Latin ones ("Сông đoàn" with a Cyrillic С). A word that is
 * not wholly Latin afterwards (Δt, a Russian name) stays. Expects decomposed text, so that accented ones are found too.
 */
export function withoutTwins(text: string): string {
  if (!OTHER_SCRIPTS.test(text)) return text;
  return text.replace(MIXED_WORDS, (word) => {
    if (!LATIN.test(word) || !OTHER_SCRIPTS.test(word)) return word;
    const latin = [...word].map((letter) => TWINS.get(letter) ?? letter).join('');
    return OTHER_SCRIPTS.test(latin) ? word : latin;
  });
}

/** Full-width letters and digits of East Asian keyboards, and the joined letters that PDF files hand over ("ﬁ"). */
const PRESENTATION_FORMS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFB00-\uFB06]/g;

/**
 * Look-alikes of Đ from old keyboards and fonts: Icelandic eth and African D. Đ begins a word or stands in an
 * abbreviation; Ð after a small letter is é of a TCVN3 text, which must not be damaged before somebody converts it.
 */
const CAPITAL_D = /(?<![a-zß-ÿ¡-¾])[\u00D0\u0189]/g;
const SMALL_D = /(?<!\p{L})[\u00F0\u0256](?=\p{L})/gu;

/** ă with the wrong hook: no language but a mistyped Vietnamese has it before these finals. */
const CARON_FOR_BREVE = /[Ǎǎ](?=[cmpt](?!\p{L}))/giu;

/** Letters written with another character of the same looks, as the Vietnamese letter that was meant. */
export function withoutLookAlikes(text: string): string {
  return text
    .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
    .replace(CAPITAL_D, 'Đ')
    .replace(SMALL_D, 'đ')
    .replace(CARON_FOR_BREVE, (letter) => (letter === 'Ǎ' ? 'Ă' : 'ă'));
}
