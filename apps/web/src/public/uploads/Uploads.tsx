import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { api, take } from '../../api/client';
import { useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { AskFirst } from '../kit/AskFirst';
import { useBracketed } from '../../shell/bracketed';
import { kit } from '../kit/words';
import { sizeOf } from '../../parts/papers/size';
import { words as paperWords } from '../../parts/papers/words';
import type { FiledAs } from '../../parts/papers/filed-as';
import type { Target, UploadReceipt } from '../../parts/papers/send-file';
import { Purpose, PURPOSE_MAX } from '../../parts/papers/Purpose';
import { NotArrived, OnItsWay } from './Progress';
import { PurposeField } from './PurposeField';
import { Unfit } from './sendings';
import { sendings, useSendings } from './use-sendings';
import { words } from './words';

/** The limits of the office; asked once. */
const useLimits = () =>
  useQuery({ queryKey: ['uploads'], queryFn: () => take(api.GET('/api/v1/uploads')), staleTime: 3_600_000 });

/** Takes files of one kind: each goes off at once, in parts, and is receipted with its hash. */
export function Uploads({
  title,
  kind,
  place,
  target,
  received,
  papers,
  called,
  drop,
  beneath,
  purposed = false,
}: {
  title: string;
  kind: string;
  /** Its own among the places that send. */
  place: string;
  target: () => Promise<Target>;
  received: (receipt: UploadReceipt) => void;
  papers: readonly UploadReceipt[];
  /** What is said before the name of a paper, where names may be alike. */
  called?: (id: string) => string;
  drop?: (id: string) => void;
  /** What may still be said of a paper that has arrived. */
  beneath?: (paper: UploadReceipt) => ReactNode;
  /** Whether it is asked before a file is chosen what it is to prove: what lies in the case stays as it came in. */
  purposed?: boolean;
}): ReactNode {
  const say = useWords(words);
  const tell = useWords(paperWords);
  const limits = useLimits();
  const { running, failed } = useSendings(place);
  const [purpose, setPurpose] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const unfit = (file: File): Unfit | null => {
    if (file.size === 0) return new Unfit('empty');
    const max = limits.data?.maxBytes;
    return max && file.size > max ? new Unfit('tooLarge', { size: sizeOf(file.size), max: sizeOf(max) }) : null;
  };
  const send = async (file: File, as: FiledAs): Promise<void> => {
    const reason = unfit(file);
    if (reason) return sendings.turnAway(file, as, place, reason);
    const receipt = await sendings.send(file, as, place, target);
    if (receipt) received(receipt);
  };

  return (
    <div>
      <ul className="pb-files">
        {papers.map((paper) => (
          <Received key={paper.id} paper={paper} {...(called ? { called } : {})} {...(drop ? { drop } : {})}>
            {beneath?.(paper)}
          </Received>
        ))}
        {running.map((one) => (
          <OnItsWay key={one.key} of={one} />
        ))}
      </ul>
      {failed.map((one) => (
        <NotArrived key={one.key} of={one} again={(one) => void send(one.file, one.as)} />
      ))}
      {purposed ? (
        <PurposeField
          at={`/${place}/purpose`}
          whose={title}
          value={purpose}
          change={setPurpose}
          hint={tell('purposeFirst')}
        />
      ) : null}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-kind={kind}
        onChange={(event) => {
          const said = purposed ? purpose.trim() : '';
          const files = [...(event.target.files ?? [])];
          for (const file of files) void send(file, said ? { kind, purpose: said } : { kind });
          if (files.length > 0) setPurpose('');
          event.target.value = '';
        }}
      />
      <p>
        <Button disabled={purposed && purpose.trim().length > PURPOSE_MAX} onClick={() => input.current?.click()}>
          {say('add', { name: title })}
        </Button>
      </p>
    </div>
  );
}

function Received({
  paper,
  called,
  drop,
  children,
}: {
  paper: UploadReceipt;
  called?: (id: string) => string;
  drop?: (id: string) => void;
  children?: ReactNode;
}): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const bracketed = useBracketed();
  const number = called?.(paper.id);
  const name = bracketed(paper.name, number);
  return (
    <li>
      <strong>
        {number} ✓ {paper.name}
      </strong>
      <Purpose of={paper.purpose} />
      <Receipted paper={paper} />
      {children}
      {drop ? (
        <>
          {children ? null : <br />}
          <AskFirst
            label={say('drop')}
            name={say('dropOf', { name })}
            sure={tell('removeSure', { name })}
            act={() => drop(paper.id)}
          />
        </>
      ) : null}
    </li>
  );
}

/** When the office received a paper, how large it is, and its hash. */
export function Receipted({ paper }: { paper: UploadReceipt }): ReactNode {
  const say = useWords(words);
  return (
    <>
      <br />
      <span className="pb-quiet">{say('received', { at: moment(paper.at), size: sizeOf(paper.size) })}</span>
      <br />
      <span className="pb-hash">
        {say('hash')}
        {paper.sha256}
      </span>
    </>
  );
}

/** What may be sent. */
export function Limits(): ReactNode {
  const say = useWords(words);
  const { data } = useLimits();
  const tell = useWords(kit);
  return data ? <p className="pb-quiet">{say('limit', { size: sizeOf(data.maxBytes) })}</p> : <p>{tell('optional')}</p>;
}
