import {
  AuditOutlined,
  CalendarOutlined,
  FolderOpenOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { NavLink } from 'react-router';
import { holds, type Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { desk } from '../words';

interface Place {
  readonly to: string;
  readonly name: 'work' | 'cases' | 'calendar' | 'approvals' | 'team';
  readonly icon: ComponentType;
}
const EVERYONE: readonly Place[] = [
  { to: '/', name: 'work', icon: UnorderedListOutlined },
  { to: '/cases', name: 'cases', icon: FolderOpenOutlined },
  { to: '/calendar', name: 'calendar', icon: CalendarOutlined },
];
const HEADS: readonly Place[] = [
  { to: '/approvals', name: 'approvals', icon: AuditOutlined },
  { to: '/team', name: 'team', icon: TeamOutlined },
];

export function SideNav({ me, onGo }: { me: Me; onGo?: () => void }): ReactNode {
  const say = useWords(desk);
  const places = holds(me, 'head') ? [...EVERYONE, ...HEADS] : EVERYONE;
  return (
    <nav aria-label={say('nav')} className="hz-nav">
      {places.map(({ to, name, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} onClick={() => onGo?.()}>
          <Icon aria-hidden /> {say(name)}
        </NavLink>
      ))}
    </nav>
  );
}
