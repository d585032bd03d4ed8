import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { useTitle } from '../../shell/head';
import { Reading } from '../../shell/states/States';
import { BasisView } from '../../parts/basis/BasisView';
import { useClockHeading } from '../../parts/basis/clock-heading';
import { useCertificate } from '../../parts/basis/use-certificate';
import { words } from '../../parts/basis/words';
import { useCode } from '../../parts/codes';
import { partiesOf, textOf, type CaseDetail, type Certificate } from '../../parts/types';
import { useAgencies } from '../admin/agencies/use-agencies';
import { useCase } from '../use-cases';
import './sheet.css';

/** 期限计算书: the same calculation on paper, A4. */
export function BasisSheet({ clock }: { clock: string }): ReactNode {
  const say = useWords(words);
  const heading = useClockHeading();
  const certificate = useCertificate(clock);
  const { data } = certificate;
  useTitle(data ? `${say('sheet')} · ${heading(data.clock)}` : say('sheet'));
  return (
    <main id="content" className="hz-sheet">
      <h1>{say('sheet')}</h1>
      <Reading of={certificate}>{(of) => <Sheet of={of} />}</Reading>
    </main>
  );
}

function Sheet({ of }: { of: Certificate }): ReactNode {
  const say = useWords(words);
  const heading = useClockHeading();
  return (
    <>
      <p className="hz-no-print hz-sheet-acts">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {say('printNow')}
        </Button>
      </p>
      <h2>{heading(of.clock)}</h2>
      <Reading of={useCase(of.case.id)}>{(detail) => <CaseFacts of={detail} />}</Reading>
      <BasisView of={of} open />
    </>
  );
}

/** Whose case it is, so that the sheet can be handed on by itself. */
function CaseFacts({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const agency = useAgencies().data?.find(({ id }) => id === of.agency);
  return (
    <dl className="hz-sheet-case">
      <dt>{say('agency')}</dt>
      <dd>{agency?.name ?? of.agency}</dd>
      <dt>{say('case')}</dt>
      <dd>
        {of.number ?? say('noNumber')} {of.title}
      </dd>
      {partiesOf(of.file).map(({ key, fields }) => (
        <Fragment key={key}>
          <dt>{code(textOf(fields['role']))}</dt>
          <dd>{textOf(fields['name'])}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
