import type { Core } from '@strapi/strapi';
import type { QualityNotice } from '@toasoan/contracts';
import { bodyPictures, plainText } from '@toasoan/html-policy';
import {
  checkQuality,
  dayOf,
  type Dated,
  DEFAULT_QUALITY_RULES,
  inForceOn,
  legacyNotice,
  type QualityRules,
} from '@toasoan/newsroom';
import { LABELS } from '../forms/labels';
import type { ArticleRow } from './article-row';

/** The regulation in force on the day of `now`, or the defaults of the product where none is. */
export async function qualityRules(strapi: Core.Strapi, now: Date): Promise<QualityRules> {
  const today = dayOf(now);
  // Chosen here and not by `ORDER BY`: databases disagree on where an absent beginning stands.
  const regulations = (await strapi.db.query('api::regulation.regulation').findMany({
    where: {
      $and: [
        { $or: [{ validFrom: { $null: true } }, { validFrom: { $lte: today } }] },
        { $or: [{ validTo: { $null: true } }, { validTo: { $gte: today } }] },
      ],
    },
    orderBy: { id: 'asc' },
  })) as (Omit<QualityRules, 'pictureRequired'> & Dated & { pictureRequired: boolean | null })[];
  const regulation = inForceOn(regulations, today);
  if (!regulation) return DEFAULT_QUALITY_RULES;
  return { ...regulation, pictureRequired: regulation.pictureRequired ?? true };
}

/** The checklist of an article as it stands. */
export async function loadQuality(strapi: Core.Strapi, row: ArticleRow, now: Date): Promise<QualityNotice[]> {
  const text = (value: string | null): string => value ?? '';
  const input = {
    genre: row.genre,
    title: text(row.title),
    lead: text(row.lead),
    bodyText: plainText(text(row.body)),
    pictures: row.pictures.map((picture) => ({
      hasImage: picture.image !== null,
      caption: text(picture.caption),
      credit: text(picture.credit),
      alt: text(picture.alt),
      consent: picture.subjectConsent ?? 'not_needed',
    })),
    bodyPictures: bodyPictures(text(row.body)).map(({ src, alt, caption }) => ({
      name: src.slice(src.lastIndexOf('/') + 1),
      alt,
      caption,
    })),
    hasVideo: row.video !== null,
    transcript: text(row.transcript),
    byline: text(row.byline),
    source: text(row.source),
    originalUrl: text(row.originalUrl),
    hasOriginalTime: row.originalPublishedAt !== null,
  };
  // Never converted here: the form beside the texts shows before and after (ADR 0088).
  const legacy = legacyNotice([
    { label: LABELS['title'] ?? '', text: input.title },
    { label: LABELS['lead'] ?? '', text: input.lead },
    { label: LABELS['body'] ?? '', text: input.bodyText },
    ...input.pictures.map(({ caption }, index) => ({ label: `Chú thích ảnh ${String(index + 1)}`, text: caption })),
  ]);
  return [...checkQuality(input, await qualityRules(strapi, now)), ...(legacy ? [legacy] : [])];
}
