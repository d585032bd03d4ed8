import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBoth } from '../../i18n/words';
import type { Steps } from '../../parts/types';

/** The one next lawful step, by its verb. */
export function PrimaryStep({ id, steps }: { id: string; steps: Steps | undefined }): ReactNode {
  const both = useBoth();
  const go = useNavigate();
  const step = steps?.steps.find((one) => one.transition === steps.primary);
  if (!step) return null;
  return (
    <Button type="primary" onClick={() => void go(`/cases/${id}/steps/${step.transition}`)}>
      {both(step.title)}
    </Button>
  );
}
