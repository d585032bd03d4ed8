import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, take } from '../../api/client';
import { inMarks, useLanguage } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { Reading } from '../../shell/states/States';
import { OPINION } from '../kit/procedures';
import { ChoiceAt, TextAt } from './Places';
import { useFieldWords } from './request-words';
import { TaskPage } from './TaskPage';
import { useDraft } from './use-draft';

export const useAgencies = () =>
  useQuery({ queryKey: ['agencies'], queryFn: () => take(api.GET('/api/v1/agencies')), staleTime: 3_600_000 });

/** Where the request goes, and under which procedure. */
export function AgencyPage(): ReactNode {
  const say = useFieldWords();
  const code = useCode();
  const language = useLanguage();
  const { form } = useDraft();
  const agencies = useAgencies();
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
      <Reading of={agencies} rows={2}>
        {(all) => (
          <ChoiceAt
            many
            at="/agency"
            label={say('agency')}
            hint={say('agencyHint')}
            options={all
              .filter((agency) => (agency.level === 'national') === major)
              .map((agency) => ({
                value: agency.id,
                label: language === 'zh' ? inMarks(agency.name) : agency.nameEn || agency.name,
              }))}
          />
        )}
      </Reading>
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
          <TextAt at="/provincialCertificate" label={say('provincialCertificate')} max={200} optional />
        </>
      ) : null}
    </TaskPage>
  );
}
