import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { AgedOut } from '../file/AgedOut';
import { hasLocalDraft, restoreLocal } from '../file/local-draft';
import { Page } from '../kit/Page';
import { OPINION } from '../kit/procedures';
import { words } from '../words';

/** Two doors, and two more for those against whom a request was made or a warning given. */
export function Home(): ReactNode {
  const say = useWords(words);
  const [begun, setBegun] = useState(hasLocalDraft);
  const [aged, setAged] = useState(false);
  useEffect(() => {
    void restoreLocal().then((went) => {
      setBegun(hasLocalDraft());
      if (went) setAged(true);
    });
  }, []);
  return (
    <Page title={say('title')} lead={say('lead')}>
      {aged ? <AgedOut /> : null}
      {begun ? (
        <Link to="/file" className="pb-door pb-door-main">
          <strong>{say('goOn')}</strong>
          {say('goOnHint')}
        </Link>
      ) : null}
      <Link to="/check" className="pb-door pb-door-main">
        <strong>{say('ask')}</strong>
        {say('askHint')}
      </Link>
      <Link to="/follow" className="pb-door pb-door-main">
        <strong>{say('follow')}</strong>
        {say('followHint')}
      </Link>
      <Link to="/follow" className="pb-door">
        <strong>{say('answer')}</strong>
        {say('answerHint')}
      </Link>
      <Link to={`/check?procedure=${OPINION}`} className="pb-door">
        <strong>{say('warned')}</strong>
        {say('warnedHint')}
      </Link>
      <p>
        <Link to="/checklist">{say('checklist')}</Link>
      </p>
      <p>
        <Link to="/file">{say('direct')}</Link>
      </p>
      {begun ? null : (
        <p>
          <Link to="/file/resume">{say('resume')}</Link>
        </p>
      )}
    </Page>
  );
}
