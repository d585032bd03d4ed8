import { officePolicy, rulingGuide2019, type Citation, type Standing } from '#libs/legal';
import type { AnyEdition } from '../model.js';
import { found, type Found, type Rule } from './found.js';

const STANDINGS: Readonly<Record<Standing, true>> = { statute: true, guide: true, policy: true, unverified: true };
/** Neither the guide nor an office's targets are divided into articles. */
const WITHOUT_ARTICLES: ReadonlySet<string> = new Set([officePolicy.id, rulingGuide2019.id]);

interface Cited {
  readonly where: string;
  readonly citation: Citation | undefined;
}

function uncited(citation: Citation | undefined): boolean {
  if (!citation?.instrument) return true;
  return citation.article === '' && !WITHOUT_ARTICLES.has(citation.instrument.id);
}

/** No rule of law without its article. */
export const everythingIsCited: Rule = (edition) =>
  cited(edition)
    .filter(({ citation }) => uncited(citation))
    .map(({ where }) => found('citation', where, '没有法律依据', 'it has no citation'));

function cited(edition: AnyEdition): Cited[] {
  return [
    { where: 'edition', citation: edition.citation },
    ...edition.transitions.flatMap((t) => [
      { where: `transition ${t.id}`, citation: t.citation },
      ...(t.guards ?? []).map((use) => ({ where: `transition ${t.id}, guard ${use.is}`, citation: use.under })),
    ]),
    ...Object.entries(edition.clocks).flatMap(([name, clock]) => [
      { where: `clock ${name}`, citation: clock.citation },
      ...(clock.variants ?? []).map((v) => ({ where: `clock ${name}, variant ${v.when}`, citation: v.citation })),
      ...(clock.extensions ?? []).map((e) => ({ where: `clock ${name}, extension ${e.id}`, citation: e.citation })),
      ...(clock.target ? [{ where: `clock ${name}, target`, citation: clock.target.citation }] : []),
    ]),
    ...Object.entries(edition.documents).flatMap(([name, d]) => [
      { where: `document ${name}`, citation: d.citation },
      ...(d.tells ?? []).map((t) => ({ where: `document ${name}, telling`, citation: t.citation })),
    ]),
    ...Object.entries(edition.exclusions).map(([name, e]) => ({ where: `exclusion ${name}`, citation: e.citation })),
    ...edition.closingForms.map((form) => ({ where: `closing form ${form.form}`, citation: form.citation })),
  ];
}

interface Ruled {
  readonly where: string;
  readonly citation: Citation | undefined;
  readonly standing: Standing | undefined;
}

const ruled = (edition: AnyEdition): Ruled[] => [
  ...edition.transitions.map((t) => ({ where: `transition ${t.id}`, citation: t.citation, standing: t.standing })),
  ...Object.entries(edition.clocks).map(([name, c]) => ({
    where: `clock ${name}`,
    citation: c.citation,
    standing: c.standing,
  })),
];

export const standingsAreKnown: Rule = (edition) =>
  ruled(edition)
    .filter(({ standing }) => standing === undefined || !Object.hasOwn(STANDINGS, standing))
    .map(({ where }) => found('standing', where, '没有标明效力', 'it does not say how far it can be relied on'));

/** An office's target must never pass for law, nor law for a target; and a guide is no statute. */
export const policyStandsOnPolicy: Rule = (edition) => [
  ...ruled(edition).flatMap(({ where, citation, standing }) => mismatch(where, citation, standing)),
  ...Object.entries(edition.clocks)
    .filter(([, clock]) => clock.target && clock.target.citation?.instrument?.id !== officePolicy.id)
    .map(([name]) =>
      found(
        'policy',
        `clock ${name}, target`,
        '内部目标应以内部目标为依据',
        'a target must cite the office’s own targets',
      ),
    ),
];

function mismatch(where: string, citation: Citation | undefined, standing: Standing | undefined): Found[] {
  const source = citation?.instrument?.id;
  if (source === undefined) return [];
  if ((standing === 'policy') !== (source === officePolicy.id)) {
    return [found('policy', where, '内部目标与法定规则混淆', 'an office target and a rule of law are mixed up')];
  }
  if (standing === 'guide' && source !== rulingGuide2019.id) {
    return [found('policy', where, '标为办案指南,依据却不是指南', 'it has the standing of a guide but cites none')];
  }
  if (standing === 'statute' && source === rulingGuide2019.id) {
    return [found('policy', where, '办案指南不是法定依据', 'a guide is no statute')];
  }
  return [];
}
