import type { ReactNode } from 'react';
import { useCode } from '../../parts/codes';
import { Reading } from '../../shell/states/States';
import { useEligibility } from '../check/use-eligibility';
import { ORDINARY } from '../kit/procedures';
import { CreditCode } from './CreditCode';
import { Entries } from './Entries';
import { NATURAL, represented, side, withoutParty, type Party } from './form';
import { ChoiceAt, SeveralAt, TextAt, YesNoAt } from './Places';
import { useFieldWords } from './request-words';
import { TaskPage } from './TaskPage';
import { draft, useDraft } from './use-draft';

const addParty = (role: Party['role']): void =>
  draft.update((form) => ({ ...form, parties: [...(form.parties ?? []), { role }] }));

function Parties({ role }: { role: Party['role'] }): ReactNode {
  const say = useFieldWords();
  const { form } = useDraft();
  return (
    <Entries
      name={say(role)}
      places={side(form, role).map(({ at }) => at)}
      entry={(place) => form.parties?.[place]}
      add={() => addParty(role)}
      remove={(place) => draft.update((now) => withoutParty(now, place))}
    >
      {(place) => <PartyFields at={`/parties/${place}`} party={form.parties?.[place] ?? { role }} />}
    </Entries>
  );
}

function PartyFields({ at, party }: { at: string; party: Party }): ReactNode {
  const say = useFieldWords();
  const code = useCode();
  const mine = party.role === 'requester';
  const own = mine ? {} : { optional: true };
  return (
    <>
      <ChoiceAt
        at={`${at}/kind`}
        label={say('kind')}
        options={['legal', 'natural', 'body'].map((value) => ({ value, label: code(value) }))}
      />
      <TextAt
        at={`${at}/name`}
        label={say('name')}
        hint={say('nameHint')}
        max={200}
        {...complete(mine, 'organization')}
      />
      {/* What is asked for next hangs on it. */}
      <YesNoAt at={`${at}/domicileInChina`} label={say('domicileInChina')} />
      {party.kind === NATURAL ? (
        <TextAt at={`${at}/idNumber`} label={say('idNumber')} max={60} as="code" {...own} />
      ) : (
        <>
          <CreditCode at={at} party={party} />
          <TextAt at={`${at}/representative`} label={say('representative')} max={100} {...own} />
          <TextAt at={`${at}/representativePost`} label={say('representativePost')} max={100} optional />
        </>
      )}
      <TextAt
        at={`${at}/address`}
        label={say('address')}
        hint={say('addressHint')}
        max={300}
        {...complete(mine, 'street-address')}
      />
      <TextAt
        at={`${at}/phone`}
        label={say('phone')}
        max={40}
        as="tel"
        {...(mine ? { hint: say('phoneHint') } : { optional: true })}
        {...complete(mine, 'tel')}
      />
      <TextAt at={`${at}/email`} label={say('email')} max={254} as="email" optional {...complete(mine, 'email')} />
      {mine ? <EntitlementAt at={at} entitlement={party.entitlement} /> : null}
    </>
  );
}

/** What a requester is to the patent, and what it must be asked besides: by the conditions on which its request is taken up. */
function EntitlementAt({ at, entitlement }: { at: string; entitlement: string | undefined }): ReactNode {
  const say = useFieldWords();
  const code = useCode();
  const rules = useEligibility(useDraft().form.procedure ?? ORDINARY);
  return (
    <Reading of={rules} rows={2}>
      {({ entitlements }) => {
        if (entitlements.length === 0) return null;
        const condition = entitlements.find((rule) => rule.entitlement === entitlement)?.condition;
        return (
          <>
            <ChoiceAt
              at={`${at}/entitlement`}
              label={say('entitlement')}
              options={entitlements.map((rule) => ({ value: rule.entitlement, label: code(rule.entitlement) }))}
            />
            {condition ? <YesNoAt at={`${at}/${condition}`} label={say(condition)} /> : null}
          </>
        );
      }}
    </Reading>
  );
}

const complete = (mine: boolean, what: string): { complete?: string } => (mine ? { complete: what } : {});

export function RequesterPage(): ReactNode {
  return (
    <TaskPage task="requester">
      <Parties role="requester" />
    </TaskPage>
  );
}

export function RespondentsPage(): ReactNode {
  return (
    <TaskPage task="respondents">
      <Parties role="respondent" />
    </TaskPage>
  );
}

export function AgentsPage(): ReactNode {
  const say = useFieldWords();
  const { form } = useDraft();
  const agents = form.agents ?? [];
  const set = (next: typeof agents): void => draft.update((now) => ({ ...now, agents: next }));
  return (
    <TaskPage task="agents" lead={agents.length === 0 ? say('agentsNone') : ''}>
      <Entries
        none
        name={say('agent')}
        addLabel={say('addAgent')}
        places={agents.map((_, i) => i)}
        entry={(place) => agents[place]}
        add={() => set([...agents, {}])}
        remove={(place) => set(agents.filter((_, i) => i !== place))}
      >
        {(place) => <AgentFields at={`/agents/${place}`} special={agents[place]?.authority === 'special'} />}
      </Entries>
    </TaskPage>
  );
}

function AgentFields({ at, special }: { at: string; special: boolean }): ReactNode {
  const say = useFieldWords();
  const code = useCode();
  const { form } = useDraft();
  const rules = useEligibility(form.procedure ?? ORDINARY);
  const mine = side(form, 'requester');
  return (
    <>
      {mine.length > 1 ? <AgentParty at={`${at}/party`} mine={mine} /> : null}
      <TextAt at={`${at}/name`} label={say('agentName')} max={100} />
      <TextAt at={`${at}/firm`} label={say('firm')} max={200} optional />
      <TextAt at={`${at}/phone`} label={say('phone')} max={40} as="tel" optional />
      <ChoiceAt
        at={`${at}/authority`}
        label={say('authority')}
        options={[
          { value: 'general', label: say('general') },
          { value: 'special', label: say('special') },
        ]}
      />
      {special ? (
        <Reading of={rules} rows={2}>
          {({ powers }) => (
            <SeveralAt
              at={`${at}/powers`}
              label={say('powers')}
              options={powers.map((value) => ({ value, label: code(value) }))}
            />
          )}
        </Reading>
      ) : null}
    </>
  );
}

/** A number in the form, a name on the page. */
function AgentParty({ at, mine }: { at: string; mine: ReturnType<typeof side> }): ReactNode {
  const say = useFieldWords();
  const { form } = useDraft();
  const chosen = represented(form, form.agents?.[Number(at.split('/')[2])] ?? {});
  return (
    <div className="pb-field">
      <label htmlFor={`f${at.replaceAll('/', '-')}`}>{say('agentParty')}</label>
      <select
        id={`f${at.replaceAll('/', '-')}`}
        className="pb-input"
        value={chosen === undefined ? '' : chosen + 1}
        onChange={(event) => draft.change(at, Number(event.target.value))}
      >
        {mine.map(({ party, at: place }) => (
          <option key={place} value={place + 1}>
            {party.name ?? place + 1}
          </option>
        ))}
      </select>
    </div>
  );
}

export function ServicePage(): ReactNode {
  const say = useFieldWords();
  const { form } = useDraft();
  const mine = side(form, 'requester');
  return (
    <TaskPage task="service" lead={mine.length > 0 ? say('serviceLead') : say('serviceFirst')}>
      {mine.map(({ party, at }) => (
        <section key={at} className="pb-entry">
          <h2>{say('serviceFor', { name: party.name ?? say('requester') })}</h2>
          <TextAt at={`/parties/${at}/address`} label={say('address')} max={300} />
          <ChoiceAt
            at={`/parties/${at}/electronicChannel`}
            label={say('channel')}
            options={[
              { value: '', label: say('channelNone') },
              { value: 'sms', label: say('sms') },
              { value: 'email', label: say('email') },
              { value: 'fax', label: say('fax') },
              { value: 'im', label: say('im') },
            ]}
          />
          {party.electronicChannel ? (
            <TextAt
              at={`/parties/${at}/electronicAddress`}
              label={say('channelAddress')}
              hint={say('channelAddressHint')}
              max={254}
              as="code"
            />
          ) : null}
        </section>
      ))}
    </TaskPage>
  );
}
