import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { admin } from './words';

interface Props<K extends string> {
  readonly parts: readonly K[];
  readonly current: K;
  readonly name: (part: K) => string;
}

/** The ways to the parts of a page. */
export function Parts<K extends string>({ parts, current, name }: Props<K>): ReactNode {
  const say = useWords(admin);
  return (
    <nav aria-label={say('tabs')} className="hz-admin-tabs">
      {parts.map((part) => (
        <Link key={part} to={`?tab=${part}`} replace {...(part === current ? { 'aria-current': 'page' as const } : {})}>
          {name(part)}
        </Link>
      ))}
    </nav>
  );
}
