import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { useShortcut } from '../../shell/use-shortcut';
import { desk } from '../words';

const KEYS = [
  ['J / K', 'keyNext'],
  ['Enter', 'keyOpen'],
  ['P', 'keyPreview'],
  ['X', 'keySelect'],
  ['Shift + click', 'keyRange'],
  ['A', 'keyAssign'],
  ['E', 'keyBasis'],
  ['/ · Ctrl+K', 'keySearch'],
  ['Esc', 'keyClose'],
  ['?', 'keyHelp'],
] as const;

export function HelpButton(): ReactNode {
  const say = useWords(desk);
  const [open, setOpen] = useState(false);
  useShortcut('?', () => setOpen(true));
  return (
    <>
      <Button
        type="text"
        className="hz-desk-help"
        icon={<QuestionCircleOutlined />}
        aria-label={say('help')}
        onClick={() => setOpen(true)}
      />
      <Modal open={open} title={say('help')} footer={null} onCancel={() => setOpen(false)}>
        <dl className="hz-keys">
          {KEYS.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{say(what)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
