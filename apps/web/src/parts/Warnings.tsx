import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../i18n/cited';
import { useBoth, type Both } from '../i18n/words';

interface Told {
  readonly words: Both;
  /** Null where no article says so. */
  readonly citation: string | null;
}

/** What whoever takes a step should know before, with its article. */
export function Warnings({ of, className }: { of: readonly Told[]; className: string }): ReactNode {
  const cited = useCited();
  const both = useBoth();
  return of.map(({ words, citation }) => (
    <Alert
      key={words.zh}
      className={className}
      type="warning"
      showIcon
      title={both(words)}
      {...(citation === null ? {} : { description: cited(citation) })}
    />
  ));
}
