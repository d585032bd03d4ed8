import type { ReactNode } from 'react';
import type { AidProps } from './aid-props';
import { DeliberationAid } from './DeliberationAid';
import { leavingField } from '../field-spec';
import { DayAid } from './DayAid';
import { QueryAid } from './QueryAid';
import { RulingAid } from './RulingAid';
import { ServiceAid } from './ServiceAid';

/** Steps by which papers go out, come into somebody's hands, or do not. */
const SERVICE =
  /receipt|record-service|public-notice|^(announce|take-back)-(ruling|end-paper|correction|change|revocation|demand)/;

/** What stands beside the form of a step: what one must have seen to fill it in. */
export function Aids(props: AidProps): ReactNode {
  const { transition } = props.step;
  const leaving = leavingField(props.step);
  if (leaving) return <DayAid {...props} field={leaving[0]} clock={leaving[1]} />;
  if (['draft-ruling', 'submit-ruling', 'make-ruling'].includes(transition)) return <RulingAid {...props} />;
  if (['deliberate', 'deliberate-again'].includes(transition)) return <DeliberationAid {...props} />;
  if (transition === 'answer-deadline-query') return <QueryAid {...props} />;
  if (SERVICE.test(transition)) return <ServiceAid {...props} />;
  return null;
}
