import { Fragment, type ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import type { CaseDetail, FileRecord, Steps } from '../../../parts/types';
import { Value, useLabels } from '../../case/Record';
import { useRecordName } from '../fields/record-name';
import { fileChanges, type RecordChange } from './file-changes';
import { words } from './words';
import './changes.css';

interface Looks {
  /** As it was when the form was opened. */
  readonly from: CaseDetail;
  readonly to: CaseDetail;
  readonly steps: Steps;
}

/** What others have written into a case since a form of it was opened: old and new, in the words of the file. */
export function Changes({ from, to, steps }: Looks): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const records = fileChanges(from.file, to.file);
  const moved = from.stage !== to.stage;
  const given = from.officer?.id !== to.officer?.id;
  if (records.length === 0 && !moved && !given) return <p>{say('same')}</p>;
  return (
    <ul className="hz-changes">
      {moved ? (
        <li>
          <strong>{say('stage')}</strong> <Became before={both(from.stageTitle)} after={both(to.stageTitle)} />
        </li>
      ) : null}
      {given ? (
        <li>
          <strong>{say('officer')}</strong>{' '}
          <Became before={from.officer?.name ?? say('nobody')} after={to.officer?.name ?? say('nobody')} />
        </li>
      ) : null}
      {records.map((change) => (
        <RecordLine key={(change.after ?? change.before)?.key} of={change} from={from} to={to} steps={steps} />
      ))}
    </ul>
  );
}

function Became({ before, after }: { before: ReactNode; after: ReactNode }): ReactNode {
  return (
    <>
      <del>{before}</del> → <ins>{after}</ins>
    </>
  );
}

function RecordLine({ of: { kind, before, after, fields }, from, to, steps }: Looks & { of: RecordChange }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const labels = useLabels(steps);
  const [nameBefore, nameAfter] = [useRecordName(from), useRecordName(to)];
  const what = kind in words.zh ? say(kind as keyof typeof words.zh) : say('other');
  const [was, is] = [before && nameBefore(kind, before), after && nameAfter(kind, after)];
  const value = (of: CaseDetail, record: FileRecord | null, name: string): ReactNode => {
    const held = record?.fields[name];
    return held === undefined || held === null || held === '' ? (
      say('empty')
    ) : (
      <Value of={of} value={held} name={name} />
    );
  };
  return (
    <li>
      <strong>{what}</strong>{' '}
      {was !== null && is !== null && was !== is ? <Became before={was} after={is} /> : (is ?? was)}{' '}
      {before && after ? null : <em>{say(after ? 'added' : 'gone')}</em>}
      <dl className="hz-facts">
        {fields.map((name) => {
          const label = labels(name);
          return label && after ? (
            <Fragment key={name}>
              <dt>{both(label)}</dt>
              <dd>
                {before ? (
                  <Became before={value(from, before, name)} after={value(to, after, name)} />
                ) : (
                  value(to, after, name)
                )}
              </dd>
            </Fragment>
          ) : null;
        })}
      </dl>
    </li>
  );
}
