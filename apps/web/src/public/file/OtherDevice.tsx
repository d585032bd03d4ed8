import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { CopyButton } from '../kit/CopyButton';
import { resume } from './resume-words';
import { useDraft } from './use-draft';

/** How to go on elsewhere: the code of this draft, or the way to enter one. */
export function OtherDevice(): ReactNode {
  const say = useWords(resume);
  const { key } = useDraft();
  return (
    <section>
      {key ? (
        <details>
          <summary className="pb-link">{say('elsewhere')}</summary>
          <p>{say('how')}</p>
          <p className="pb-code" id="resume-code">
            {key.code}
          </p>
          <CopyButton text={key.code} from="resume-code" />
        </details>
      ) : null}
      <p>
        <Link to="/file/resume">{say('enter')}</Link>
      </p>
    </section>
  );
}
