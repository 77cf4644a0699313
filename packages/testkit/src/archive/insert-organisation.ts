import { archiveTable } from './archive-table.js';
import type { BatchWriter } from './batch-writer.js';
import type { SyntheticArchive } from './synthetic-archive.js';

/** Where a document of the archive lies in the database; what was there already keeps its own document id. */
export interface Placed {
  row: number;
  documentId: string;
}

/** Somebody of the example organisation who also works for a unit of the archive. */
export interface ArchiveMember {
  email: string;
  /** Slug of a unit. */
  unit: string;
  role: 'writer' | 'editor' | 'approver';
}

const FOUNDED = '2012-01-01T00:00:00.000Z';

async function known(writer: BatchWriter, table: string): Promise<Map<string, Placed>> {
  const rows = await writer.select(`SELECT id, document_id, slug FROM "${table}"`);
  return new Map(
    rows.map((row) => [String(row['slug']), { row: Number(row['id']), documentId: String(row['document_id']) }]),
  );
}

/** Document id in the archive → where it lies. */
export async function insertUnits(writer: BatchWriter, archive: SyntheticArchive): Promise<Map<string, Placed>> {
  const here = await known(writer, 'units');
  const units = await archiveTable(writer, 'units');
  const parents = await archiveTable(writer, 'units_parent_lnk');
  const now = writer.instant(FOUNDED);
  const placed = new Map<string, Placed>();
  for (const { id, revision, content } of archive.units) {
    const existing = here.get(content.slug);
    const row =
      existing?.row ??
      units.add({
        document_id: id,
        name: content.name,
        short_name: content.shortName,
        slug: content.slug,
        kind: content.kind,
        valid_from: content.validFrom,
        former_slugs: '[]',
        member_count: content.memberCount,
        cluster: content.cluster,
        order: content.order,
        about: content.about,
        revision,
        created_at: now,
        updated_at: now,
        published_at: now,
      });
    placed.set(id, { row, documentId: existing?.documentId ?? id });
    const parent = content.parentId === null ? undefined : placed.get(content.parentId);
    if (existing === undefined && parent !== undefined) parents.add({ unit_id: row, inv_unit_id: parent.row });
  }
  await units.flush();
  await parents.flush();
  return placed;
}

/** Document id in the archive → row. */
export async function insertCategories(writer: BatchWriter, archive: SyntheticArchive): Promise<Map<string, number>> {
  const here = await known(writer, 'categories');
  const categories = await archiveTable(writer, 'categories');
  const now = writer.instant(FOUNDED);
  const rowOf = new Map<string, number>();
  for (const id of archive.ids('category')) {
    const found = archive.get('category', id);
    if (found?.state !== 'live' || found.kind !== 'category') continue;
    const { slug, name, description, order } = found.content;
    const row = {
      document_id: id,
      name,
      slug,
      former_slugs: '[]',
      description,
      order,
      revision: 1,
      created_at: now,
      updated_at: now,
      published_at: now,
    };
    rowOf.set(id, here.get(slug)?.row ?? categories.add(row));
  }
  await categories.flush();
  return rowOf;
}

/** The active workflow of each kind of unit. */
export async function workflowRows(writer: BatchWriter): Promise<Map<string, { row: number; version: number }>> {
  const rows = await writer.select(`SELECT id, unit_kind, version FROM approval_workflows WHERE unit_kind IS NOT NULL`);
  return new Map(
    rows.map((row) => [String(row['unit_kind']), { row: Number(row['id']), version: Number(row['version'] ?? 1) }]),
  );
}

/** Gives people memberships at units. Returns the account of each unit's writer, by the unit's row. */
export async function insertMembers(
  writer: BatchWriter,
  members: readonly ArchiveMember[],
): Promise<Map<number, number>> {
  const units = await known(writer, 'units');
  const accounts = await writer.select('SELECT id, email FROM admin_users');
  const memberships = await archiveTable(writer, 'memberships');
  const person = await archiveTable(writer, 'memberships_person_lnk');
  const unit = await archiveTable(writer, 'memberships_unit_lnk');
  const now = writer.instant(FOUNDED);
  const writers = new Map<number, number>();
  for (const [n, member] of members.entries()) {
    const account = accounts.find((row) => row['email'] === member.email)?.['id'];
    const place = units.get(member.unit);
    if (account === undefined || place === undefined) throw new Error(`no ${member.email} or no ${member.unit}`);
    const id = memberships.add({
      document_id: `thanhvienkholuutru${String(n).padStart(6, '0')}`,
      role: member.role,
      valid_from: '2012-01-01',
      created_at: now,
      updated_at: now,
      published_at: now,
    });
    person.add({ membership_id: id, user_id: Number(account) });
    unit.add({ membership_id: id, unit_id: place.row });
    if (member.role === 'writer') writers.set(place.row, Number(account));
  }
  for (const table of [memberships, person, unit]) await table.flush();
  return writers;
}
