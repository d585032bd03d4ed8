import { Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { UploadButton } from '../../../parts/papers/UploadButton';
import type { CaseDetail } from '../../../parts/types';
import { usePapers } from '../../use-cases';
import { words } from '../words';

/** A paper of the case: one that is there, or one uploaded now. */
export function PaperField({
  of,
  label,
  kind,
  value,
  onChange,
  id,
}: {
  of: CaseDetail;
  label: string;
  /** What a paper is filed as that is uploaded here. */
  kind: string;
  value: string | null;
  onChange?: (value: unknown) => void;
  id?: string;
}): ReactNode {
  const say = useWords(words);
  const papers = usePapers(of.id);
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Select
        {...(id ? { id } : {})}
        value={value}
        onChange={(chosen: string | undefined) => onChange?.(chosen)}
        aria-label={label}
        allowClear
        placeholder={papers.data?.length === 0 ? say('noPapers') : say('paper')}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%', maxWidth: 480 }}
        options={[...(papers.data ?? [])].reverse().map((paper) => ({
          value: paper.id,
          label: `${paper.name} · ${moment(paper.at)}`,
        }))}
      />
      {of.mayAddPapers ? (
        <UploadButton
          caseId={of.id}
          kind={kind}
          purposed={kind === 'evidence'}
          done={(paper) => {
            void papers.refetch();
            onChange?.(paper.id);
          }}
        />
      ) : null}
    </Space>
  );
}
