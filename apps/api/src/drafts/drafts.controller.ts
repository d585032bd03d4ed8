import { Body, Controller, Delete, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DraftPapers, KeepDraft, type DraftView, type SavedDraft } from '#libs/casework';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { SeenVersion } from '../http/keyed/seen-version.js';
import { PerMinute } from '../http/rate.js';
import { VersionTag } from '../http/version-tag.interceptor.js';
import { DraftCode, OpenedByDraftCode } from './draft-code.js';
import { DraftDto } from './draft.dto.js';
import { DRAFT, DRAFT_OPENED, DRAFT_SAVED } from './draft.examples.js';

/** Complaints that are being written, without an account. */
@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly drafts: KeepDraft,
    private readonly papers: DraftPapers,
  ) {}

  @Post()
  @Public('complaint.file')
  @PerMinute(20)
  @Describe({
    summary: { zh: '新建草稿', en: 'Open a draft' },
    description: {
      zh: '返回编号和草稿码;草稿码只在此显示,系统只存摘要。最后一次保存后保留30日。重复请求得到另一份空草稿。',
      en: 'Answers an id and a code, shown here only and kept as a digest. Kept for 30 days after the last saving. Repeated, it opens another empty draft.',
    },
    status: 201,
    answers: DRAFT_OPENED,
    refuses: [429],
  })
  open(): ReturnType<KeepDraft['open']> {
    return this.drafts.open();
  }

  @Post('resume')
  @Public()
  @PerMinute(20)
  @HttpCode(200)
  @OpenedByDraftCode()
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '在另一台设备上继续', en: 'Take up a draft on another device' },
    description: {
      zh: '凭续写码(即草稿码)取回草稿及其编号。',
      en: 'Answers the draft, with its id, to whoever has its code alone.',
    },
    answers: DRAFT,
    headers: { ETag: '修订号 / revision' },
    refuses: [404, 429],
  })
  resume(@DraftCode() code: string): Promise<DraftView> {
    return this.drafts.resume(code);
  }

  @Get(':id')
  @Public('complaint.file')
  @PerMinute(120)
  @OpenedByDraftCode()
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '读取草稿', en: 'Read a draft' },
    description: { zh: 'ETag 为修订号,保存时放入 If-Match。', en: 'The ETag is the revision, to be sent in If-Match.' },
    answers: DRAFT,
    headers: { ETag: '修订号 / revision' },
    refuses: [404, 429],
  })
  read(@Param('id', IdPipe) id: string, @DraftCode() code: string): Promise<DraftView> {
    return this.drafts.read({ id, code });
  }

  @Post(':id')
  @Public('complaint.file')
  @PerMinute(120)
  @HttpCode(200)
  @OpenedByDraftCode()
  @UseInterceptors(VersionTag)
  @Describe({
    summary: { zh: '保存草稿', en: 'Save a draft' },
    description: {
      zh: '保存整份表单,可不完整。另一窗口已修改时(412),changes 列出其改动的位置和现值;内容未变时不产生新修订。',
      en: 'Saves the whole form, complete or not. Where another window was first (412), `changes` names what it changed. The same content makes no revision.',
    },
    body: { type: DraftDto, example: { form: { agency: 'gd-ip', matters: '责令被请求人立即停止侵权行为' } } },
    answers: DRAFT_SAVED,
    versioned: true,
    refuses: [413, 429],
  })
  save(
    @Param('id', IdPipe) id: string,
    @DraftCode() code: string,
    @Body() { form }: DraftDto,
    @SeenVersion() seen: number,
  ): Promise<SavedDraft> {
    return this.drafts.save({ id, code }, form, seen);
  }

  @Delete(':id/papers/:paper')
  @Public('complaint.file')
  @PerMinute(60)
  @OpenedByDraftCode()
  @Describe({
    summary: { zh: '删除草稿材料', en: 'Take a paper out of a draft' },
    description: { zh: '仅限提交之前。', en: 'Before it is filed only.' },
    answers: { dropped: true },
    refuses: [404, 409, 429],
  })
  drop(
    @Param('id', IdPipe) id: string,
    @Param('paper', IdPipe) paper: string,
    @DraftCode() code: string,
  ): Promise<{ readonly dropped: true }> {
    return this.papers.drop({ id, code }, paper);
  }
}
