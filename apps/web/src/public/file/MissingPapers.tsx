import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCited } from '../../i18n/cited';
import { useBoth, useWords } from '../../i18n/words';
import { Sentence } from '../../parts/Sentence';
import { useBracketed } from '../../shell/bracketed';
import { useLacking, type Given } from './use-lacking';
import { words } from './words';

/** Which papers of the list are lacking and what follows: a warning, since it can be submitted all the same. */
export function MissingPapers(given: Given): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const bracketed = useBracketed();
  const { follows } = useLacking(given);
  return (
    <Lacking of={given}>
      {follows ? <p>{bracketed(both(follows.says), cited(follows.article))}</p> : null}
      <Link className="pb-link" to="/file/evidence">
        {say('lackingAdd')}
      </Link>
    </Lacking>
  );
}

/** The same once it is submitted: where they are handed in now, and by when the office decides. */
export function StillMissing({
  dueOn,
  code,
  children,
  ...given
}: Given & {
  dueOn: string | null;
  /** Opens the case together with the telephone. */
  code: string | null;
  /** What the day rests on. */
  children: ReactNode;
}): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const bracketed = useBracketed();
  const { follows } = useLacking(given);
  return (
    <Lacking of={given}>
      {follows ? <p>{bracketed(both(follows.filed), cited(follows.article))}</p> : null}
      <p>
        <Sentence>{dueOn ? say('handInBy', { on: dueOn }) : say('handIn')}</Sentence>
      </p>
      {children}
      <p>
        <Link className="pb-link" to="/follow/send" state={{ code }}>
          {say('handInNow')}
        </Link>
      </p>
    </Lacking>
  );
}

function Lacking({ of, children }: { of: Given; children: ReactNode }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const bracketed = useBracketed();
  const { lines } = useLacking(of);
  if (lines.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={say('lacking')}
      description={
        <>
          <ul className="pb-faults">
            {lines.map((line) => (
              <li key={line.kind}>{bracketed(both(line.title), cited(line.article))}</li>
            ))}
          </ul>
          {children}
        </>
      }
    />
  );
}
