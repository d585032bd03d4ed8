import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import type { UploadReceipt } from './send-file';

import { sizeOf } from './size';
import { useUpload } from './use-upload';
import { words } from './words';

/** Chooses one file and sends it; says afterwards what was received, or why it was not. */
export function UploadButton({
  caseId,
  kind,
  done,
}: {
  caseId: string;
  kind: string;
  done: (paper: UploadReceipt) => void;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const input = useRef<HTMLInputElement>(null);
  const { upload, progress } = useUpload(caseId, kind);
  const pick = (file: File | undefined): void => {
    if (file) upload.mutate(file, { onSuccess: done });
    if (input.current) input.current.value = '';
  };
  const { data, error, isPending, variables } = upload;
  return (
    <span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('upload')}
        onChange={(event) => pick(event.target.files?.[0])}
      />
      <Button icon={<UploadOutlined />} loading={isPending} onClick={() => input.current?.click()}>
        {say('upload')}
      </Button>{' '}
      <span role="status" className="hz-quiet">
        {isPending ? say(progress.cut ? 'cut' : 'sending', { name: variables.name, percent: progress.percent }) : null}
        {error ? say('failed', { reason: both(problemOf(error).titles) }) : null}
        {data && !isPending && !error
          ? say('done', { name: data.name, size: sizeOf(data.size), hash: data.sha256.slice(0, 12) })
          : null}
      </span>
    </span>
  );
}
