import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EditionDifference } from '#libs/procedures';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { NamePipe } from '../http/fields/id.pipe.js';
import { DIFFERENCE, EDITION, PROCEDURE } from './procedure.examples.js';
import type { ProcedureLine } from './procedure.presenter.js';
import { ReadProcedures, type ReviewedEdition } from './read-procedures.js';

@ApiTags('procedures')
@Controller('procedures')
export class ProceduresController {
  constructor(private readonly procedures: ReadProcedures) {}

  @Get()
  @Public('procedures.read')
  @Describe({
    summary: { zh: '程序', en: 'Procedures' },
    description: { zh: '各程序及其版本。', en: 'The procedures and their editions.' },
    answers: [PROCEDURE],
  })
  list(): ProcedureLine[] {
    return this.procedures.all();
  }

  @Get(':id')
  @Public('procedures.read')
  @Describe({
    summary: { zh: '一个程序', en: 'One procedure' },
    description: { zh: '程序及其版本。', en: 'A procedure and its editions.' },
    answers: PROCEDURE,
    refuses: [404],
  })
  one(@Param('id', NamePipe) id: string): ProcedureLine {
    return this.procedures.one(id);
  }

  @Get(':id/editions/:edition')
  @Public('procedures.read')
  @Describe({
    summary: { zh: '程序版本', en: 'An edition of a procedure' },
    description: {
      zh: '阶段、步骤、条件、期限、文书,各附条款。',
      en: 'Stages, steps, guards, clocks and documents, each with its article.',
    },
    answers: EDITION,
    refuses: [404],
  })
  edition(@Param('id', NamePipe) id: string, @Param('edition', NamePipe) edition: string): Promise<ReviewedEdition> {
    return this.procedures.edition(id, edition);
  }

  @Get(':id/editions/:edition/difference/:other')
  @Public('procedures.read')
  @Describe({
    summary: { zh: '版本差异', en: 'Difference between editions' },
    description: {
      zh: 'other 相对于 edition 新增、删除、变更的阶段、步骤、期限、条件和文书。',
      en: 'Stages, steps, clocks, guards and documents that `other` adds, removes or changes against `edition`.',
    },
    answers: DIFFERENCE,
    refuses: [404],
  })
  difference(
    @Param('id', NamePipe) id: string,
    @Param('edition', NamePipe) edition: string,
    @Param('other', NamePipe) other: string,
  ): EditionDifference {
    return this.procedures.difference(id, edition, other);
  }
}
