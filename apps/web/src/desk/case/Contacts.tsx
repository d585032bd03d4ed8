import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { api, newKey, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { useWords } from '../../i18n/words';
import { textOf, type CaseDetail, type FileRecord } from '../../parts/types';
import { ProblemView } from '../../shell/states/ProblemView';
import { words } from './words';

type Shown = paths['/api/v1/cases/{id}/contacts']['post']['responses']['200']['content']['application/json'];

const FIELDS = ['phone', 'email', 'idNumber'] as const;

/** Each look is one of its own, on record: nothing of it is kept for another page, and it ends when this one is left. */
const useLook = (id: string, record: string): UseMutationResult<Shown, Error, void> =>
  useMutation({
    mutationFn: () => {
      const params = { path: { id }, header: { 'Idempotency-Key': newKey() } };
      return take(api.POST('/api/v1/cases/{id}/contacts', { params, body: { record } }));
    },
    gcTime: 0,
  });

/** How a party or an agent is reached, as rows of a list of facts: masked until somebody in charge asks for it. */
export function Contacts({ of, person }: { of: CaseDetail; person: FileRecord }): ReactNode {
  const masked = FIELDS.filter((field) => textOf(person.fields[field]) !== '');
  if (masked.length === 0) return null;
  // Somebody else in the same place is looked at anew.
  const who = [person.key, ...['name', ...masked].map((field) => textOf(person.fields[field]))].join(' ');
  return <Rows key={who} of={of} person={person} masked={masked} />;
}

function Rows({
  of,
  person,
  masked,
}: {
  of: CaseDetail;
  person: FileRecord;
  masked: readonly (typeof FIELDS)[number][];
}): ReactNode {
  const say = useWords(words);
  const look = useLook(of.id, person.key);
  return masked.map((field, at) => (
    <FactRow key={field} term={say(field)}>
      <bdi>{look.data?.[field] ?? textOf(person.fields[field])}</bdi>
      {at === 0 && !of.masked && !look.data ? (
        <>
          {' '}
          <Button
            size="small"
            title={say('lookRecorded')}
            aria-label={say('showContacts', { name: textOf(person.fields['name']) })}
            loading={look.isPending}
            onClick={() => look.mutate()}
          >
            {say('show')}
          </Button>
          <ProblemView error={look.error} />
        </>
      ) : null}
    </FactRow>
  ));
}

export function FactRow({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
