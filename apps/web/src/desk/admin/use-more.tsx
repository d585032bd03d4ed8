import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { admin } from './words';

const FIRST = 40;
const STEP = 200;

/** The beginning of a long list, and a way to the rest: a page of hundreds of cards is slow on a phone and read by nobody. */
export function useMore<T>(rows: readonly T[]): [shown: readonly T[], more: ReactNode] {
  const say = useWords(admin);
  const [count, setCount] = useState(FIRST);
  const more =
    rows.length > count ? (
      <p className="hz-admin-centre">
        <Button onClick={() => setCount(count + STEP)}>{say('more', { count: rows.length - count })}</Button>
      </p>
    ) : null;
  return [rows.slice(0, count), more];
}
