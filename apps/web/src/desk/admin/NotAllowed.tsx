import type { ReactNode } from 'react';
import { useListed } from '../../i18n/use-listed';
import { useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { Notice } from '../../shell/states/Notice';
import { admin } from './words';

/** Where the page knows by itself that it is not for this person: says for whom it is, as a refusal of the API does. */
export function NotAllowed({ who }: { who: readonly string[] }): ReactNode {
  const say = useWords(admin);
  const code = useCode();
  const listed = useListed();
  return <Notice title={say('notAllowed', { who: listed(who.map(code)) })} />;
}
