import { CopyOutlined, PrinterOutlined } from '@ant-design/icons';
import { Alert, App, Button, Drawer, Space } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useBoth, useLanguage, useWords } from '../../i18n/words';
import { Reading } from '../../shell/states/States';
import type { Certificate } from '../types';
import { BasisView } from './BasisView';
import { useClockHeading } from './clock-heading';
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
}: {
  /** Null before anything has been asked: then it is only made ready. */
  clock: string | null;
  open: boolean;
  close: () => void;
  printAt?: string;
}): ReactNode {
  const say = useWords(words);
  const heading = useClockHeading();
  const certificate = useCertificate(clock);
  useEscape(open, close);
  const name = certificate.data ? ` · ${heading(certificate.data.clock)}` : '';
  return (
    <Drawer
      open={open}
      forceRender={clock === null}
      onClose={close}
      title={`${say('title')}${name}`}
      size="min(560px, 100vw)"
      footer={certificate.data ? <Acts of={certificate.data} {...(printAt ? { printAt } : {})} /> : null}
    >
      {clock ? <Reading of={certificate}>{(of) => <BasisView of={of} open={false} />}</Reading> : null}
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

function Acts({ of: given, printAt }: { of: Certificate; printAt?: string }): ReactNode {
  const of = useNamedProof(given);
  const say = useWords(words);
  const both = useBoth();
  const language = useLanguage();
  const { message } = App.useApp();
  const [objecting, setObjecting] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(textOfBasis(of, { say, both, language }));
    void message.success(say('copied'));
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {objecting ? <Alert type="info" showIcon title={say('raiseHint')} /> : null}
      <Space wrap>
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {say('copy')}
        </Button>
        {printAt ? (
          <Button icon={<PrinterOutlined />} href={printAt} target="_blank">
            {say('print')}
          </Button>
        ) : null}
        <Button type="text" onClick={() => setObjecting(!objecting)}>
          {say('raise')}
        </Button>
      </Space>
    </Space>
  );
}
