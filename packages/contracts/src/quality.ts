import { z } from 'zod';

/** Every point of the quality checklist. Closed: a new one needs its default and its words, or the compiler complains. */
export const QUALITY_CODES = [
  'title_missing',
  'title_long',
  'title_capitals',
  'title_full_stop',
  'title_exclamation',
  'lead_missing',
  'body_missing',
  'brief_long',
  'feature_short',
  'feature_long',
  'photo_story_few',
  'video_missing',
  'transcript_missing',
  'picture_missing',
  'picture_empty',
  'caption_missing',
  'credit_missing',
  'alt_missing',
  'alt_file_name',
  'alt_is_caption',
  'consent_missing',
  'body_alt_missing',
  'body_caption_missing',
  'body_consent',
  'byline_missing',
  'source_missing',
  'original_time_missing',
  'original_time_future',
  'event_time_missing',
  'event_time_future',
  'event_after_submission',
  'legacy_encoding',
  'garbled_letters',
  'sentences_long',
  'identity_number',
  'bank_account',
  'phone_number',
  'email_address',
  'tax_or_insurance',
  'same_event',
  'second_copy',
  'link_dead',
  'link_silent',
  'link_inside',
] as const;
export const qualityCodeSchema = z.enum(QUALITY_CODES);
export type QualityCode = z.infer<typeof qualityCodeSchema>;

/** What a regulation makes of a point: keeps from publication, advises, or is not looked at. */
export const QUALITY_SEVERITIES = ['block', 'warn', 'off'] as const;
export const qualitySeveritySchema = z.enum(QUALITY_SEVERITIES);
export type QualitySeverity = z.infer<typeof qualitySeveritySchema>;

/** The fields of an article's form that a point may lead to. */
export const QUALITY_FIELDS = [
  'title',
  'lead',
  'body',
  'pictures',
  'video',
  'transcript',
  'byline',
  'source',
  'originalUrl',
  'originalPublishedAt',
  'eventEndedAt',
] as const;
export type QualityField = (typeof QUALITY_FIELDS)[number];

/** A point of the quality checklist. `block` keeps the article from being published, `warn` is advice. */
export const qualityNoticeSchema = z.strictObject({
  code: qualityCodeSchema,
  severity: z.enum(['block', 'warn']),
  /** In Vietnamese: what is the matter and what to do. Numbers of persons are masked in it. */
  message: z.string(),
  /** Where to mend it; absent where no field is to blame. */
  field: z.enum(QUALITY_FIELDS).optional(),
  /** Which picture of `pictures`, or of the body, from 0. */
  picture: z.int().nonnegative().optional(),
  /** The words in question as they stand in the field's plain text, and where they begin in it, in UTF-16 units. */
  excerpt: z.string().optional(),
  offset: z.int().nonnegative().optional(),
  /** The other article in question; its reader may see it. */
  article: z.strictObject({ documentId: z.string(), title: z.string() }).optional(),
});
export type QualityNotice = z.infer<typeof qualityNoticeSchema>;

const limitSchema = (least: number, most: number) => z.int().min(least).max(most).nullish();

/** The part of a regulation that says how strict the checklist is; what is absent is at the product's default. */
export const qualityRulesSchema = z.strictObject({
  photoStoryMinPictures: limitSchema(1, 30),
  sentenceMaxWords: limitSchema(15, 200),
  /** Days before and after an event in which another report of it is looked for. */
  duplicateDays: limitSchema(1, 31),
  severities: z.partialRecord(qualityCodeSchema, qualitySeveritySchema.nullish()),
});
export type RegulationQuality = z.infer<typeof qualityRulesSchema>;

/**
 * `POST /editorial/quality`: the form as it stands, unsaved. `documentId` absent: a new article. Answers `{ notices }`.
 * Sizes are far above what the checklist looks at; the body's own limit holds on saving.
 */
export const qualityQuestionSchema = z.strictObject({
  documentId: z.string().max(64).nullish(),
  genre: z.enum(['news_brief', 'feature', 'photo_story', 'video']).nullish(),
  title: z.string().max(10_000).nullish(),
  lead: z.string().max(100_000).nullish(),
  /** HTML of the body editor. */
  body: z.string().max(2_000_000).nullish(),
  pictures: z
    .array(
      z.strictObject({
        fileName: z.string().max(1000).nullish(),
        caption: z.string().max(100_000).nullish(),
        credit: z.string().max(10_000).nullish(),
        alt: z.string().max(10_000).nullish(),
        consent: z.enum(['not_needed', 'obtained', 'missing']).nullish(),
      }),
    )
    .max(100)
    .nullish(),
  hasVideo: z.boolean().nullish(),
  transcript: z.string().max(1_000_000).nullish(),
  byline: z.string().max(10_000).nullish(),
  source: z.string().max(10_000).nullish(),
  originalUrl: z.string().max(10_000).nullish(),
  originalPublishedAt: z.iso.datetime({ offset: true }).nullish(),
  eventEndedAt: z.iso.datetime({ offset: true }).nullish(),
  /** Document id of the unit as the form has it. */
  unitId: z.string().max(64).nullish(),
});
export type QualityQuestion = z.infer<typeof qualityQuestionSchema>;
