import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input';
import type { ReactNode } from 'react';
import './long-text.css';

/** Text of several lines; the box grows with what is written by the browser's own means, without a style made at run time. */
export function LongText({ rows = 3, ...rest }: Omit<TextAreaProps, 'autoSize'>): ReactNode {
  return <Input.TextArea {...rest} rows={rows} className="hz-long-text" />;
}
