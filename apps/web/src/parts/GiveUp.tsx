import { Button, Popconfirm, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { shell } from '../shell/words';

/** A button that takes away what was typed: one press beside another must lose nothing, so it asks first. */
export function GiveUp({
  children,
  act,
  ...rest
}: Pick<ButtonProps, 'danger' | 'disabled' | 'loading' | 'size'> & {
  /** What the button says, and what is asked about. */
  children: string;
  act: () => void;
}): ReactNode {
  const say = useWords(shell);
  return (
    <Popconfirm
      title={say('giveUpSure', { what: children })}
      okText={children}
      cancelText={say('cancel')}
      disabled={rest.disabled === true}
      onConfirm={act}
    >
      <Button {...rest}>{children}</Button>
    </Popconfirm>
  );
}
