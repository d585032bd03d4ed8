import type { ReactNode } from 'react';
import { useCode } from '../../parts/codes';
import { Reading } from '../../shell/states/States';
import { useEligibility } from '../check/use-eligibility';
import { OPINION, ORDINARY } from '../kit/procedures';
import { AgencyChoice } from './AgencyChoice';
import { ChoiceAt, TextAt } from './Places';
import { useFieldWords } from './request-words';
import { TaskPage } from './TaskPage';
import { useDraft } from './use-draft';

/** Where the request goes, and under which procedure. */
export function AgencyPage(): ReactNode {
  const say = useFieldWords();
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
      <MajorGround />
    </TaskPage>
  );
}

/** Which situation makes the case a major one, and its proof: asked where the conditions of the procedure hang on it. */
function MajorGround(): ReactNode {
  const say = useFieldWords();
  const code = useCode();
  const rules = useEligibility(useDraft().form.procedure ?? ORDINARY);
  return (
    <Reading of={rules} rows={2}>
      {({ majorGrounds }) =>
        majorGrounds.length === 0 ? null : (
          <>
            <ChoiceAt
              at="/majorGround"
              label={say('majorGround')}
              options={majorGrounds.map((value) => ({ value, label: code(value) }))}
            />
            <TextAt at="/provincialCertificate" label={say('provincialCertificate')} max={200} as="code" optional />
          </>
        )
      }
    </Reading>
  );
}
