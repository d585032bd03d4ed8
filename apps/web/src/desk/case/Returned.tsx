import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { textOf, type CaseDetail } from '../../parts/types';
import { useEdition } from '../use-edition';
import { isUnfinished } from '../step/written-before';
import { returnOf } from './returned';
import { momentsOf, useTimeline } from './use-timeline';
import { words } from './words';

/** Until the ruling is submitted again: who gave it back, when and why. */
export function Returned({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const pages = useTimeline(of.id, isUnfinished(of));
  const { data: rules } = useEdition(of.procedure, of.edition);
  const found = isUnfinished(of) ? returnOf(momentsOf(pages), rules) : null;
  if (!found) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="hz-strip-told"
      title={say('returnedHead')}
      description={
        <>
          <div>{say('returnedBy', { who: found.actorName, at: moment(found.at) })}</div>
          <div className="hz-strip-why">{textOf(found.input['reason'])}</div>
        </>
      }
    />
  );
}
