/** A request on its way: the shape of a complaint, with any part of it missing. */
export interface Party {
  readonly role: 'requester' | 'respondent';
  readonly kind?: string;
  readonly name?: string;
  readonly creditCode?: string;
  readonly idNumber?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly representative?: string;
  readonly representativePost?: string;
  readonly domicileInChina?: boolean;
  readonly entitlement?: string;
  readonly licenceAllowsSuit?: boolean;
  readonly patenteeDoesNotAct?: boolean;
  readonly electronicChannel?: string;
  readonly electronicAddress?: string;
}

export interface Agent {
  readonly party?: number;
  readonly name?: string;
  readonly firm?: string;
  readonly phone?: string;
  readonly authority?: string;
  readonly powers?: readonly string[];
}

export interface Right {
  readonly patentNumber?: string;
  readonly title?: string;
  readonly patentee?: string;
  readonly claimsTotal?: number;
}

export interface Accused {
  readonly product?: string;
  readonly acts?: readonly string[];
  readonly place?: string;
  readonly since?: string;
}

/** What a paper of the draft is to prove. */
interface Purposed {
  readonly paper: string;
  readonly purpose: string;
}

export interface Form {
  readonly agency?: string;
  readonly procedure?: string;
  readonly majorGround?: string;
  readonly provincialCertificate?: string;
  readonly matters?: string;
  readonly factsAndReasons?: string;
  readonly repeatOf?: string;
  readonly claimsReliedOn?: readonly number[];
  readonly signed?: boolean;
  readonly declaresNotSued?: boolean;
  readonly declaresNoOtherRoute?: boolean;
  readonly copies?: number;
  readonly parties?: readonly Party[];
  readonly agents?: readonly Agent[];
  readonly rights?: readonly Right[];
  readonly accused?: readonly Accused[];
  readonly purposes?: readonly Purposed[];
}

/** One place that another window changed; `value` is null where it was emptied. */
export interface Change {
  readonly pointer: string;
  readonly value: unknown;
}

/** What nobody writes: the procedure is chosen from the start, and the copies are counted. */
const OF_ITSELF: readonly string[] = ['procedure', 'copies'];

/** Whether anything was written. */
export const isBegun = (form: Form): boolean => Object.keys(form).some((name) => !OF_ITSELF.includes(name));

/** What an entry is called by its writer: `` where it has no name yet, null where nothing was written into it. */
export function writtenIn(entry: object | undefined): string | null {
  const filled = Object.entries(entry ?? {}).filter(
    ([name, value]) => name !== 'role' && name !== 'party' && value !== undefined && value !== '',
  );
  if (filled.length === 0) return null;
  const { name, title, patentNumber, product } = Object.fromEntries(filled) as Record<string, unknown>;
  return [name, title, patentNumber, product].find((called): called is string => typeof called === 'string') ?? '';
}

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const partsOf = (pointer: string): string[] => pointer.split('/').slice(1);

/** What stands at a place, e.g. `/rights/0/title`. */
export const valueAt = (form: unknown, pointer: string): unknown =>
  partsOf(pointer).reduce<unknown>((value, part) => (isBag(value) ? value[part] : undefined), form);

/** The form with another value at a place. Lists stay lists; what is emptied is taken out. */
export function withValue<T>(form: T, pointer: string, value: unknown): T {
  return put(form, partsOf(pointer), value) as T;
}

function put(node: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  const inside = put(isBag(node) ? node[part] : undefined, rest, value);
  if (Array.isArray(node) || (node === undefined && /^\d+$/.test(part))) {
    const list: unknown[] = Array.isArray(node) ? [...(node as unknown[])] : [];
    list[Number(part)] = inside;
    return list;
  }
  const bag: Bag = { ...(isBag(node) ? node : {}) };
  if (inside === undefined || inside === '') delete bag[part];
  else bag[part] = inside;
  return bag;
}

/** The parties of one side with their places in the form. */
export const side = (form: Form, role: Party['role']): { readonly party: Party; readonly at: number }[] =>
  (form.parties ?? []).map((party, at) => ({ party, at })).filter(({ party }) => party.role === role);

/**
 * The place of the requester an agent stands for. An agent named before there is a requester stands for the one that
 * comes, and never for the other side, wherever its party stands in the list.
 */
export function represented(form: Form, agent: Agent): number | undefined {
  const mine = side(form, 'requester').map(({ at }) => at);
  return mine.find((at) => at + 1 === agent.party) ?? mine[0];
}

const bound = (form: Form): Agent[] =>
  (form.agents ?? []).map((agent) => {
    const at = represented(form, agent);
    return withValue(agent, '/party', at === undefined ? undefined : at + 1);
  });

/** Without one party: its agents go with it, and those of later parties keep theirs. */
export function withoutParty(form: Form, at: number): Form {
  const parties = (form.parties ?? []).filter((_, i) => i !== at);
  const agents = bound(form)
    .filter((agent) => agent.party !== at + 1)
    .map((agent) => (agent.party !== undefined && agent.party > at + 1 ? { ...agent, party: agent.party - 1 } : agent));
  return { ...form, parties, ...(form.agents ? { agents } : {}) };
}

/** What only another procedure asks for is not sent: nobody sees it on the pages, so nobody could correct it. */
function ofItsProcedure({ majorGround, provincialCertificate, repeatOf, parties, ...rest }: Form): Form {
  const opinion = rest.procedure === 'infringement-opinion';
  return {
    ...rest,
    // Who asks for an opinion is not asked whether another route was agreed, and so has not declared it.
    ...(opinion ? { declaresNoOtherRoute: false } : {}),
    ...(rest.procedure === 'major-ruling' && majorGround ? { majorGround } : {}),
    ...(rest.procedure === 'major-ruling' && provincialCertificate ? { provincialCertificate } : {}),
    ...(!opinion && repeatOf ? { repeatOf } : {}),
    ...(parties ? { parties: opinion ? parties.map(withoutEntitlement) : parties } : {}),
  };
}

const withoutEntitlement = ({
  entitlement: _,
  licenceAllowsSuit: __,
  patenteeDoesNotAct: ___,
  ...party
}: Party): Party => party;

/**
 * The form with an answer. What a requester is to the patent decides what it is asked besides: whoever is something else
 * now has answered none of that, and would find what was said before on no page.
 */
export function answered(form: Form, pointer: string, value: unknown): Form {
  const at = /^\/parties\/(\d+)\/entitlement$/.exec(pointer)?.[1];
  if (at === undefined || valueAt(form, pointer) === value) return withValue(form, pointer, value);
  const bare = (form.parties ?? []).map((party, i) => (i === Number(at) ? withoutEntitlement(party) : party));
  return withValue({ ...form, parties: bare }, pointer, value);
}

export const NATURAL = 'natural';

const asNatural = ({ creditCode: _, representative: __, representativePost: ___, ...party }: Party): Party => party;
const asOther = ({ idNumber: _, ...party }: Party): Party => party;

/** What another answer has taken off the page is not sent either: nobody sees it, so nobody could correct it. */
function partyAsAsked({ electronicAddress, ...party }: Party): Party {
  return {
    ...(party.kind === NATURAL ? asNatural(party) : asOther(party)),
    ...(party.electronicChannel && electronicAddress ? { electronicAddress } : {}),
  };
}

const agentAsAsked = ({ powers, ...agent }: Agent): Agent => ({
  ...agent,
  ...(agent.authority === 'special' && powers ? { powers } : {}),
});

/** As many copies as there are respondents: of what comes in here the office makes them, so that nobody is asked. */
export function completed(written: Form): Form {
  const form = ofItsProcedure(written);
  const agents = bound(form).map(agentAsAsked);
  return withValue(
    {
      ...form,
      ...(form.parties ? { parties: form.parties.map(partyAsAsked) } : {}),
      copies: side(form, 'respondent').length,
    },
    '/agents',
    agents.length > 0 ? agents : undefined,
  );
}
