import type { ReactNode } from 'react';
import { RequestPanel, Rights } from '../../case/tabs/Overview';
import type { AidProps } from './Aids';
import { Answers } from './Answers';

export function DeliberationAid({ of }: AidProps): ReactNode {
  return (
    <aside>
      <RequestPanel of={of} />
      <Answers of={of} />
      <Rights of={of} />
    </aside>
  );
}
