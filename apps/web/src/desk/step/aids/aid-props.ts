import type { FormInstance } from 'antd';
import type { CaseDetail, Steps, StepView } from '../../../parts/types';

/** What stands beside a form is given the case, all its steps and the one being taken. */
export interface AidProps {
  readonly of: CaseDetail;
  readonly steps: Steps;
  readonly step: StepView;
  /** The form beside which it stands, to follow what is being entered. */
  readonly form: FormInstance;
}
