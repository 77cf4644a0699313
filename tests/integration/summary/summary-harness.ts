import type { SummaryArticle, SummaryTable } from '@toasoan/contracts';
import type { CmsClient, RunningCms } from '@toasoan/testkit';
import { unitId } from '../cms/articles-of.js';

export interface Refused {
  error: { message: string; details: { code: string; problems?: string[] } };
}
interface Head {
  documentId: string;
  number: string;
  version: number;
  checksum: string;
  amendedBecause: string | null;
  changes: string[];
  public: boolean;
  latest: boolean;
}
export interface Live {
  table: Omit<SummaryTable, 'articles'>;
  issued: Head[];
}
interface Issued {
  head: Head;
  table: Omit<SummaryTable, 'articles'>;
  versions: Head[];
}

export type SummaryHarness = ReturnType<typeof summaryHarness>;

const REGULATION = 'api::regulation.regulation';
const TABLE = 'api::summary-table.summary-table';

/** What tests of the summary table ask of a running CMS, as its Board. */
export function summaryHarness(cms: RunningCms, board: CmsClient) {
  const ok = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await board.request<T>(method, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    live: (query: string) => ok<Live>('GET', `/editorial/summary?${query}`),
    cell: async (query: string) =>
      (await ok<{ articles: SummaryArticle[] }>('GET', `/editorial/summary/articles?${query}`)).articles,
    issue: async (days: { from: string; to: string }) =>
      (await ok<{ documentId: string }>('POST', '/editorial/summary/issue', days)).documentId,
    issued: (id: string) => ok<Issued>('GET', `/editorial/summary-tables/${id}`),
    amend: async (id: string, because: string) =>
      (await ok<{ documentId: string }>('POST', `/editorial/summary-tables/${id}/amend`, { because })).documentId,
    show: (documentId: string, isPublic: boolean) =>
      ok<{ public: boolean }>('POST', `/editorial/summary-tables/${documentId}/public`, { public: isPublic }),
    /** What must never change of an issued table, as the database has it. */
    stored: async (documentId: string) => {
      const row = await cms.app.db.query(TABLE).findOne({ where: { documentId } });
      const { number, version, title, frozenAt, checksum, content, periodFrom, periodTo } = row ?? {};
      return { number, version, title, frozenAt, checksum, content, periodFrom, periodTo };
    },
    withdraw: async (documentId: string) => {
      const { revision } = await ok<{ revision: number }>('GET', `/editorial/articles/${documentId}`);
      await ok('POST', `/editorial/articles/${documentId}/withdraw`, { revision, reasonCode: 'error' });
    },
    rename: async (slug: string, name: string) => {
      const path = `/content-manager/collection-types/api::unit.unit/${await unitId(cms.app, slug)}`;
      await ok('PUT', path, { name });
    },
    /** Asks so many articles a month of every unit of a kind, by the form. */
    changeQuota: async (unitKind: string, required: number) => {
      const [row] = await cms.app.db.query(REGULATION).findMany({ populate: { quotaRules: true } });
      const { documentId, quotaRules } = row as unknown as {
        documentId: string;
        quotaRules: Record<string, unknown>[];
      };
      const changed = quotaRules.map((rule) => (rule['unitKind'] === unitKind ? { ...rule, required } : rule));
      await ok('PUT', `/content-manager/collection-types/${REGULATION}/${documentId}`, { quotaRules: changed });
    },
  };
}
