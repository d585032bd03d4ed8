import { Button, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { ProblemView } from '../../shell/states/ProblemView';
import { Nothing, Reading } from '../../shell/states/States';
import { MoreRows } from '../more/MoreRows';
import type { Notice } from './renewed';
import { noticesOf, useMarkRead, useNotices } from './use-notices';
import { words } from './words';

const WHICH = ['unread', 'all'] as const;

/** What somebody was told of the cases, newest first, each with the way to its case. */
export function NoticeList({ leave }: { leave: () => void }): ReactNode {
  const say = useWords(words);
  const [which, setWhich] = useState<(typeof WHICH)[number]>('unread');
  const pages = useNotices(which === 'unread');
  const mark = useMarkRead();
  return (
    <>
      <Segmented
        aria-label={say('which')}
        value={which}
        onChange={setWhich}
        options={WHICH.map((value) => ({ value, label: say(value) }))}
      />
      <ProblemView error={mark.error} said="notDone" />
      <Reading of={pages}>
        {() => {
          const notices = noticesOf(pages);
          if (notices.length === 0) return <Nothing text={say(which === 'unread' ? 'emptyUnread' : 'empty')} />;
          return (
            <ul className="hz-notices">
              {notices.map((one) => (
                <Line
                  key={one.id}
                  of={one}
                  mark={() => mark.mutate(one.id)}
                  go={() => {
                    if (!one.readAt) mark.mutate(one.id);
                    leave();
                  }}
                />
              ))}
            </ul>
          );
        }}
      </Reading>
      <MoreRows key={which} pages={pages} />
    </>
  );
}

function Line({ of, mark, go }: { of: Notice; mark: () => void; go: () => void }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const what = both(of.words);
  return (
    <li {...(of.readAt ? {} : { className: 'hz-notice-unread' })}>
      <strong>{what}</strong>
      <Link to={`/cases/${of.caseId}`} onClick={go}>
        {of.caseNumber ?? say('noNumber')} {of.caseTitle}
      </Link>
      <span className="hz-notice-foot">
        <small className="hz-quiet">{moment(of.at)}</small>
        {of.readAt ? null : (
          <Button size="small" aria-label={say('readOf', { what })} onClick={mark}>
            {say('read')}
          </Button>
        )}
      </span>
    </li>
  );
}
