import { useState, type ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { useBoth } from '../../i18n/words';
import { useBracketed } from '../../shell/bracketed';
import { ProblemView } from '../../shell/states/ProblemView';
import { Reading } from '../../shell/states/States';
import { useEligibility, type Eligibility } from '../check/use-eligibility';
import type { Target } from '../../parts/papers/send-file';
import { useCalled } from '../../parts/papers/kind-words';
import { PurposeField } from '../uploads/PurposeField';
import { BrokenOff } from '../uploads/BrokenOff';
import { Limits, Uploads } from '../uploads/Uploads';
import { OF_DRAFT } from '../uploads/use-sendings';
import { dropPaper } from './draft-api';
import { byKind } from './missing-papers';
import { placeOfPurpose, purposeOf, withPurpose } from './purposes';
import { TaskPage } from './TaskPage';
import { received, targetOf, useDraftBroken } from './use-draft-broken';
import { draft, useDraft, usePlace } from './use-draft';

const target = async (): Promise<Target> => targetOf(await draft.ensure());

const say = (paper: string, purpose: string): void =>
  draft.change('/purposes', withPurpose(draft.read().form, paper, purpose));

/** Papers of the request, by the list of the edition in force; each goes off as it is chosen. */
export function EvidencePage(): ReactNode {
  const { form } = useDraft();
  const read = useEligibility(form.procedure ?? 'ordinary-ruling');
  const broken = useDraftBroken();
  return (
    <TaskPage task="evidence">
      <Limits />
      <BrokenOff of={broken} />
      <Reading of={read}>
        {({ checklist }) =>
          byKind(checklist).map((line) => <Papers key={line.kind} kind={line.kind} lines={line.lines} />)
        }
      </Reading>
    </TaskPage>
  );
}

function Papers({ kind, lines }: { kind: string; lines: readonly Eligibility['checklist'][number][] }): ReactNode {
  const cited = useCited();
  const both = useBoth();
  const { papers } = useDraft();
  const callOf = useCalled();
  const bracketed = useBracketed();
  const [fault, setFault] = useState<unknown>(null);
  const title = lines.map((line) => both(line.title)).join(' / ');
  const drop = async (id: string): Promise<void> => {
    try {
      await dropPaper(await draft.ensure(), id);
      draft.setPapers((all) => all.filter((paper) => paper.id !== id));
      if (purposeOf(draft.read().form, id)) say(id, '');
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <section className="pb-entry">
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line.kind} className="pb-hint">
          {both(line.note)}
          <br />
          {cited(line.article)}
        </p>
      ))}
      <ProblemView error={fault} said="notDone" />
      <Uploads
        title={title}
        kind={kind}
        place={`${OF_DRAFT}${kind}`}
        target={target}
        papers={papers.filter((paper) => paper.kind === kind)}
        called={(id) => callOf(id, papers)}
        received={received}
        drop={(id) => void drop(id)}
        {...(kind === 'evidence'
          ? {
              beneath: (paper) => (
                <PurposeAt paper={paper.id} called={bracketed(paper.name, callOf(paper.id, papers))} />
              ),
            }
          : {})}
      />
    </section>
  );
}

/** What one paper is to prove: an answer of the draft, saved as the others are. */
function PurposeAt({ paper, called }: { paper: string; called: string }): ReactNode {
  const { form } = useDraft();
  const { at, error } = usePlace(placeOfPurpose(form, paper));
  return (
    <PurposeField
      at={at}
      whose={called}
      error={error}
      value={purposeOf(form, paper) ?? ''}
      change={(purpose) => say(paper, purpose)}
    />
  );
}
