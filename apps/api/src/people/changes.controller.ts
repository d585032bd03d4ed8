import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePerson, type ChangeRequest, type ChangedPerson, type SignedIn } from '#libs/identity';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';
import { SeenVersion } from '../http/keyed/seen-version.js';
import { VersionTag } from '../http/version-tag.interceptor.js';
import { AbsenceDto, ChangeDto } from './dto/person.dto.js';

const ID = '0199aa00-0000-7000-8000-00000000000a';

/** Changes of people, each once for a key and on record with who made it. */
@ApiTags('people')
@Controller()
export class ChangesController {
  constructor(
    private readonly change: ChangePerson,
    private readonly once: Once,
  ) {}

  @Post('people/:id/change')
  @Permission('people.manage')
  @HttpCode(200)
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '变更人员', en: 'Change a person' },
    description: {
      zh: '姓名、在本机关的角色、离岗与代理人、停用与恢复;未列出的不变,null 为清空。不得变更本人的角色,不得停用本人。停用时答复其名下未结案件(openCases,至多列100件),此后列入待指定案件;其他变更为 null。',
      en: 'Name, roles in the home agency, absence and deputy, out of service and back. What is left out stays, null empties. Nobody changes the own roles or takes himself out of service. Who is taken out of service may have open cases: openCases tells them (at most 100 ids), and they are listed as unassigned from then on; null for other changes.',
    },
    body: { type: ChangeDto, example: { roles: ['officer', 'head'], absentFrom: null, absentUntil: null } },
    answers: { id: ID, version: 4, openCases: orNull({ count: 1, ids: [ID] }) },
    headers: { ETag: '版本 / version' },
    versioned: true,
    refuses: [422],
  })
  person(
    @Param('id', IdPipe) id: string,
    @SeenVersion() version: number,
    @Body() body: ChangeDto,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<{ id: string } & ChangedPerson> {
    return this.once.run({ actor: me.id, ...key }, () =>
      this.change.execute(me, { id, version }, asked(body)).then((now) => ({ id, ...now })),
    );
  }

  @Post('me/absence')
  @Permission('absence.own')
  @HttpCode(200)
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '本人离岗与代理人', en: 'One’s own absence and deputy' },
    description: {
      zh: '离岗期间由代理人办理,以本人名义之外注明代理;未列出的项目视为取消。',
      en: 'While absent the deputy acts, and is shown as such. What is left out is taken back.',
    },
    body: { type: AbsenceDto, example: { absentFrom: '2026-03-02', absentUntil: '2026-03-06', deputy: ID } },
    answers: { id: ID, version: 4 },
    headers: { ETag: '版本 / version' },
    versioned: true,
    refuses: [422],
  })
  absence(
    @SeenVersion() version: number,
    @Body() body: AbsenceDto,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<{ id: string; version: number }> {
    const { absentFrom = null, absentUntil = null, deputy = null } = body;
    return this.once.run({ actor: me.id, ...key }, () =>
      this.change
        .ownAbsence(me, version, { absentFrom, absentUntil, deputy })
        .then((now) => ({ id: me.id, version: now.version })),
    );
  }
}

/** A name, service and roles are never emptied: null means left out there. */
const asked = ({ name, active, roles, ...rest }: ChangeDto): ChangeRequest => ({
  ...rest,
  ...(name == null ? {} : { name }),
  ...(active == null ? {} : { active }),
  ...(roles == null ? {} : { rolesAtHome: roles }),
});
