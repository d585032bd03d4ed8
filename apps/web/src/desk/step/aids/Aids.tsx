import type { ReactNode } from 'react';
import type { AidProps } from './aid-props';
import { DeliberationAid } from './DeliberationAid';
import { HearingAid } from './HearingAid';
import { QueryAid } from './QueryAid';
import { RulingAid } from './RulingAid';
import { ServiceAid } from './ServiceAid';

/** Steps by which papers go out, come into somebody's hands, or do not. */
const SERVICE =
  /receipt|record-service|public-notice|^(announce|take-back)-(ruling|end-paper|correction|change|revocation|demand)/;

/** What stands beside the form of a step: what one must have seen to fill it in. */
export function Aids(props: AidProps): ReactNode {
  const { transition } = props.step;
  if (['schedule-hearing', 'postpone-hearing'].includes(transition)) return <HearingAid {...props} />;
  if (['draft-ruling', 'submit-ruling', 'make-ruling'].includes(transition)) return <RulingAid {...props} />;
  if (['deliberate', 'deliberate-again'].includes(transition)) return <DeliberationAid {...props} />;
  if (transition === 'answer-deadline-query') return <QueryAid {...props} />;
  if (SERVICE.test(transition)) return <ServiceAid {...props} />;
  return null;
}
