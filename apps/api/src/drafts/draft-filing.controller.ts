import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CheckDraft, FileDraft, type CheckedDraft, type FilingResult } from '#libs/casework';
import { FILED } from '../complaints/complaint.examples.js';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { SeenVersion } from '../http/keyed/seen-version.js';
import { PerMinute } from '../http/rate.js';
import { DraftCode, OpenedByDraftCode } from './draft-code.js';
import { DRAFT_CHECKED } from './draft.examples.js';

/** From a draft to a complaint. */
@ApiTags('drafts')
@Controller('drafts/:id')
export class DraftFilingController {
  constructor(
    private readonly checks: CheckDraft,
    private readonly filing: FileDraft,
  ) {}

  @Post('check')
  @Public('complaint.file')
  @PerMinute(60)
  @HttpCode(200)
  @OpenedByDraftCode()
  @Describe({
    summary: { zh: '检查草稿', en: 'Check a draft' },
    description: {
      zh: '指出全部尚有问题的字段,附条款;不提交。',
      en: 'Names every field that is not right yet, with its article; files nothing.',
    },
    answers: DRAFT_CHECKED,
    refuses: [404, 429],
  })
  check(@Param('id', IdPipe) id: string, @DraftCode() code: string): Promise<CheckedDraft> {
    return this.checks.execute({ id, code });
  }

  @Post('file')
  @Public('complaint.file')
  @PerMinute(20)
  @OpenedByDraftCode()
  @Describe({
    summary: { zh: '提交草稿', en: 'File a draft' },
    description: {
      zh: '一份草稿只成一案,重复提交得到同一案件和可用的查询码;草稿的材料随之成为案件材料。',
      en: 'One case comes of a draft; repeated, it answers that case with a code that works. The papers of the draft become papers of the case.',
    },
    status: 201,
    answers: FILED,
    versioned: true,
    refuses: [422, 429],
  })
  file(@Param('id', IdPipe) id: string, @DraftCode() code: string, @SeenVersion() seen: number): Promise<FilingResult> {
    return this.filing.execute({ id, code }, seen);
  }
}
