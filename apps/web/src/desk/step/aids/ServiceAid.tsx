import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { ServiceTable } from '../../case/ServiceTable';
import { words as caseWords } from '../../case/words';
import type { AidProps } from './aid-props';

export function ServiceAid({ of, steps }: AidProps): ReactNode {
  const say = useWords(caseWords);
  return (
    <aside className="hz-panel">
      <h2>{say('service')}</h2>
      <ServiceTable of={of} steps={steps} beside />
    </aside>
  );
}
