import type { ReactNode } from 'react';
import { useCode } from '../../parts/codes';
import { OPINION } from '../kit/procedures';
import { AgencyChoice } from './AgencyChoice';
import { ChoiceAt, TextAt } from './Places';
import { useFieldWords } from './request-words';
import { TaskPage } from './TaskPage';
import { useDraft } from './use-draft';

/** Where the request goes, and under which procedure. */
export function AgencyPage(): ReactNode {
  const say = useFieldWords();
  const code = useCode();
  const { form } = useDraft();
  const major = form.procedure === 'major-ruling';
  return (
    <TaskPage task="agency">
      <ChoiceAt
        at="/procedure"
        label={say('procedure')}
        options={[
          { value: 'ordinary-ruling', label: say('ordinary'), hint: say('ordinaryHint') },
          { value: 'major-ruling', label: say('major'), hint: say('majorHint') },
          { value: OPINION, label: say('opinion'), hint: say('opinionHint') },
        ]}
      />
      <AgencyChoice />
      {major ? (
        <>
          <ChoiceAt
            at="/majorGround"
            label={say('majorGround')}
            options={['public-interest', 'industry', 'cross-province', 'other'].map((value) => ({
              value,
              label: code(value),
            }))}
          />
          <TextAt at="/provincialCertificate" label={say('provincialCertificate')} max={200} as="code" optional />
        </>
      ) : null}
    </TaskPage>
  );
}
