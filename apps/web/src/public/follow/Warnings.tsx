import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { useBoth } from '../../i18n/words';
import type { OpenStep } from './use-follow';

/** What whoever takes a step should know before, with its article. */
export function Warnings({ of }: { of: OpenStep['warns'] }): ReactNode {
  const cited = useCited();
  const both = useBoth();
  return of.map(({ words, citation }) => (
    <Alert
      key={citation + words.zh}
      className="pb-warning"
      type="warning"
      showIcon
      title={both(words)}
      description={cited(citation)}
    />
  ));
}
