import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCited } from '../../i18n/cited';
import { useListed } from '../../i18n/use-listed';
import { useBoth, useWords } from '../../i18n/words';
import { Loading, ReadFault } from '../../shell/states/States';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';
import { OPINION, ORDINARY, procedureIn, type ProcedureId } from '../kit/procedures';
import { useVerdict, type Answers, type Verdict } from './use-eligibility';
import { words } from './words';

/** What the answers come to: can or cannot, why, by which article, and where to go instead. */
export function Outcome({
  procedure,
  answers,
  last,
}: {
  procedure: string;
  answers: Answers;
  last: number;
}): ReactNode {
  const say = useWords(words);
  const verdict = useVerdict(procedure);
  const { mutate } = verdict;
  const given = JSON.stringify(answers);
  useEffect(() => mutate(JSON.parse(given) as Answers), [mutate, given]);
  const more = procedure === ORDINARY ? '' : `&procedure=${procedure}`;
  if (!verdict.data) {
    return (
      <Page title={say(procedure === OPINION ? 'titleOpinion' : 'title')} back={`/check?q=${last}${more}`}>
        {verdict.error ? <ReadFault error={verdict.error} again={() => mutate(answers)} /> : <Loading />}
      </Page>
    );
  }
  return <Told of={verdict.data} procedure={procedure} back={`/check?q=${last}${more}`} again={`/check?q=1${more}`} />;
}

function Told({
  of,
  procedure,
  back,
  again,
}: {
  of: Verdict;
  procedure: string;
  back: string;
  again: string;
}): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const listed = useListed();
  const both = useBoth();
  const can = of.outcome === 'can';
  return (
    <Page title={both(of.says)} back={back}>
      {can ? <p className="pb-quiet">{say('rests', { articles: listed(of.articles.map(cited)) })}</p> : null}
      {of.against.map((obstacle) => (
        <section key={obstacle.question} className="pb-card">
          <p>
            {obstacle.certain ? '' : say('missing')}
            <strong>{both(obstacle.says)}</strong>
            <br />
            <span className="pb-quiet">{cited(obstacle.article)}</span>
          </p>
          <p>
            {say('instead')}
            {both(obstacle.instead)}
          </p>
          <Elsewhere procedure={procedureIn(obstacle.procedure)} />
        </section>
      ))}
      <div className="pb-acts">
        <ButtonLink to={`/file?procedure=${procedure}`} type={can ? 'primary' : 'default'}>
          {say(can ? 'write' : 'writeAnyway')}
        </ButtonLink>
        <ButtonLink to={`/checklist?procedure=${procedure}`}>{say('papers')}</ButtonLink>
      </div>
      <p>
        <Link to={again}>{say('again')}</Link>
      </p>
    </Page>
  );
}

const WAY: Readonly<Record<ProcedureId, 'toOrdinary' | 'toMajor' | 'toOpinion'>> = {
  'ordinary-ruling': 'toOrdinary',
  'major-ruling': 'toMajor',
  'infringement-opinion': 'toOpinion',
};

/** The questions of what can be asked for instead, where the procedure names it. */
function Elsewhere({ procedure }: { procedure: ProcedureId | null }): ReactNode {
  const say = useWords(words);
  if (!procedure) return null;
  return (
    <p>
      <Link to={`/check?q=1&procedure=${procedure}`}>{say(WAY[procedure])}</Link>
    </p>
  );
}
