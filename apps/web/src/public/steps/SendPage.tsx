import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { FOLLOW, useCase } from '../follow/use-follow';
import { RadioField } from '../kit/controls';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';
import { useKind } from '../../parts/papers/kind-words';
import { BrokenOff } from '../uploads/BrokenOff';
import { useBroken } from '../uploads/use-broken';
import { AllOnTheirWay } from '../uploads/Progress';
import { Limits, Uploads } from '../uploads/Uploads';
import type { UploadReceipt } from '../../parts/papers/send-file';
import { Countdowns } from './Countdowns';
import { targetOf } from './PaperField';
import { words as follow } from '../follow/words';
import { words } from './words';

const KINDS = ['evidence', 'application', 'opinion', 'agreement', 'status-proof', 'power-of-attorney', 'other'];

/** Evidence and applications that have no form of their own: handed in as papers, each with its receipt. */
export function SendPage(): ReactNode {
  const say = useWords(words);
  const tell = useWords(follow);
  const code = useKind();
  const { door, view } = useCase();
  const queries = useQueryClient();
  const [kind, setKind] = useState('evidence');
  const [sent, setSent] = useState<readonly UploadReceipt[]>([]);
  const received = (receipt: UploadReceipt): void => {
    setSent((all) => [...all, receipt]);
    void queries.invalidateQueries({ queryKey: [FOLLOW, door, 'papers'] });
  };
  const broken = useBroken(targetOf(door, view), view.caseId, received);
  const place = `${view.caseId}/send`;
  if (!view.open) {
    return (
      <Page title={say('sendTitle')} back="/follow" lead={tell('sendEnded')}>
        <AllOnTheirWay places={place} />
        <div className="pb-acts">
          <ButtonLink to="/follow">{say('back')}</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title={say('sendTitle')} back="/follow" lead={say('sendLead')}>
      <Countdowns
        periods={view.yours
          .filter(({ clock }) => !clock.ofRight)
          .map(({ clock, why }) => ({
            words: clock.title,
            health: clock.health,
            clock: clock.id,
            ...why,
            provisional: clock.provisional,
          }))}
      />
      <RadioField
        at="/kind"
        label={say('kind')}
        value={kind}
        change={setKind}
        options={KINDS.map((one) => ({ value: one, label: code(one) }))}
      />
      <Limits />
      <BrokenOff of={broken} />
      <Uploads
        title={code(kind)}
        kind={kind}
        place={place}
        target={() => Promise.resolve(targetOf(door, view))}
        papers={sent}
        purposed={kind === 'evidence'}
        received={received}
      />
      <div className="pb-acts">
        <ButtonLink to="/follow">{say('back')}</ButtonLink>
      </div>
    </Page>
  );
}
