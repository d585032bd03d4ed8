import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, take } from '../../../api/client';
import { useBoth, useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import type { DocumentView } from '../../../parts/types';
import { Nothing, Reading } from '../../../shell/states/States';
import { caseKey } from '../../use-cases';
import type { TabProps } from '../CasePage';
import { Record } from '../Record';
import { words } from '../words';

export function Documents({ of, steps }: TabProps): ReactNode {
  const say = useWords(words);
  const documents = useQuery({
    queryKey: [...caseKey(of.id), 'documents'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/documents', { params: { path: { id: of.id } } })),
  });
  return (
    <Reading of={documents}>
      {(all) =>
        all.length === 0 ? (
          <Nothing text={say('noDocuments')} />
        ) : (
          <div className="hz-panel">
            {[...all].reverse().map((one) => (
              <DocumentLine key={one.id} one={one} of={of} steps={steps} />
            ))}
          </div>
        )
      }
    </Reading>
  );
}

function DocumentLine({ one, of, steps }: TabProps & { one: DocumentView }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  return (
    <details className="hz-document">
      <summary>
        <strong>{both(one.title)}</strong>{' '}
        <span className="hz-quiet">
          {moment(one.madeAt)} · {say(one.from === 'party' ? 'fromParty' : 'fromAuthority')}
        </span>
      </summary>
      <Record fields={one.fields} of={of} steps={steps} />
    </details>
  );
}
