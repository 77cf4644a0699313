import type { Core } from '@strapi/strapi';

/** For a `whereNotExists` over `outbox_events as sent`: a later event of the same document for the same subscriber. */
export const newerEvent = (strapi: Core.Strapi) =>
  strapi.db
    .getConnection('outbox_events as newer')
    .select(strapi.db.connection.raw('1'))
    .whereRaw('newer.subscriber = sent.subscriber and newer.kind = sent.kind and newer.subject_id = sent.subject_id')
    .whereRaw('newer.id > sent.id');
