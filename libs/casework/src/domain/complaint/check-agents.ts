import type { AgentRecord } from '#libs/procedures';
import { parsePhone } from '../contact.js';
import { ARTICLES } from './articles.js';
import type { Complaint } from './complaint.js';
import type { Findings } from './findings.js';

/** One or two agents a party, special authority naming its acts (Order 81 art. 17). */
export function checkAgents(complaint: Complaint, found: Findings): AgentRecord[] {
  const count = new Map<number, number>();
  return (complaint.agents ?? []).map((agent, i) => {
    const at = `/agents/${i}`;
    const powers = agent.powers ?? [];
    powers.forEach((power, j) => {
      if (powers.indexOf(power) < j)
        found.add(`${at}/powers/${j}`, 'agents.powers.twice', { zh: '授权事项重复', en: 'The act is named twice' });
    });
    if (agent.party > complaint.parties.length) {
      found.add(`${at}/party`, 'party', { zh: '没有这个当事人', en: 'There is no such party' });
    }
    if (complaint.parties[agent.party - 1]?.role === 'respondent') {
      found.add(
        `${at}/party`,
        'agents.requester',
        {
          zh: '随请求书提交的代理人应当是请求人的代理人;被请求人的代理人由被请求人自行委托',
          en: 'An agent named in the request acts for a requester; a respondent entrusts its own',
        },
        ARTICLES.agents,
      );
    }
    const nth = (count.get(agent.party) ?? 0) + 1;
    count.set(agent.party, nth);
    if (nth > 2) {
      found.add(
        at,
        'agents.tooMany',
        { zh: '每一当事人可委托一至二名代理人', en: 'A party may have one or two agents' },
        ARTICLES.agents,
      );
    }
    if (agent.authority === 'special' && powers.length === 0) {
      found.add(
        `${at}/powers`,
        'agents.powers',
        {
          zh: '特别授权应写明承认、放弃、变更请求或和解等具体事项',
          en: 'A special authority names its acts: admit, waive, change the request, settle',
        },
        ARTICLES.agents,
      );
    }
    if (agent.authority === 'general' && powers.length > 0) {
      found.add(
        `${at}/authority`,
        'agents.authority',
        {
          zh: '代为承认、放弃、变更请求、和解须有特别授权',
          en: 'Admitting, waiving, changing the request and settling need a special authority',
        },
        ARTICLES.agents,
      );
    }
    return {
      partyId: String(agent.party),
      name: agent.name.trim(),
      firm: agent.firm?.trim() || null,
      phone: found.read(agent.phone, (t) => parsePhone(t, `${at}/phone`), ARTICLES.request),
      authority: agent.authority,
      powers,
    };
  });
}
