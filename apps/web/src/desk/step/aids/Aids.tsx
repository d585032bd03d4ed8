import type { ReactNode } from 'react';
import type { CaseDetail, Steps, StepView } from '../../../parts/types';
import { DeliberationAid } from './DeliberationAid';
import { HearingAid } from './HearingAid';
import { RulingAid } from './RulingAid';
import { ServiceAid } from './ServiceAid';

export interface AidProps {
  readonly of: CaseDetail;
  readonly steps: Steps;
  readonly step: StepView;
}

/** What stands beside the form of a step: what one must have seen to fill it in. */
export function Aids(props: AidProps): ReactNode {
  const { transition } = props.step;
  if (['schedule-hearing', 'postpone-hearing'].includes(transition)) return <HearingAid {...props} />;
  if (['draft-ruling', 'submit-ruling', 'make-ruling'].includes(transition)) return <RulingAid {...props} />;
  if (['deliberate', 'deliberate-again'].includes(transition)) return <DeliberationAid {...props} />;
  if (/receipt|record-service|public-notice/.test(transition)) return <ServiceAid {...props} />;
  return null;
}
