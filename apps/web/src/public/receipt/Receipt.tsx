import { Alert, Button, Popconfirm } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { ButtonLink } from '../kit/ButtonLink';
import { CopyButton } from '../kit/CopyButton';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { useLacking, type Given as HandedIn } from '../file/use-lacking';
import { Basis, Given } from './Given';
import { forgetReceipt, isOnlyShown, readReceipt, recoverReceipt } from './kept-receipt';
import { shell } from '../../shell/words';
import { words } from './words';
import { moment } from '../../parts/dates';
import { Sentence } from '../../parts/Sentence';

/** The code, what happens next, and by which day. Made to be printed. */
export function Receipt(): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const common = useWords(shell);
  const both = useBoth();
  const [receipt, setReceipt] = useState(readReceipt);
  const none = receipt === null;
  useEffect(() => {
    if (none) void recoverReceipt().then(setReceipt);
  }, [none]);
  if (!receipt) {
    return (
      <Page title={say('none')} back="/" lead={say('noneHint')}>
        <ButtonLink to="/follow" type="primary">
          {say('follow')}
        </ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={say('title')} back="/">
      {isOnlyShown() ? (
        <Alert className="pb-warning hz-no-print" type="warning" showIcon role="alert" title={say('onlyShown')} />
      ) : null}
      <section className="pb-card" aria-label={say('code')}>
        <p className="pb-quiet">{say('code')}</p>
        <Code code={receipt.receiptCode} />
      </section>
      <h2>{say('next')}</h2>
      <p>
        <strong>
          <Sentence>{both(receipt.nextStep)}</Sentence>
        </strong>
        {receipt.given ? <PeriodAnew {...receipt.given} /> : null}
        {receipt.docketingDueOn ? (
          <>
            <br />
            <span className="pb-quiet">{say('why')}</span>
          </>
        ) : null}
      </p>
      <Basis of={receipt} />
      <dl className="pb-answers">
        <div>
          <dt>{say(receipt.filedAt ? 'filedAt' : 'receivedOn')}</dt>
          <dd>{receipt.filedAt ? moment(receipt.filedAt) : receipt.receivedOn}</dd>
        </div>
        <div>
          <dt>{say('caseId')}</dt>
          <dd>
            <span className="pb-hash" id="receipt-id">
              {receipt.id}
            </span>
            <div className="hz-no-print">
              <CopyButton text={receipt.id} from="receipt-id" />
            </div>
          </dd>
        </div>
      </dl>
      {receipt.given ? <Given given={receipt.given} of={receipt} /> : null}
      <div className="pb-acts hz-no-print">
        <Button onClick={() => print()}>{tell('print')}</Button>
        <ButtonLink to="/follow" state={{ code: receipt.receiptCode }} type="primary">
          {say('follow')}
        </ButtonLink>
        <Popconfirm
          title={say('forgetSure')}
          okText={say('forget')}
          cancelText={common('cancel')}
          onConfirm={() => void forgetReceipt().then(() => setReceipt(null))}
        >
          <Button>{say('forget')}</Button>
        </Popconfirm>
      </div>
    </Page>
  );
}

/** Where papers lack, the day above is not the last word: a supplement sets the time anew. */
function PeriodAnew(given: HandedIn): ReactNode {
  const both = useBoth();
  const { follows } = useLacking(given);
  if (!follows?.period) return null;
  return (
    <>
      <br />
      {both(follows.period)}
    </>
  );
}

/** The code with what it is good for; where the office has ended or replaced it, that. */
function Code({ code }: { readonly code: string | null }): ReactNode {
  const say = useWords(words);
  if (code === null) return <p>{say('ended')}</p>;
  return (
    <>
      <p className="pb-code" id="receipt-code">
        {code}
      </p>
      <div className="hz-no-print">
        <CopyButton text={code} from="receipt-code" />
      </div>
      <p>{say('keep')}</p>
    </>
  );
}
