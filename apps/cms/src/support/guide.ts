import type { Core } from '@strapi/strapi';
import type { Guide, GuideBody, GuideCategory } from '@toasoan/contracts';
import { sanitizeBody } from '@toasoan/html-policy';
import { toLine } from '@toasoan/vietnamese';
import { isCollision } from '../editorial/collision';
import { useDocuments } from '../editorial/documents-context';
import { type RoomOutcome, refused } from '../editorial/person-routes';
import { escapeHtml } from '../notices/mail/letter-html';
import { GUIDE_ENTRY, GUIDE_THANKS, SUPPORT_REQUEST, type SupportRow } from './support-row';

interface EntryRow {
  documentId: string;
  question: string;
  answer: string | null;
  category: GuideCategory;
  helpful: number | null;
}

/** The whole guide in its order; it is small, and searched where it is shown. */
export async function listGuide(strapi: Core.Strapi, person: string): Promise<Guide> {
  const [rows, thanks] = await Promise.all([
    strapi.db.query(GUIDE_ENTRY).findMany({ orderBy: [{ category: 'asc' }, { order: 'asc' }, { id: 'asc' }] }),
    strapi.db.query(GUIDE_THANKS).findMany({ where: { person }, select: ['entryId'] }),
  ]);
  const thanked = new Set((thanks as { entryId: string }[]).map(({ entryId }) => entryId));
  return {
    entries: (rows as EntryRow[]).map(({ documentId, question, answer, category, helpful }) => ({
      documentId,
      question,
      answer: answer ?? '',
      category,
      helpful: helpful ?? 0,
      thanked: thanked.has(documentId),
    })),
  };
}

/** "It helped": once per person, however often it is said. */
export async function thankEntry(strapi: Core.Strapi, entryId: string, person: string): Promise<RoomOutcome<Guide>> {
  const entry: unknown = await strapi.db.query(GUIDE_ENTRY).findOne({ where: { documentId: entryId } });
  if (entry === null) {
    return refused(404, 'unknown_entry', 'Không tìm thấy mục hướng dẫn này. Có thể mục đã bị xóa; hãy tải lại trang.');
  }
  const thanks = strapi.db.query(GUIDE_THANKS);
  try {
    await strapi.db.transaction(() => thanks.create({ data: { entryId, person } }));
  } catch (error) {
    if (!isCollision(error)) throw error;
  }
  const helpful = await thanks.count({ where: { entryId } });
  await strapi.db.query(GUIDE_ENTRY).updateMany({ where: { documentId: entryId }, data: { helpful } });
  return { ok: true, value: await listGuide(strapi, person) };
}

/** An answered question grows into an entry of the guide, once. */
export async function growGuide(
  strapi: Core.Strapi,
  row: SupportRow,
  { question, answer, category }: GuideBody,
): Promise<RoomOutcome<null>> {
  if (row.guideEntryId !== null) {
    return refused(409, 'in_guide', 'Câu hỏi này đã có trong hướng dẫn. Hãy mở mục Hướng dẫn để sửa.');
  }
  if (row.state !== 'answered' && row.state !== 'closed') {
    return refused(409, 'not_answered', 'Câu hỏi này chưa được trả lời. Hãy trả lời trước khi đưa vào hướng dẫn.');
  }
  return strapi.db.transaction(async (): Promise<RoomOutcome<null>> => {
    const order = (await strapi.db.query(GUIDE_ENTRY).count({ where: { category } })) + 1;
    const data = { question: toLine(question), answer: paragraphs(answer), category, order };
    // Through the documents: the entry is as one that the Board writes in its form.
    const entry = await strapi.documents(GUIDE_ENTRY).create({ data: data as never });
    const { count } = await strapi.db.query(SUPPORT_REQUEST).updateMany({
      where: { id: row.id, guideEntryId: { $null: true } },
      data: { guideEntryId: entry.documentId },
    });
    if (count !== 1) throw new Error('the question came into the guide at the same moment');
    return { ok: true, value: null };
  });
}

/** Plain text as paragraphs; its line ends are kept within them. */
function paragraphs(text: string): string {
  const html = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => `<p>${escapeHtml(block).replace(/\r?\n/g, '<br>')}</p>`);
  return sanitizeBody(html.join('')).html;
}

/**
 * How often an entry helped is counted here alone, and an entry that is deleted takes its thanks along and lets its question
 * grow a new one. To be called in bootstrap.
 */
export function guardGuide(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    if (call.uid !== GUIDE_ENTRY) return next();
    const { data, documentId } = call.params;
    if (data) delete data['helpful'];
    if (call.action === 'clone') call.params.data = { ...data, helpful: 0 };
    if (call.action !== 'delete' || documentId === undefined) return next();
    return strapi.db.transaction(async () => {
      await strapi.db.query(GUIDE_THANKS).deleteMany({ where: { entryId: documentId } });
      await strapi.db
        .query(SUPPORT_REQUEST)
        .updateMany({ where: { guideEntryId: documentId }, data: { guideEntryId: null } });
      return next();
    });
  });
}
