import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { useCase } from '../follow/use-follow';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { words } from './words';
import { Sentence } from '../../parts/Sentence';

export interface Done {
  readonly name: string;
  readonly at: string;
  readonly number: string | null;
}

/** The receipt of a step. */
export function StepDone({ of }: { of: Done }): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const both = useBoth();
  const { view } = useCase();
  return (
    <Page title={say('doneTitle', { name: of.name })} back="/follow">
      <dl className="pb-answers">
        <div>
          <dt>{say('doneAt')}</dt>
          <dd>{moment(of.at)}</dd>
        </div>
        <div>
          <dt>{say('doneCase')}</dt>
          <dd>{of.number ?? say('noNumber')}</dd>
        </div>
        <div>
          <dt>{say('doneNext')}</dt>
          <dd>
            <Sentence>{both(view.next)}</Sentence>
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
