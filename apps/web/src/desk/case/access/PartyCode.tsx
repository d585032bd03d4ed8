import { Alert, App, Button, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { textOf, type CaseDetail, type FileRecord } from '../../../parts/types';
import { ProblemView } from '../../../shell/states/ProblemView';
import { Reading } from '../../../shell/states/States';
import { shell } from '../../../shell/words';
import { useDocuments } from '../../use-cases';
import { useEdition, type Edition } from '../../use-edition';
import { IssueDialog } from './IssueDialog';
import { lastOf, liveOf, sentCopy, useAccessLines, useGivesCodes, useRevokeCode, type AccessLine } from './use-access';
import { words } from './words';
import './slip.css';

/** By what code a party comes to the case: whether it has one, since when, and a new one or none for it. */
export function PartyCode({ of, party }: { of: CaseDetail; party: FileRecord }): ReactNode {
  const say = useWords(words);
  const gives = useGivesCodes(of);
  const lines = useAccessLines(of.id, gives);
  return (
    <div className="hz-party-code" role="group" aria-label={say('code')}>
      {gives ? (
        <Reading of={lines} rows={1}>
          {(all) => <Known of={of} party={party} last={lastOf(all, party.id)} live={liveOf(all, party.id)} />}
        </Reading>
      ) : (
        <p className="hz-quiet">{say('notYours')}</p>
      )}
    </div>
  );
}

interface Shown {
  readonly of: CaseDetail;
  readonly party: FileRecord;
  readonly last: AccessLine | undefined;
  readonly live: AccessLine | undefined;
}

function Known({ of, party, last, live }: Shown): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const [open, setOpen] = useState(false);
  const documents = useEdition(of.procedure, of.edition).data?.documents ?? [];
  const carriers = useCarriers(of.id, documents, textOf(party.fields['role']));
  const refusal = useRefusal(of, party, carriers);
  const name = textOf(party.fields['name']);
  // Whoever has left gets no code any more; the one that still opens the case can be taken back.
  const left = Boolean(party.fields['left']);
  const bare = !textOf(party.fields['phone']) && !textOf(party.fields['creditCode']);
  const title = documents.find(({ id }) => id === live?.document)?.title;
  return (
    <>
      <p>
        <strong>{say('code')}</strong>{' '}
        {live
          ? say('live', { at: moment(live.issuedAt), document: title ? both(title) : '' })
          : last?.revokedAt
            ? say('ended', { at: moment(last.revokedAt) })
            : say('none')}
      </p>
      {live || refusal || left ? null : (
        <Hint sent={sentCopy(of).includes(party.id)} to={textOf(party.fields['role'])} />
      )}
      {refusal ? <p className="hz-quiet">{refusal}</p> : null}
      <div className="hz-page-acts">
        {left ? null : (
          <Button disabled={refusal !== null} onClick={() => setOpen(true)}>
            {say(last ? 'again' : 'give')}
          </Button>
        )}
        {live ? <Revoke of={of} party={party.id} name={name} line={live} /> : null}
      </div>
      <IssueDialog
        open={open}
        close={() => setOpen(false)}
        of={of}
        party={{ id: party.id, name, bare }}
        carriers={carriers ?? []}
        live={live !== undefined}
      />
    </>
  );
}

/** The documents of the case that went, or are to go, to parties of this role. */
function useCarriers(id: string, documents: Edition['documents'], role: string): Edition['documents'] | null {
  const { data } = useDocuments(id);
  if (!data) return null;
  const made = new Set(data.map(({ kind }) => kind));
  return documents.filter((one) => made.has(one.id) && one.to.includes(role));
}

/** Why no code can be given to this party now, or null. */
function useRefusal(of: CaseDetail, party: FileRecord, carriers: Edition['documents'] | null): string | null {
  const say = useWords(words);
  if (textOf(party.fields['role']) !== 'requester' && !of.docketedOn) return say('notDue');
  return carriers?.length === 0 ? say('noDocument') : null;
}

function Hint({ sent, to }: { sent: boolean; to: string }): ReactNode {
  const say = useWords(words);
  if (to !== 'respondent') return null;
  return <Alert type={sent ? 'warning' : 'info'} showIcon title={say(sent ? 'wanted' : 'wantedSoon')} />;
}

interface Revoked {
  readonly of: CaseDetail;
  readonly party: string;
  readonly name: string;
  readonly line: AccessLine;
}
function Revoke({ of, party, name, line }: Revoked): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const { message } = App.useApp();
  const revoke = useRevokeCode(of.id, party);
  return (
    <>
      <Popconfirm
        title={say('revokeAsk', { name })}
        okText={common('confirm')}
        cancelText={common('cancel')}
        onConfirm={() => revoke.mutate(line, { onSuccess: () => void message.success(say('revoked')) })}
      >
        <Button danger loading={revoke.isPending}>
          {say('revoke')}
        </Button>
      </Popconfirm>
      <ProblemView error={revoke.error} said="notDone" />
    </>
  );
}
