import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { NextStep } from '../follow/NextStep';
import { useCase } from '../follow/use-follow';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { words } from './words';

export interface Done {
  readonly name: string;
  readonly transition: string;
  /** Of the case, as the step left it. */
  readonly version: number;
  readonly number: string | null;
}

/** The receipt of a step. */
export function StepDone({ of }: { of: Done }): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const both = useBoth();
  const { view } = useCase();
  // The office's own time, once the case has been read again; a clock of this computer proves nothing.
  const read = view.version >= of.version;
  const at = read ? view.filed.filter(({ transition }) => transition === of.transition).at(-1)?.at : undefined;
  return (
    <Page title={say('doneTitle', { name: of.name })} back="/follow">
      <dl className="pb-answers">
        {at ? (
          <div>
            <dt>{say('doneAt')}</dt>
            <dd>{moment(at)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{say('doneCase')}</dt>
          <dd>{of.number ?? say('noNumber')}</dd>
        </div>
        {read && view.pending.length > 0 ? (
          <div>
            <dt>{say('donePending')}</dt>
            {view.pending.map(({ words: said, on }) => (
              <dd key={said.zh + on}>{both(said)}</dd>
            ))}
          </div>
        ) : null}
        <div>
          <dt>{say('doneNext')}</dt>
          <dd>
            <NextStep />
          </dd>
        </div>
      </dl>
      <div className="pb-acts hz-no-print">
        <Button onClick={() => print()}>{tell('print')}</Button>
        <ButtonLink to="/follow" type="primary">
          {say('back')}
        </ButtonLink>
      </div>
    </Page>
  );
}
