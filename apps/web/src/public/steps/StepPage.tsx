import type { ReactNode } from 'react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { useCase, type OpenStep } from '../follow/use-follow';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';
import { StepDone, type Done } from './StepDone';
import { readValues } from './kept-values';
import { StepForm } from './StepForm';
import { words } from './words';

/** A step of a party: written, checked once more, submitted, receipted. */
export function StepPage(): ReactNode {
  const { transition = '' } = useParams();
  return <Asked transition={transition} key={transition} />;
}

function Asked({ transition }: { transition: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { view } = useCase();
  const [done, setDone] = useState<Done | null>(null);
  const open: OpenStep | undefined = view.steps.find((step) => step.transition === transition);
  // The step is no longer open once it was taken, by whomever: what was begun here is kept on the page, as it last stood,
  // also when the page is opened again.
  const [before] = useState(() => readValues({ caseId: view.caseId, party: view.you.party }, transition)?.step);
  const [begun, setBegun] = useState(open ?? before);
  const [again, setAgain] = useState(open === undefined);
  if (open && open !== begun) setBegun(open);
  if (open && again) setAgain(false);
  const step = open ?? begun;
  if (done) return <StepDone of={done} />;
  if (!step) {
    return (
      <Page title={say('gone')} back="/follow" lead={say('goneHint')}>
        <ButtonLink to="/follow" type="primary">
          {say('back')}
        </ButtonLink>
      </Page>
    );
  }
  return (
    <StepForm
      step={step}
      open={open !== undefined}
      again={again}
      done={(of) => setDone({ ...of, name: both(step.title), transition: step.transition })}
    />
  );
}
