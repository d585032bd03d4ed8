import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useCaseName } from './case-name';
import type { Named } from './SeveralProblem';

interface Props {
  readonly label: string;
  readonly of: readonly Named[];
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (chosen: string[]) => void;
}

/** Some of these cases. The form's `aria-invalid` goes no further: a group of boxes may not carry it. */
export function CaseChoices({ label, of, id, value = [], onChange }: Props): ReactNode {
  const nameOf = useCaseName();
  return (
    <Checkbox.Group
      {...(id ? { id } : {})}
      role="group"
      aria-label={label}
      className="hz-together-choice"
      options={of.map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
}
