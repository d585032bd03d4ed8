import { UploadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { PURPOSE_MAX } from './Purpose';
import type { UploadReceipt } from './send-file';
import { sizeOf } from './size';
import { useUpload } from './use-upload';
import { words } from './words';
import './papers.css';

/** Chooses one file and sends it; says afterwards what was received, or why it was not. */
export function UploadButton({
  caseId,
  kind,
  done,
  purposed = false,
}: {
  caseId: string;
  kind: string;
  done: (paper: UploadReceipt) => void;
  /** Whether it is asked before the file is chosen what it is to prove. */
  purposed?: boolean;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const input = useRef<HTMLInputElement>(null);
  const [purpose, setPurpose] = useState('');
  const said = purposed ? purpose.trim() : '';
  const { upload, progress } = useUpload(caseId, said ? { kind, purpose: said } : { kind });
  // Nothing is given up here once it was chosen.
  const received = (paper: UploadReceipt | null): void => {
    setPurpose('');
    if (paper) done(paper);
  };
  const pick = (file: File | undefined): void => {
    if (file) upload.mutate(file, { onSuccess: received });
    if (input.current) input.current.value = '';
  };
  const { data, error, isPending, variables } = upload;
  return (
    <span>
      {purposed ? (
        <label className="hz-purpose">
          <span>{say('purposeOptional')}</span>
          <Input
            value={purpose}
            maxLength={PURPOSE_MAX}
            disabled={isPending}
            placeholder={say('purposeFirst')}
            onChange={(event) => setPurpose(event.target.value)}
            // Within the form of a step it must not send that.
            onPressEnter={(event) => event.preventDefault()}
          />
        </label>
      ) : null}
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
