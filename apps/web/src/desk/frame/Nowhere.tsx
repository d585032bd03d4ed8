import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { NotFound } from '../../shell/states/States';
import { desk } from '../words';
import { Page } from './Page';

export function Nowhere(): ReactNode {
  const say = useWords(desk);
  return (
    <Page title={say('title')}>
      <NotFound />
    </Page>
  );
}
