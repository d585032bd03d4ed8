import { numbered, type OfKind } from './numbered';
import { defineWords, useWords } from '../../i18n/words';

const words = defineWords(
  'paper-kinds',
  {
    evidence: '证据材料',
    'status-proof': '主体资格证明',
    'register-copy': '专利登记簿副本',
    'evaluation-report': '专利权评价报告',
    'power-of-attorney': '授权委托书',
    answer: '答辩书',
    application: '申请书',
    agreement: '协议书',
    opinion: '鉴定意见、技术意见',
    'service-receipt': '送达凭证',
    decision: '决定、判决、受理通知',
    record: '笔录、录像',
    other: '其他材料',
    exhibit: '证据{{n}}',
    nth: '{{name}} {{n}}',
  },
  {
    evidence: 'Evidence',
    'status-proof': 'Proof of status',
    'register-copy': 'Copy of the patent register',
    'evaluation-report': 'Patent evaluation report',
    'power-of-attorney': 'Power of attorney',
    answer: 'Answer',
    application: 'Application',
    agreement: 'Agreement',
    opinion: 'Expert opinion',
    'service-receipt': 'Proof of service',
    decision: 'Decision, judgment or notice of acceptance',
    record: 'Minutes or recording',
    other: 'Other paper',
    exhibit: 'Exhibit {{n}}',
    nth: '{{name}} {{n}}',
  },
);

/** What one of several papers is called before its name. */
export function useCalled(): (id: string, papers: readonly OfKind[]) => string {
  const kindOf = useKind();
  return (id, papers) => {
    const found = numbered(papers).find(({ paper }) => paper.id === id);
    return found ? kindOf(found.paper.kind, found.n) : '';
  };
}

/** What a paper is, in words; with its number among those of its kind, where it has one. */
export function useKind(): (kind: string, n?: number | null) => string {
  const say = useWords(words);
  return (kind, n = null) => {
    if (n !== null && kind === 'evidence') return say('exhibit', { n });
    const name = kind in words.zh ? say(kind as keyof typeof words.zh) : kind;
    return n === null ? name : say('nth', { name, n });
  };
}
