import type { Core } from '@strapi/strapi';
import type { PublicKind } from '@toasoan/contracts';
import { formRefusal } from '../environment/form-refusal';

export const PUBLIC_ADDRESS = 'api::public-address.public-address';

/** An address of a kind that the public has seen, and whose it is: it leads there for ever, or nowhere. */
export interface PublicAddress {
  kind: PublicKind;
  slug: string;
  subjectId: string;
}

/** Was it once the address of another document of the kind? One look into an index, however many there are. */
export async function belongsToAnother(
  strapi: Core.Strapi,
  { kind, slug, subjectId }: PublicAddress,
): Promise<boolean> {
  const count = await strapi.db.query(PUBLIC_ADDRESS).count({ where: { kind, slug, subjectId: { $ne: subjectId } } });
  return count > 0;
}

/**
 * Writes down that the address is the document's, in the transaction that makes or has made it public. Again is nothing.
 * @throws ValidationError where another document was first; of two at the same moment the unique index lets one pass.
 */
export async function keepAddress(strapi: Core.Strapi, address: PublicAddress): Promise<void> {
  const { kind, slug } = address;
  const query = strapi.db.query(PUBLIC_ADDRESS);
  const kept = (await query.findOne({ where: { kind, slug } })) as PublicAddress | null;
  if (kept?.subjectId === address.subjectId) return;
  if (kept) throw addressTaken(slug);
  try {
    await query.create({ data: address });
  } catch {
    throw addressTaken(slug);
  }
}

/** For a document that is deleted: nobody else needs to stay away from its old addresses. */
export async function forgetAddresses(strapi: Core.Strapi, kind: PublicKind, subjectId: string): Promise<void> {
  await strapi.db.query(PUBLIC_ADDRESS).deleteMany({ where: { kind, subjectId } });
}

/** A ValidationError with an empty list: Strapi's form then keeps what was typed and shows the sentence. */
export function addressTaken(slug: string): Error {
  return formRefusal(
    `Địa chỉ «${slug}» đang hoặc đã từng là của nội dung khác trên trang tin. Hãy đặt địa chỉ khác.`,
    'address_taken',
  );
}
