import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { resume } from './resume-words';

/** What lay here was too old to be kept, and went when the page was opened: whoever left it is told so. */
export function AgedOut(): ReactNode {
  const say = useWords(resume);
  return (
    <div role="status" className="pb-card">
      <strong>{say('aged')}</strong>
      <br />
      {say('agedHint')}
    </div>
  );
}
