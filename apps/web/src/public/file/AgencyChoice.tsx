import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { inMarks, useBoth, useLanguage } from '../../i18n/words';
import { useBracketed } from '../../shell/bracketed';
import { Reading } from '../../shell/states/States';
import { useEligibility } from '../check/use-eligibility';
import { ORDINARY } from '../kit/procedures';
import { byPlace, useAgencies, useProvinces, type Agency } from './agencies';
import { ChoiceAt } from './Places';
import { useFieldWords } from './request-words';
import { useDraft } from './use-draft';

/** The agencies by province, each with its level; which of them is competent is for the requester to say. */
export function AgencyChoice(): ReactNode {
  const say = useFieldWords();
  const language = useLanguage();
  const { form } = useDraft();
  const agencies = useAgencies();
  const provinces = useProvinces();
  const national = form.procedure === 'major-ruling';
  const name = (agency: Agency): string => (language === 'zh' ? inMarks(agency.name) : agency.nameEn || agency.name);
  return (
    <Reading of={agencies} rows={2}>
      {(all) => {
        const open = all.filter((agency) => (agency.level === 'national') === national);
        const chosen = open.find(({ id }) => id === form.agency);
        return (
          <>
            <ChoiceAt
              many
              at="/agency"
              label={say('agency')}
              hint={say('agencyHint')}
              options={byPlace(open, provinces.data ?? []).map(({ agency, place }) => ({
                value: agency.id,
                label: say('agencyAt', { level: say(agency.level), name: name(agency) }),
                ...(place ? { group: place } : {}),
              }))}
            />
            {chosen ? <LevelRule of={chosen} name={name(chosen)} /> : null}
          </>
        );
      }}
    </Reading>
  );
}

/** When an agency of this level may handle a case; chosen it can be all the same, as the agency itself decides. */
function LevelRule({ of, name }: { of: Agency; name: string }): ReactNode {
  const cited = useCited();
  const say = useFieldWords();
  const both = useBoth();
  const bracketed = useBracketed();
  const { form } = useDraft();
  const { data } = useEligibility(form.procedure ?? ORDINARY);
  const rule = data?.levels.find(({ level }) => level === of.level);
  if (!rule) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      style={{ marginBottom: 16 }}
      title={say('levelChosen', { name, level: say(of.level) })}
      description={
        <>
          <p>{bracketed(both(rule.says), cited(rule.article))}</p>
          <p>{say('levelElse')}</p>
        </>
      }
    />
  );
}
