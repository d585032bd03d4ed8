import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer, Space } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useBoth, useLanguage, useWords } from '../../i18n/words';
import { TextToCopy } from '../copy/TextToCopy';
import { useCopy } from '../copy/use-copy';
import { Reading } from '../../shell/states/States';
import { covered } from '../../shell/use-shortcut';
import type { Certificate } from '../types';
import { BasisView } from './BasisView';
import { useClockHeading } from './clock-heading';
import { Corrections, Objecting, type StepAt } from './Objecting';
import { QueriesOfDay } from './Queries';
import { textOfBasis } from './rows';
import { useCertificate } from './use-certificate';
import { useNamedProof } from './use-proof';
import { words } from './words';

/** 期限依据: why a deadline falls on its day. */
export function BasisDrawer({
  clock,
  open,
  close,
  printAt,
  stepAt,
}: {
  /** Null before anything has been asked: then it is only made ready. */
  clock: string | null;
  open: boolean;
  close: () => void;
  printAt?: string;
  stepAt: StepAt;
}): ReactNode {
  const say = useWords(words);
  const heading = useClockHeading();
  const certificate = useCertificate(clock);
  // Drawn ahead once it stands on the page, and not over what is open already, whose Escape it would take.
  const [ahead, setAhead] = useState(false);
  useEffect(() => setAhead(!covered()), []);
  useEscape(open, close);
  const name = certificate.data ? ` · ${heading(certificate.data.clock)}` : '';
  return (
    <Drawer
      open={open}
      forceRender={ahead && clock === null}
      onClose={close}
      title={`${say('title')}${name}`}
      size="min(560px, 100vw)"
      footer={
        certificate.data ? (
          <Acts of={certificate.data} stepAt={stepAt} close={close} {...(printAt ? { printAt } : {})} />
        ) : null
      }
    >
      {clock ? (
        <Reading of={certificate}>
          {(of) => (
            <>
              <BasisView of={of} open={false} />
              <QueriesOfDay of={of} />
              <Corrections of={of} at={stepAt} leave={close} />
            </>
          )}
        </Reading>
      ) : null}
    </Drawer>
  );
}

/** Escape closes this drawer first: having been made ready before what it lies over, it would come after that. */
function useEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      close();
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [open, close]);
}

function Acts({
  of: given,
  printAt,
  stepAt,
  close,
}: {
  of: Certificate;
  printAt?: string;
  stepAt: StepAt;
  close: () => void;
}): ReactNode {
  const of = useNamedProof(given);
  const say = useWords(words);
  const both = useBoth();
  const language = useLanguage();
  const [byHand, setByHand] = useState(0);
  const copy = useCopy(() => setByHand((times) => times + 1));
  const text = textOfBasis(of, { say, both, language });
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Space wrap>
        <Button icon={<CopyOutlined />} onClick={() => void copy(text)}>
          {say('copy')}
        </Button>
        {printAt ? (
          <Button icon={<PrinterOutlined />} href={printAt} target="_blank">
            {say('print')}
          </Button>
        ) : null}
      </Space>
      {byHand > 0 ? <TextToCopy key={byHand} text={text} /> : null}
      <Objecting of={of} at={stepAt} leave={close} />
    </Space>
  );
}
