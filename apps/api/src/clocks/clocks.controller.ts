import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ClockCertificate, type CasePerson, type Certificate, type ClockLine } from '#libs/casework';
import { CLOCK } from '../cases/case.examples.js';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { CERTIFICATE } from './clock.examples.js';
import { ReadClock } from './read-clock.js';

@ApiTags('clocks')
@Controller('clocks/:id')
export class ClocksController {
  constructor(
    private readonly readClock: ReadClock,
    private readonly certificates: ClockCertificate,
  ) {}

  @Get()
  @Permission('clock.read')
  @Describe({
    summary: { zh: '读取期限', en: 'Read a clock' },
    description: { zh: '期限的现状。', en: 'How the clock stands.' },
    answers: CLOCK,
    refuses: [404],
  })
  read(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<ClockLine> {
    return this.readClock.execute(id, person);
  }

  @Get('certificate')
  @Permission('clock.read')
  @Describe({
    summary: { zh: '期限计算书', en: 'Certificate of a clock' },
    description: {
      zh: '届满日为何是这一天:起算、期间、扣除、延长、顺延,逐日说明及条款。',
      en: 'Why the date is what it is: anchor, term, exclusions, extensions, roll, day by day, with the articles.',
    },
    answers: CERTIFICATE,
    refuses: [404],
  })
  certificate(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<Certificate> {
    return this.certificates.execute(id, person);
  }
}
