import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonView } from '../../parts/types';

/** A person as the forms of a page show him or her, whatever the list has learnt meanwhile. */
export interface Seen {
  readonly person: PersonView;
  /** One more whenever the latest was loaded: forms with this key begin anew. */
  readonly loads: number;
  /** After a change of one's own that made this version. @returns the person as he or she is now */
  readonly took: (version: number) => PersonView;
  /** Shows the person as he or she is now; what was typed is given up. */
  readonly load: (latest: PersonView) => void;
}

/**
 * Keeps the version that was seen: several forms show one person, and saving one of them is no change by somebody else for
 * the others, while a list that is read again in the background is none that was seen.
 */
export function useSeen(first: PersonView): Seen {
  const queries = useQueryClient();
  const [person, setPerson] = useState(first);
  const [loads, setLoads] = useState(0);
  return {
    person,
    loads,
    took(version) {
      const listed = queries.getQueryData<PersonView[]>(['people'])?.find(({ id }) => id === first.id);
      const now = listed?.version === version ? listed : { ...person, version };
      setPerson(now);
      return now;
    },
    load(latest) {
      setPerson(latest);
      setLoads(loads + 1);
    },
  };
}
