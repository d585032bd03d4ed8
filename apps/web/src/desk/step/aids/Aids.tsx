import type { ReactNode } from 'react';
import type { AidProps } from './aid-props';
import { DeliberationAid } from './DeliberationAid';
import { leavingField } from '../field-spec';
import { DayAid } from './DayAid';
import { QueryAid } from './QueryAid';
import { RulingAid } from './RulingAid';
import { ServiceAid } from './ServiceAid';

/** What stands beside the form of a step, as the procedure declares it: what one must have seen to fill it in. */
export function Aids(props: AidProps): ReactNode {
  const leaving = leavingField(props.step);
  if (leaving) return <DayAid {...props} field={leaving[0]} clock={leaving[1]} />;
  switch (props.step.beside) {
    case 'drafting':
    case 'draft':
      return <RulingAid {...props} />;
    case 'deliberation':
      return <DeliberationAid {...props} />;
    case 'service':
      return <ServiceAid {...props} />;
    case 'objection':
      return <QueryAid {...props} />;
    case null:
      return null;
  }
}
