import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { setReadOnly } from './read-only-state';

/**
 * Closes the fields of an article that this person can't change now. What is typed already stays open to be copied or saved:
 * the server decides. Strapi draws its fields anew when the address is gone to again, and reads then whether they are closed.
 */
export function useClosedFields(documentId: string, why: string | null, unsaved: boolean): void {
  const navigate = useNavigate();
  const place = useLocation();
  const closed = why !== null && !unsaved;
  const drawn = useRef(false);

  useEffect(() => {
    setReadOnly(why === null ? null : { documentId, why, closed });
    return () => {
      setReadOnly(null);
    };
  }, [documentId, why, closed]);

  useEffect(() => {
    if (drawn.current === closed) return;
    drawn.current = closed;
    navigate({ pathname: place.pathname, search: place.search }, { replace: true, state: place.state as unknown });
  }, [closed, navigate, place]);
}
