import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { Nothing } from '../../../shell/states/States';
import { useMore } from '../use-more';
import { admin } from '../words';
import { words } from './words';

interface Found<T> {
  /** The field to search in, and how many were found. */
  readonly bar: ReactNode;
  /** The beginning of what was found. */
  readonly shown: readonly T[];
  /** Nothing was found, or the way to the rest. */
  readonly rest: ReactNode;
}

/** Rows with the words sought in one of their texts; full-width letters find half-width ones. */
export function useSearch<T>(rows: readonly T[], textsOf: (row: T) => readonly string[]): Found<T> {
  const say = useWords(words);
  const common = useWords(admin);
  const [q, setQ] = useState('');
  const sought = q.normalize('NFKC').trim().toLowerCase();
  const found = rows.filter((row) => textsOf(row).some((text) => text.toLowerCase().includes(sought)));
  const [shown, more] = useMore(found);
  const bar = (
    <div className="hz-admin-bar">
      <Input
        aria-label={say('search')}
        placeholder={say('search')}
        allowClear
        maxLength={100}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      <span role="status" className="hz-quiet">
        {common('shown', { count: found.length })}
      </span>
    </div>
  );
  return { bar, shown, rest: found.length === 0 ? <Nothing text={say('none')} /> : more };
}
