import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { api, take } from '../../api/client';
import { useWords } from '../../i18n/words';
import { Reading } from '../../shell/states/States';
import { moment } from '../dates';
import type { PaperView } from '../types';
import { sizeOf } from './size';
import { words } from './words';

type Shape = 'frame' | 'picture' | 'sound' | 'film' | 'text';
/** What a browser shows by itself; the server told each kind by its bytes, so that nothing here can run. */
const SHAPES: readonly (readonly [RegExp, Shape])[] = [
  [/^application\/pdf$/, 'frame'],
  [/^image\/(png|jpeg)$/, 'picture'],
  [/^audio\/(mp4|mpeg|wav)$/, 'sound'],
  [/^video\/(mp4|quicktime)$/, 'film'],
  [/^text\/plain/, 'text'],
];
/** More is not read into the memory of a page. */
const MOST_BYTES = 100 * 1024 * 1024;
const TEXT_SHOWN = 200_000;

const addressOf = (paper: PaperView): string => `/api/v1/papers/${paper.id}/content`;

async function contentOf({ id, mediaType }: PaperView): Promise<Blob> {
  const bytes = await take(
    api.GET('/api/v1/papers/{id}/content', { params: { path: { id } }, parseAs: 'arrayBuffer' }),
  );
  return new Blob([bytes], { type: mediaType });
}

/** A paper beside the page: what it is, what it says where a browser can show it, and the way to keep it as a file. */
export function PaperPreview({
  paper,
  open,
  close,
}: {
  paper: PaperView;
  open: boolean;
  close: () => void;
}): ReactNode {
  const say = useWords(words);
  const shape = SHAPES.find(([type]) => type.test(paper.mediaType))?.[1] ?? null;
  return (
    <Drawer
      open={open}
      onClose={close}
      title={paper.name}
      size="min(860px, 100vw)"
      destroyOnHidden
      footer={
        <Button type="primary" icon={<DownloadOutlined />} href={addressOf(paper)} download={paper.name}>
          {say('download')}
        </Button>
      }
    >
      <div className="hz-paper-view">
        <p className="hz-quiet">
          {sizeOf(paper.size)} · {say('received')} {moment(paper.at)} · SHA-256 {paper.sha256.slice(0, 16)}…
        </p>
        {shape === null ? <p>{say('noPreview')}</p> : null}
        {shape !== null && paper.size > MOST_BYTES ? <p>{say('large', { size: sizeOf(paper.size) })}</p> : null}
        {shape !== null && paper.size <= MOST_BYTES ? <Content paper={paper} shape={shape} /> : null}
      </div>
    </Drawer>
  );
}

function Content({ paper, shape }: { paper: PaperView; shape: Shape }): ReactNode {
  const content = useQuery({
    queryKey: ['paper', paper.id],
    queryFn: () => contentOf(paper),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return (
    <Reading of={content}>
      {(blob) => (shape === 'text' ? <Text blob={blob} /> : <Shown blob={blob} name={paper.name} shape={shape} />)}
    </Reading>
  );
}

function Text({ blob }: { blob: Blob }): ReactNode {
  const [text, setText] = useState('');
  useEffect(() => {
    let here = true;
    void blob
      .slice(0, TEXT_SHOWN)
      .text()
      .then((read) => here && setText(read));
    return () => {
      here = false;
    };
  }, [blob]);
  return <pre>{text}</pre>;
}

function Shown({ blob, name, shape }: { blob: Blob; name: string; shape: Exclude<Shape, 'text'> }): ReactNode {
  const say = useWords(words);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  const title = say('frame', { name });
  if (!address) return null;
  if (shape === 'picture') return <img src={address} alt={title} />;
  if (shape === 'sound') return <audio src={address} controls aria-label={title} />;
  if (shape === 'film') return <video src={address} controls aria-label={title} />;
  return <iframe src={address} title={title} />;
}
