import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { ProblemView } from '../../shell/states/ProblemView';

/** True where the office answered that what was typed opens nothing. */
export const isAnswered = (fault: unknown, statuses: readonly number[]): boolean =>
  Boolean(fault) && statuses.includes(problemOf(fault).status);

/** Why a door did not open: in the words of the page where it knows them, else as the office put it. */
export function Refusal({ fault, wrong }: { fault: unknown; wrong: string | null }): ReactNode {
  if (wrong === null) return <ProblemView error={fault} />;
  return <Alert type="error" showIcon role="alert" title={wrong} style={{ marginBottom: 16 }} />;
}
