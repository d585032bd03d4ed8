import type { RightRecord } from '#libs/procedures';
import { parsePatentNumber } from '../patent-number.js';
import { ARTICLES } from './articles.js';
import type { Complaint, Filing } from './complaint.js';
import type { Findings } from './findings.js';

/** The patents with their normal numbers and types, and the claims relied on (Order 81 arts. 14, 36). */
export function checkRights(complaint: Complaint, filing: Filing, found: Findings): RightRecord[] {
  const latestYear = Number(filing.today.slice(0, 4));
  const seen = new Set<string>();
  const rights = complaint.rights.flatMap((right, i): RightRecord[] => {
    const at = `/rights/${i}`;
    const parse = (text: string) => parsePatentNumber(text, latestYear, `${at}/patentNumber`);
    const number = found.read(right.patentNumber, parse, ARTICLES.papers);
    if (!number) return [];
    if (seen.has(number.normal))
      found.add(`${at}/patentNumber`, 'rights.twice', { zh: '同一专利重复填写', en: 'The same patent is named twice' });
    seen.add(number.normal);
    if (number.type !== 'design' && right.claimsTotal < 1) {
      found.add(`${at}/claimsTotal`, 'range', {
        zh: '发明和实用新型专利至少有一项权利要求',
        en: 'An invention or utility model has at least one claim',
      });
    }
    return [
      {
        patentNumber: number.normal,
        type: number.type,
        title: right.title.trim(),
        patentee: right.patentee.trim(),
        claimsTotal: right.claimsTotal,
        registerCopy: null,
        evaluationReport: null,
      },
    ];
  });
  if (rights.length === complaint.rights.length) checkClaims(complaint, rights, filing, found);
  return rights;
}

function checkClaims(complaint: Complaint, rights: readonly RightRecord[], filing: Filing, found: Findings): void {
  const claims = complaint.claimsReliedOn ?? [];
  const withClaims = rights.filter((r) => r.type !== 'design');
  const highest = withClaims.reduce((n, r) => Math.max(n, r.claimsTotal), 0);
  claims.forEach((claim, i) => {
    const at = `/claimsReliedOn/${i}`;
    if (withClaims.length === 0) {
      found.add(at, 'claims.design', { zh: '外观设计专利没有权利要求', en: 'A design has no claims' }, ARTICLES.claims);
    } else if (highest > 0 && claim > highest) {
      // Where no number of claims is known, that is what is wrong, and is said at its own place.
      found.add(
        at,
        'claims.range',
        { zh: `该专利只有${highest}项权利要求`, en: `The patent has only ${highest} claims` },
        ARTICLES.claims,
      );
    }
    if (claims.indexOf(claim) < i)
      found.add(at, 'claims.twice', { zh: '权利要求重复', en: 'The claim is named twice' }, ARTICLES.claims);
  });
  if (claims.length === 0 && highest > 1 && !filing.onPaper) {
    found.add(
      '/claimsReliedOn',
      'missing',
      {
        zh: '专利有两项以上权利要求的,应写明据以请求的权利要求',
        en: 'Where a patent has two or more claims, those relied on must be named',
      },
      ARTICLES.claims,
    );
  }
}
