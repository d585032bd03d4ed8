import { Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { useHref, useNavigate } from 'react-router';

/** A button that leads to a page of this entry: a real link, opened without loading the application again. */
export function ButtonLink({
  to,
  state,
  ...rest
}: Omit<ButtonProps, 'href' | 'onClick'> & { to: string; state?: unknown }): ReactNode {
  const href = useHref(to);
  const go = useNavigate();
  return (
    <Button
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void go(to, { state });
      }}
    />
  );
}
