import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { shell } from '../../shell/words';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';

/** An address of this entry that leads nowhere. */
export function Lost(): ReactNode {
  const say = useWords(shell);
  return (
    <Page title={say('notFound')} lead={say('notFoundHint')}>
      <ButtonLink to="/" type="primary">
        {say('home')}
      </ButtonLink>
    </Page>
  );
}
