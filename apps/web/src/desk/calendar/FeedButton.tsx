import { CalendarOutlined, CopyOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Input, Modal, Space, type InputRef } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { api, take } from '../../api/client';
import { useOnce } from '../../api/use-intent';
import { useWords } from '../../i18n/words';
import { useCopy } from '../../parts/copy/use-copy';
import { ProblemView } from '../../shell/states/ProblemView';
import { words } from './words';

/** The person's own secret address for a calendar program; a new one ends the one before. */
export function FeedButton(): ReactNode {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<CalendarOutlined />} onClick={() => setOpen(true)}>
        {say('feed')}
      </Button>
      <Modal open={open} title={say('feed')} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <Feed />
      </Modal>
    </>
  );
}

function Feed(): ReactNode {
  const say = useWords(words);
  const { message } = App.useApp();
  const make = useMutation({
    mutationFn: useOnce((_: void, key) =>
      take(api.POST('/api/v1/calendar/feed', { params: { header: { 'Idempotency-Key': key } } })),
    ),
  });
  const end = useMutation({
    mutationFn: () => take(api.DELETE('/api/v1/calendar/feed')),
    onSuccess: () => {
      make.reset();
      void message.success(say('feedEnded'));
    },
  });
  const address = make.data ? new URL(make.data.path, location.origin).href : '';
  const shown = useRef<InputRef>(null);
  const copy = useCopy(() => shown.current?.focus({ cursor: 'all' }));
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <p>{say('feedHint')}</p>
      <ProblemView error={make.error ?? end.error} said="notDone" />
      {address ? <Input ref={shown} readOnly aria-label={say('feedAddress')} value={address} /> : null}
      <Space wrap>
        {address ? (
          <Button type="primary" icon={<CopyOutlined />} onClick={() => void copy(address)}>
            {say('feedCopy')}
          </Button>
        ) : (
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
            {say('feedMake')}
          </Button>
        )}
        <Button danger loading={end.isPending} onClick={() => end.mutate()}>
          {say('feedEnd')}
        </Button>
      </Space>
    </Space>
  );
}
