import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { useShortcut } from '../../shell/use-shortcut';
import { desk } from '../words';

/** Finds a case by number, party or patent. `/` or Ctrl+K goes there. */
export function SearchBox(): ReactNode {
  const say = useWords(desk);
  const go = useNavigate();
  const box = useRef<InputRef>(null);
  const focus = (): void => box.current?.focus({ cursor: 'all' });
  useShortcut('/', focus);
  useShortcut('ctrl+k', focus);
  return (
    <form
      role="search"
      className="hz-desk-search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = box.current?.input?.value.trim();
        if (q) void go(`/cases?q=${encodeURIComponent(q)}`);
      }}
    >
      <Input
        ref={box}
        aria-label={say('search')}
        placeholder={say('search')}
        prefix={<SearchOutlined aria-hidden />}
        maxLength={100}
        allowClear
      />
    </form>
  );
}
