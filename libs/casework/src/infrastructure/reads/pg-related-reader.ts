import type { Work } from '../../application/ports.js';
import type { RelatedKeys, RelatedLine, RelatedReader } from '../../application/reads/related-cases.js';
import { sqlOf } from '../pg-unit-of-work.js';
import { RELATED } from './related-cases.sql.js';

/** Other cases with the same patent or respondent, under the row-level walls. */
export class PgRelatedReader implements RelatedReader {
  related(tx: Work, caseId: string, keys: RelatedKeys, limit: number): Promise<readonly RelatedLine[]> {
    const values = [caseId, keys.patents, JSON.stringify(keys.respondents), limit];
    return sqlOf(tx).query<RelatedLine>(RELATED, values, 'case-related');
  }
}
