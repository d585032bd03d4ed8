import {
  AuditOutlined,
  CalendarOutlined,
  FolderOpenOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { NavLink } from 'react-router';
import { allowed, type Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { AdminNav } from '../admin/AdminNav';
import { WaitingCount } from '../head/Waiting';
import { desk } from '../words';

interface Place {
  readonly to: string;
  readonly name: 'work' | 'cases' | 'calendar' | 'approvals' | 'team';
  readonly icon: ComponentType;
}
const PLACES: readonly (Place & { readonly needs: string })[] = [
  { to: '/', name: 'work', icon: UnorderedListOutlined, needs: 'work.read' },
  { to: '/cases', name: 'cases', icon: FolderOpenOutlined, needs: 'case.list' },
  { to: '/calendar', name: 'calendar', icon: CalendarOutlined, needs: 'work.read' },
  { to: '/approvals', name: 'approvals', icon: AuditOutlined, needs: 'case.assign' },
  { to: '/team', name: 'team', icon: TeamOutlined, needs: 'case.assign' },
];

export function SideNav({ me, onGo }: { me: Me; onGo?: () => void }): ReactNode {
  const say = useWords(desk);
  const places = PLACES.filter(({ needs }) => allowed(me, needs));
  return (
    <div className="hz-navs">
      {places.length > 0 ? (
        <nav aria-label={say('nav')} className="hz-nav">
          {places.map(({ to, name, icon: Icon }) => (
            <NavLink key={to} to={to} end={to === '/'} onClick={() => onGo?.()}>
              <Icon aria-hidden /> {say(name)} {name === 'approvals' ? <WaitingCount /> : null}
            </NavLink>
          ))}
        </nav>
      ) : null}
      <AdminNav me={me} onGo={onGo} />
    </div>
  );
}
