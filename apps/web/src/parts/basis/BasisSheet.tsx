import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { useTitle } from '../../shell/head';
import { Reading } from '../../shell/states/States';
import type { Certificate } from '../types';
import { BasisView } from './BasisView';
import { useCertificate } from './use-certificate';
import { words } from './words';
import './sheet.css';

/** 期限计算书: the same calculation on paper, A4. */
export function BasisSheet({ clock }: { clock: string }): ReactNode {
  const say = useWords(words);
  useTitle(say('sheet'));
  const certificate = useCertificate(clock);
  return (
    <main id="content" className="hz-sheet">
      <h1>{say('sheet')}</h1>
      <Reading of={certificate}>{(of) => <Sheet of={of} />}</Reading>
    </main>
  );
}

function Sheet({ of }: { of: Certificate }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  return (
    <>
      <p className="hz-no-print hz-sheet-acts">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {say('printNow')}
        </Button>
      </p>
      <p className="hz-sheet-case">
        {say('case')}:{of.case.number ?? say('noNumber')}
        <br />
        {of.case.title}
        <br />
        <strong>{both(of.clock.title)}</strong>
      </p>
      <BasisView of={of} open />
    </>
  );
}
