import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { api, take } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { kit } from '../kit/words';
import { sizeOf } from './kinds';
import { sendFile, type Sending, type Target, type UploadReceipt } from '../../parts/papers/send-file';
import { words } from './words';

interface Running {
  readonly key: string;
  readonly file: File;
  readonly percent: number;
  readonly cut: boolean;
  readonly sending: Sending;
}

/** The limits of the office; asked once. */
const useLimits = () =>
  useQuery({ queryKey: ['uploads'], queryFn: () => take(api.GET('/api/v1/uploads')), staleTime: 3_600_000 });

/** Takes files of one kind: each goes off at once, in parts, and is receipted with its hash. */
export function Uploads({
  title,
  kind,
  target,
  received,
  papers,
  drop,
}: {
  title: string;
  kind: string;
  target: () => Promise<Target>;
  received: (receipt: UploadReceipt) => void;
  papers: readonly UploadReceipt[];
  drop?: (id: string) => void;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const limits = useLimits();
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [fault, setFault] = useState<{ readonly text: string; readonly again: (() => void) | null } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const refuse = (file: File): string | null => {
    if (file.size === 0) return say('empty');
    const max = limits.data?.maxBytes;
    return max && file.size > max ? say('tooLarge', { size: sizeOf(file.size), max: sizeOf(max) }) : null;
  };
  /** @param as what it was called when it was chosen: the kind may be another one by the time it is sent again */
  const send = async (file: File, as = kind): Promise<void> => {
    const reason = refuse(file);
    setFault(reason ? { text: say('failed', { name: file.name, reason }), again: null } : null);
    if (reason) return;
    const key = crypto.randomUUID();
    const put = (change: Partial<Running>): void =>
      setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
    try {
      const sending = sendFile(file, as, await target(), put);
      setRunning((all) => [...all, { key, file, percent: 0, cut: false, sending }]);
      received(await sending.receipt);
    } catch (error) {
      const { titles, status } = problemOf(error);
      // What the office refuses is refused again; only what was cut off is worth another attempt.
      setFault({
        text: say('failed', { name: file.name, reason: both(titles) }),
        again: status === 0 || status >= 500 ? () => void send(file, as) : null,
      });
    }
    setRunning((all) => all.filter((one) => one.key !== key));
  };

  return (
    <div>
      <ul className="pb-files">
        {papers.map((paper) => (
          <Received key={paper.id} paper={paper} {...(drop ? { drop } : {})} />
        ))}
        {running.map((one) => (
          <li key={one.key}>
            <span id={`${id}${one.key}`}>{one.file.name}</span>
            <progress max={100} value={one.percent} aria-labelledby={`${id}${one.key}`} />
            <span role="status">{say(one.cut ? 'waiting' : 'sending', { percent: one.percent })}</span>{' '}
            <button
              type="button"
              className="pb-link"
              aria-label={say('stopOf', { name: one.file.name })}
              onClick={() => {
                void one.sending.stop();
                setRunning((all) => all.filter((other) => other.key !== one.key));
              }}
            >
              {say('stop')}
            </button>
          </li>
        ))}
      </ul>
      {fault ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={fault.text}
          description={fault.again ? <Retry again={fault.again} /> : null}
        />
      ) : null}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-kind={kind}
        onChange={(event) => {
          for (const file of event.target.files ?? []) void send(file);
          event.target.value = '';
        }}
      />
      <p>
        <Button onClick={() => input.current?.click()}>{say('add', { name: title })}</Button>
      </p>
    </div>
  );
}

function Retry({ again }: { again: () => void }): ReactNode {
  const say = useWords(words);
  return <Button onClick={again}>{say('retry')}</Button>;
}

function Received({ paper, drop }: { paper: UploadReceipt; drop?: (id: string) => void }): ReactNode {
  const say = useWords(words);
  return (
    <li>
      <strong>✓ {paper.name}</strong>
      <br />
      <span className="pb-quiet">{say('received', { at: moment(paper.at), size: sizeOf(paper.size) })}</span>
      <br />
      <span className="pb-hash">
        {say('hash')}
        {paper.sha256}
      </span>
      {drop ? (
        <>
          <br />
          <button
            type="button"
            className="pb-link"
            aria-label={say('dropOf', { name: paper.name })}
            onClick={() => drop(paper.id)}
          >
            {say('drop')}
          </button>
        </>
      ) : null}
    </li>
  );
}

/** What may be sent. */
export function Limits(): ReactNode {
  const say = useWords(words);
  const { data } = useLimits();
  const tell = useWords(kit);
  return data ? <p className="pb-quiet">{say('limit', { size: sizeOf(data.maxBytes) })}</p> : <p>{tell('optional')}</p>;
}
