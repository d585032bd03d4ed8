import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useListed } from '../../../i18n/use-listed';
import { useWords } from '../../../i18n/words';
import { recordsOf, textOf, type CaseDetail } from '../../../parts/types';
import { isAwaited } from './awaited';
import { liveOf, sentCopy, useAccessLines, useGivesCodes } from './use-access';
import { words } from './words';

/** Told once the notice to answer has gone out, until the time for it is over: who got it has no code to answer by. */
export function CodeWanted({ of }: { of: CaseDetail }): ReactNode {
  const listed = useListed();
  const say = useWords(words);
  const sent = sentCopy(of).filter((party) => isAwaited(of, party));
  const asks = useGivesCodes(of) && of.open && sent.length > 0;
  const { data: lines } = useAccessLines(of.id, asks);
  if (!asks || !lines) return null;
  const without = recordsOf(of.file, 'party').filter(({ id }) => sent.includes(id) && !liveOf(lines, id));
  if (without.length === 0) return null;
  const names = listed(without.map(({ fields }) => textOf(fields['name'])));
  return (
    <Alert
      type="warning"
      showIcon
      title={say('wantedHead', { names })}
      action={<Link to="?tab=parties">{say('toCodes')}</Link>}
    />
  );
}
