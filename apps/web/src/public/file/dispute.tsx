import type { ReactNode } from 'react';
import { bothOf, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { ReadField } from '../kit/controls';
import { readPatentNumber } from '../kit/numbers';
import { halfWidth, readNumbers } from '../kit/text';
import { useListed } from '../../i18n/use-listed';
import { kit } from '../kit/words';
import { Entries } from './Entries';
import { ProseAt, SeveralAt, TextAt, TickAt, WholeAt } from './Places';
import { RegisterLookup } from './RegisterLookup';
import { asksForOpinion, useFieldWords } from './request-words';
import { TaskPage } from './TaskPage';
import { draft, useDraft, usePlace, useReadPlace } from './use-draft';

export function RightsPage(): ReactNode {
  const say = useFieldWords();
  const rights = useDraft().form.rights ?? [];
  return (
    <TaskPage task="rights">
      <Entries
        name={say('right')}
        places={rights.map((_, i) => i)}
        entry={(place) => rights[place]}
        add={() => draft.update((form) => ({ ...form, rights: [...(form.rights ?? []), {}] }))}
        remove={(place) =>
          draft.update((form) => ({ ...form, rights: (form.rights ?? []).filter((_, i) => i !== place) }))
        }
      >
        {(place) => <RightFields at={`/rights/${place}`} />}
      </Entries>
    </TaskPage>
  );
}

function RightFields({ at }: { at: string }): ReactNode {
  const say = useFieldWords();
  const tell = useWords(kit);
  const { value = '' } = usePlace<string>(`${at}/patentNumber`);
  const read = readPatentNumber(value);
  const fault = (): string | null => (read.ok ? null : tell(read.why === 'form' ? 'patentForm' : 'checkFails'));
  return (
    <>
      <TextAt
        at={`${at}/patentNumber`}
        label={say('patentNumber')}
        hint={say('patentNumberHint')}
        max={60}
        as="code"
        fault={fault}
      />
      {read.ok && read.kind ? (
        <p className="pb-good" role="status">
          ✓ {tell('numberRight')} · {tell(read.kind)}
        </p>
      ) : null}
      {read.ok ? <RegisterLookup at={at} number={halfWidth(value).trim()} /> : null}
      <TextAt at={`${at}/title`} label={say('patentTitle')} max={300} />
      <TextAt at={`${at}/patentee`} label={say('patentee')} max={300} />
      <WholeAt at={`${at}/claimsTotal`} label={say('claimsTotal')} hint={say('claimsTotalHint')} />
    </>
  );
}

export function ClaimsPage(): ReactNode {
  const say = useFieldWords();
  const tell = useWords(kit);
  const listed = useListed();
  const { issues } = useDraft();
  const place = useReadPlace<readonly number[]>('/claimsReliedOn', bothOf(kit, 'numbersWrong'));
  const inside = issues?.some((issue) => issue.pointer.startsWith('/claimsReliedOn/'));
  const first = usePlace(
    issues?.find((issue) => issue.pointer.startsWith('/claimsReliedOn/'))?.pointer ?? '/claimsReliedOn',
  );
  return (
    <TaskPage task="claims">
      <ReadField<readonly number[]>
        at="/claimsReliedOn"
        label={say('claimsReliedOn')}
        hint={say('claimsHint')}
        value={place.value}
        error={place.error ?? (inside ? first.error : null)}
        change={place.change}
        read={readNumbers}
        show={listed}
        wrong={tell('numbersWrong')}
        max={400}
      />
    </TaskPage>
  );
}

const ACTS = ['make', 'use', 'offer', 'sell', 'import', 'use-method'];

export function AccusedPage(): ReactNode {
  const say = useFieldWords();
  const code = useCode();
  const accused = useDraft().form.accused ?? [];
  return (
    <TaskPage task="accused">
      <Entries
        name={say('accused')}
        places={accused.map((_, i) => i)}
        entry={(place) => accused[place]}
        add={() => draft.update((form) => ({ ...form, accused: [...(form.accused ?? []), {}] }))}
        remove={(place) =>
          draft.update((form) => ({ ...form, accused: (form.accused ?? []).filter((_, i) => i !== place) }))
        }
      >
        {(place) => (
          <>
            <TextAt at={`/accused/${place}/product`} label={say('product')} hint={say('productHint')} max={300} />
            <SeveralAt
              at={`/accused/${place}/acts`}
              label={say('acts')}
              options={ACTS.map((value) => ({ value, label: code(value) }))}
            />
            <TextAt at={`/accused/${place}/place`} label={say('place')} max={300} />
            <TextAt at={`/accused/${place}/since`} label={say('since')} max={10} as="date" optional />
          </>
        )}
      </Entries>
    </TaskPage>
  );
}

export function MattersPage(): ReactNode {
  const say = useFieldWords();
  const opinion = asksForOpinion(useDraft().form);
  return (
    <TaskPage task="matters">
      <ProseAt at="/matters" label={say('matters')} hint={say('mattersHint')} max={5000} rows={4} />
      <ProseAt at="/factsAndReasons" label={say('facts')} hint={say('factsHint')} max={50000} rows={12} />
      {opinion ? null : (
        <TextAt at="/repeatOf" label={say('repeatOf')} hint={say('repeatOfHint')} max={200} as="code" optional />
      )}
    </TaskPage>
  );
}

export function DeclarationsPage(): ReactNode {
  const say = useFieldWords();
  const opinion = asksForOpinion(useDraft().form);
  return (
    <TaskPage task="declarations">
      <TickAt at="/declaresNotSued" label={say('declaresNotSued')} />
      {opinion ? null : <TickAt at="/declaresNoOtherRoute" label={say('declaresNoOtherRoute')} />}
      <TickAt at="/signed" label={say('signed')} hint={say('signedHint')} />
      <p className="pb-hint">{say('copiesMade')}</p>
    </TaskPage>
  );
}
