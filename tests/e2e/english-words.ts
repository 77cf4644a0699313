/**
 * English words of screens, none of which is a syllable of Vietnamese. What both languages write alike ("video",
 * "website", "logo", "email", "webhook") is not here.
 */
const ENGLISH = new Set(
  `the and of is are this that with for from by your you not or all be has have was will please must should cannot
  there here when which what more less least most only also into been being does did about after before
  add added edit edited delete deleted remove removed save saved cancel close closed open opened search select selected
  choose clear create created creating update updated loading load loaded show shown hide hidden next previous page pages
  sort sorted filter filters name names type types size date dates time status settings setting user users role roles
  password content contents media library file files folder folders upload uploaded uploading download copy copied view
  views back home help action actions notification notifications publish published unpublish unpublished draft drafts
  modified entry entries relation relations locale locales default value values image images title titles description
  caption label labels required error errors warning success successfully failed failure found result results item items
  access read write configure configuration plugin plugins toggle month year today day week expand collapse drag drop
  move moved resize enable enabled disable disabled true false active inactive new token tokens overview version field
  fields display displayed layout submit confirm confirmation yes finish done untitled unknown none empty press click
  row rows column columns table list grid navigation main skip link links button account profile sign login logout register
  email-address invalid valid allowed forbidden unauthorized policy missing permission permissions condition conditions
  component components collection single asset assets available unavailable regenerate duplicate duplicated restore
  history review release releases workflow audience admin administrator super editor author creator owner provider providers
  template templates advanced internationalization marketplace install installed browse replace crop alternative text
  characters minimum maximum greater lower equal contains starts ends between first last current other another any each
  every some many few same different back-end front-end strapi
  unsupported january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday ago`.split(/\s+/u),
);

/** Addresses, file names, codes and numbers are the same in every language. */
const NO_WORD = /[\d@/\\_.:=#]|^\W*$/u;

/** The English words of a text as a person reads it. */
export function englishWordsOf(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((token) => !NO_WORD.test(token.replace(/[.:…]+$/u, '')))
    .flatMap((token) => token.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [])
    .filter((word) => ENGLISH.has(word));
}
