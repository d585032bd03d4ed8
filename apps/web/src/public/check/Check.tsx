import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCited } from '../../i18n/cited';
import { useBoth, useWords } from '../../i18n/words';
import { Reading } from '../../shell/states/States';
import { RadioField } from '../kit/controls';
import { Page } from '../kit/Page';
import { OPINION, ORDINARY, procedureIn } from '../kit/procedures';
import { Outcome } from './Outcome';
import { useEligibility, type Answers, type Eligibility } from './use-eligibility';
import { words } from './words';

const KEPT = 'hengzhi.check';

function kept(): Answers {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Answers) : {};
  } catch (error) {
    console.info('answers are not kept in this browser', error);
    return {};
  }
}

function keep(answers: Answers): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(answers));
  } catch (error) {
    console.info('answers are not kept in this browser', error);
  }
}

/** One question a page; the page of a question is an address, so the way back of the browser leads to the one before. */
export function Check(): ReactNode {
  const say = useWords(words);
  const [query] = useSearchParams();
  const procedure = procedureIn(query.get('procedure')) ?? ORDINARY;
  const read = useEligibility(procedure);
  if (!read.data) {
    return (
      <Page title={say(procedure === OPINION ? 'titleOpinion' : 'title')} back="/">
        <Reading of={read}>{() => null}</Reading>
      </Page>
    );
  }
  return <Questions of={read.data} procedure={procedure} />;
}

function Questions({ of, procedure }: { of: Eligibility; procedure: string }): ReactNode {
  const [query] = useSearchParams();
  const [answers, setAnswers] = useState(kept);
  useEffect(() => {
    keep(answers);
  }, [answers]);
  const at = Number(query.get('q') ?? '1');
  const question = of.questions[at - 1];
  const mine = Object.fromEntries(
    of.questions.flatMap((q) => {
      const given = answers[q.id];
      return given ? [[q.id, given] as const] : [];
    }),
  );
  if (!question) return <Outcome procedure={procedure} answers={mine} last={of.questions.length} />;
  return (
    <Question
      key={question.id}
      question={question}
      at={at}
      count={of.questions.length}
      procedure={procedure}
      value={answers[question.id]}
      answer={(given) => setAnswers({ ...answers, [question.id]: given })}
    />
  );
}

function Question(props: {
  question: Eligibility['questions'][number];
  at: number;
  count: number;
  procedure: string;
  value: Answers[string] | undefined;
  answer: (given: Answers[string]) => void;
}): ReactNode {
  const cited = useCited();
  const { question, at, count, procedure, value } = props;
  const say = useWords(words);
  const both = useBoth();
  const [, go] = useSearchParams();
  const [asked, setAsked] = useState(false);
  const address = (n: number): Record<string, string> => ({
    q: String(n),
    ...(procedure === ORDINARY ? {} : { procedure }),
  });
  return (
    <Page title={both(question.asks)} back={at > 1 ? `/check?${new URLSearchParams(address(at - 1)).toString()}` : '/'}>
      <p className="pb-quiet">{say('nth', { n: at, count })}</p>
      <p>{both(question.explains)}</p>
      <RadioField
        at={`/${question.id}`}
        label={both(question.asks)}
        unseen
        hint={cited(question.article)}
        error={asked && !value ? say('pick') : null}
        value={value ?? ''}
        change={(given) => props.answer(given as Answers[string])}
        options={(['yes', 'no', 'unsure'] as const).map((choice) => ({ value: choice, label: say(choice) }))}
      />
      <Button
        type="primary"
        onClick={() => {
          setAsked(true);
          if (value) go(address(at + 1));
        }}
      >
        {say(at === count ? 'result' : 'next')}
      </Button>
    </Page>
  );
}
