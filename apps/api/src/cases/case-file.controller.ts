import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CaseClocks,
  CaseDocuments,
  ExplainCase,
  ReadSubmittedDraft,
  Timeline,
  type CaseExplained,
  type CasePerson,
  type ClockLine,
  type DocumentItem,
  type DraftToDecide,
  type TimelinePage,
} from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { CLOCK, DOCUMENTS, DRAFT, TIMELINE } from './case.examples.js';
import { EXPLAINED } from './explained.examples.js';
import { TimelineQuery } from './dto/list.query.js';

/** What hangs on a case: its timeline, clocks and documents. */
@ApiTags('cases')
@Controller('cases/:id')
export class CaseFileController {
  constructor(
    private readonly history: Timeline,
    private readonly caseClocks: CaseClocks,
    private readonly caseDocuments: CaseDocuments,
    private readonly explained: ExplainCase,
    private readonly submitted: ReadSubmittedDraft,
  ) {}

  @Get('timeline')
  @Permission('case.read')
  @Describe({
    summary: { zh: '时间线', en: 'Timeline' },
    description: {
      zh: '由旧到新;after 给出版本时只列其后的变化;before 给出版本时列其前的变化,由新到旧,此时不看 after。',
      en: 'Oldest first; with `after`, what changed since that version; with `before`, what came before it, newest first, whatever `after` says.',
    },
    answers: TIMELINE,
    refuses: [404],
  })
  timeline(
    @Param('id', IdPipe) id: string,
    @Query() query: TimelineQuery,
    @Person() person: CasePerson,
  ): Promise<TimelinePage> {
    return this.history.execute(id, person, query);
  }

  @Get('explain')
  @Permission('case.read')
  @Describe({
    summary: { zh: '案情说明', en: 'Explain a case' },
    description: {
      zh: '经过、每个期限的时间带(暂停、延长、各代)、可办理事项、轮到谁、什么在阻碍。',
      en: 'What happened, each clock as a band with pauses, extensions and generations, what can be done, whose turn it is, what blocks it.',
    },
    answers: EXPLAINED,
    refuses: [404],
  })
  explain(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<CaseExplained> {
    return this.explained.execute(id, person);
  }

  @Get('clocks')
  @Permission('clock.read')
  @Describe({
    summary: { zh: '案件期限', en: 'Clocks of a case' },
    description: { zh: '最紧急的在前。', en: 'The most urgent first.' },
    answers: [CLOCK],
    refuses: [404],
  })
  clocks(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<readonly ClockLine[]> {
    return this.caseClocks.execute(id, person);
  }

  @Get('documents')
  @Permission('case.read')
  @Describe({
    summary: { zh: '案件文书', en: 'Documents of a case' },
    description: {
      zh: '各步骤产生的法律文书及其内容项。',
      en: 'The legal documents that came into being with the steps, with their fields.',
    },
    answers: DOCUMENTS,
    refuses: [404],
  })
  documents(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<readonly DocumentItem[]> {
    return this.caseDocuments.execute(id, person);
  }

  @Get('draft')
  @Permission('case.read')
  @Describe({
    summary: { zh: '报批的文书', en: 'The draft submitted' },
    description: {
      zh: '最近一次报批的文书,以及此前被退回的一稿;非本案经办人员不显示内容。',
      en: 'The draft as it was submitted last, and the one returned before it; empty to who is not in charge of the case.',
    },
    answers: DRAFT,
    refuses: [404],
  })
  draft(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<DraftToDecide> {
    return this.submitted.execute(id, person);
  }
}
