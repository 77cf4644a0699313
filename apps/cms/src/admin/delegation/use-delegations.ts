import type { DelegationBody, Delegations } from '@toasoan/contracts';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export interface DelegationsHandle {
  delegations: Delegations | null;
  failed: boolean;
  reload: () => Promise<void>;
  /** Both answer null when done, else why not. */
  announce: (body: DelegationBody) => Promise<string | null>;
  end: (documentId: string) => Promise<string | null>;
}

/** Absences that concern this person, and whose she may write down. */
export function useDelegations(): DelegationsHandle {
  const { get, post, del } = useFetchClient();
  const [delegations, setDelegations] = useState<Delegations | null>(null);
  const [failed, setFailed] = useState(false);

  const reload = useCallback(async () => {
    try {
      setDelegations((await get<Delegations>('/editorial/delegations')).data);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [get]);
  useEffect(() => {
    void reload();
  }, [reload]);

  const send = async (sent: Promise<{ data: Delegations }>): Promise<string | null> => {
    try {
      setDelegations((await sent).data);
      return null;
    } catch (error) {
      if (isFetchError(error) && error.status !== undefined && error.status < 500 && error.message !== '') {
        return error.message;
      }
      return 'Không liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';
    }
  };
  return {
    delegations,
    failed,
    reload,
    announce: (body) => send(post<Delegations>('/editorial/delegations', body)),
    end: (documentId) => send(del<Delegations>(`/editorial/delegations/${encodeURIComponent(documentId)}`)),
  };
}
