import type { Facts } from '../engine/model.js';
import { recordsOf, type CaseFile, type Filed, type PartyRole } from '../facts/file.js';
import { partyKey, patentKey, productKey } from '../joinder.js';
import { guard, guardOnInput, textOf, unless } from './look.js';
import { words } from '../shared/words.js';

/** The consolidation a case is in at the moment, if any. */
export const consolidationOf = (file: CaseFile): Filed<'consolidation'> | undefined =>
  recordsOf(file, 'consolidation').find((c) => c.state === 'joined');

const partiesOf = (file: CaseFile, role: PartyRole): string[] =>
  recordsOf(file, 'party').flatMap((p) => (p.role === role && !p.left ? [partyKey(p)] : []));
const patentsOf = (file: CaseFile): string[] => recordsOf(file, 'right').map((r) => patentKey(r.patentNumber));
const productsOf = (file: CaseFile): string[] => recordsOf(file, 'accused').map((a) => productKey(a.product));

const common = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((x) => x !== '' && other.includes(x));
const equal = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && one.every((x) => other.includes(x)) && other.every((x) => one.includes(x));

/** Whether two case files really have in common what they are joined for. */
const COMPARED: Readonly<Record<string, (one: CaseFile, other: CaseFile) => boolean>> = {
  'same-patent': (one, other) => common(patentsOf(one), patentsOf(other)),
  'same-product': (one, other) => common(productsOf(one), productsOf(other)),
  'same-parties': (one, other) =>
    (['requester', 'respondent'] as const).every((role) => equal(partiesOf(one, role), partiesOf(other, role))),
};

const others = (facts: Facts) => facts.beside ?? [];

export const joinderGuards = {
  casesAreTakenTogether: guard(
    '合并与分案应当对所涉全部案件一并决定',
    'Joining and splitting are decided for all the cases concerned at once',
    (facts) => others(facts).length > 0,
  ),
  caseIsNotJoined: guard(
    '案件不得已经合并审理',
    'The case must not be joined already',
    ({ file }) => consolidationOf(file) === undefined,
  ),
  caseIsJoined: guard(
    '案件应当处于合并审理中',
    'The case must be joined with others',
    ({ file }) => consolidationOf(file) !== undefined,
  ),
  joinedCasesShareAgency: guard(
    '合并审理的案件应当由同一机关办理',
    'Cases tried together must be before the same agency',
    (facts) => others(facts).every((o) => o.agency === facts.case.agency),
  ),
  casesBelongTogether: guardOnInput(
    '合并审理的案件应当确属当事人相同、被控侵权产品相同或者专利权相同',
    'Cases tried together must really have the parties, the accused product or the patent in common',
    (facts) => {
      const same = COMPARED[textOf(facts, 'basis')];
      if (!same) return false;
      return unless(
        others(facts).filter((o) => !same(facts.file, o.file)),
        (wrong) =>
          words(
            `有${wrong.length}件案件与本案并无所称的相同之处`,
            `${wrong.length} of the cases do not have in common with this one what is claimed`,
          ),
      );
    },
  ),
  leadIsAmongThem: guardOnInput(
    '主案应当是合并审理的案件之一',
    'The lead case must be one of the cases tried together',
    (facts) => [facts.case.id, ...others(facts).map((o) => o.id)].includes(textOf(facts, 'lead')),
  ),
};
