import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { useCode } from '../../../parts/codes';
import { textOf, type CaseDetail, type DocumentView } from '../../../parts/types';
import { Nothing, Reading } from '../../../shell/states/States';
import { useDocuments } from '../../use-cases';
import type { TabProps } from '../tab-props';
import { partyName, Record } from '../Record';
import { provenBy } from '../service';
import { words } from '../words';

export function Documents({ of, steps }: TabProps): ReactNode {
  const say = useWords(words);
  const documents = useDocuments(of.id);
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
  const told = useTold(of);
  return (
    <details className="hz-document">
      <summary>
        <strong>{both(one.title)}</strong>{' '}
        <span className="hz-quiet">
          {[told(one), moment(one.madeAt), say(one.from === 'party' ? 'fromParty' : 'fromAuthority')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      {one.text ? (
        <>
          <Lines of={one.text} />
          <Link to={`/cases/${of.id}/documents/${one.id}`}>{say('readDocument')}</Link>
        </>
      ) : (
        <Record fields={one.fields} of={of} steps={steps} />
      )}
    </details>
  );
}

/** What tells documents of one name apart: of which paper it is, and whose. */
function useTold(of: CaseDetail): (one: DocumentView) => string {
  const say = useWords(words);
  const code = useCode();
  // One paper has a record of its dispatch and another of its receipt.
  const dayOf = (kind: string, fields: DocumentView['fields']): string => {
    if (kind !== 'service-record') return '';
    const [got, sent] = [textOf(fields['receivedOn']), textOf(fields['sentOn'])];
    if (got) return `${say('receivedOn')} ${got}`;
    return sent ? `${say('sentOn')} ${sent}` : '';
  };
  return ({ kind, fields, to }) => {
    const about = kind === 'service-record' ? provenBy(of, fields) : textOf(fields['document']);
    const whose = partyName(of, textOf(fields['party']));
    return [about ? code(about) : '', dayOf(kind, fields), whose || to.join(' · ')].filter(Boolean).join(' · ');
  };
}

function Lines({ of }: { of: NonNullable<DocumentView['text']> }): ReactNode {
  const both = useBoth();
  const code = useCode();
  return (
    <dl className="hz-facts">
      {of.lines.map((line, at) => (
        <Fragment key={at}>
          <dt>{both(line.label)}</dt>
          <dd>{line.values.map((value) => (line.coded ? code(value.zh) : both(value))).join('\n')}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
