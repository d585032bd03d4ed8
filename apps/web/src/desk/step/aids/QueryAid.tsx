import { Form } from 'antd';
import type { ReactNode } from 'react';
import { ClockTag } from '../../../parts/deadline/DeadlineTag';
import { recordsOf, textOf } from '../../../parts/types';
import { Matters } from '../../case/Matters';
import { useClockName } from '../../case/Record';
import type { AidProps } from './aid-props';

/** What was held against a last day, and the day itself, which opens its calculation. */
export function QueryAid({ of, steps, form }: AidProps): ReactNode {
  const chosen = textOf(Form.useWatch<unknown>(['input', 'matter'], form));
  const clockName = useClockName();
  const found = recordsOf(of.file, 'matter').filter(({ id }) => id === chosen);
  const clock = of.clocks.find(({ id }) => found.some(({ fields }) => fields['clock'] === id));
  return (
    <aside>
      <Matters of={of} steps={steps} found={found} />
      {clock ? (
        <section className="hz-panel">
          <ClockTag of={clock} called={clockName(clock)} />
        </section>
      ) : null}
    </aside>
  );
}
