import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { ProblemView } from '../../shell/states/ProblemView';
import { AskFirst } from '../kit/AskFirst';
import type { Broken } from './use-broken';
import { words } from './words';

/** Files that broke off when the browser was closed: they are chosen once more, or it is said that they are not wanted. */
export function BrokenOff({ of: { files, drop } }: { of: Broken }): ReactNode {
  const say = useWords(words);
  if (files.length === 0) return null;
  return (
    <Alert
      className="pb-warning"
      type="warning"
      showIcon
      role="alert"
      title={say('broken')}
      description={
        <>
          <ul className="pb-files">
            {files.map((one) => (
              <li key={one.mark}>
                {one.name}{' '}
                <AskFirst
                  label={say('leave')}
                  name={say('leaveOf', { name: one.name })}
                  sure={say('leaveSure', { name: one.name })}
                  act={() => drop.mutate(one)}
                />
              </li>
            ))}
          </ul>
          <p>{say('brokenHint')}</p>
          <ProblemView error={drop.error} said="notDone" />
        </>
      }
    />
  );
}
