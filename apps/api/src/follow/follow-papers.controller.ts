import { Body, Controller, Header, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddPaper, FollowByCode, ReadPaper, type PaperReceipt } from '#libs/casework';
import { Public } from '../http/auth/permission.js';
import { actorOf } from '../http/auth/who.js';
import { Describe, DescribeUpload } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { PerMinute, PerMinuteByCode } from '../http/rate.js';
import { PAPER, PAPER_PURPOSE } from '../papers/paper.examples.js';
import { asDownload, SANDBOX } from '../papers/paper.presenter.js';
import { Uploaded, type Upload } from '../papers/upload.js';
import { FollowDto } from './dto/follow.dto.js';
import { DOOR } from './follow.examples.js';

/** Papers of a party that came by code. The code travels in bodies only, never in an address that is logged somewhere. */
@ApiTags('follow')
@Controller('follow/papers')
export class FollowPapersController {
  constructor(
    private readonly follow: FollowByCode,
    private readonly addPaper: AddPaper,
    private readonly readPaper: ReadPaper,
  ) {}

  @Post()
  @Public('case.follow')
  @PerMinute(30)
  @DescribeUpload({ ...DOOR, kind: 'evidence' }, { purpose: PAPER_PURPOSE })
  @Describe({
    summary: { zh: '当事人凭码提交材料', en: 'Hand in a paper as a party, by code' },
    description: { zh: '返回带 SHA-256 与 SM3 的收据。', en: 'Receipted with SHA-256 and SM3.' },
    status: 201,
    answers: PAPER,
    refuses: [404, 409, 413, 415, 422, 429, 507],
  })
  async add(
    @Uploaded({ needed: ['code', 'phoneTail', 'kind'], also: ['purpose'] }) { name, fields, bytes }: Upload,
    @Keyed() { key }: Key,
  ): Promise<PaperReceipt> {
    const person = await this.follow.access({ code: fields['code'] ?? '', phoneTail: fields['phoneTail'] ?? '' });
    const caseId = person.party?.caseId ?? '';
    return this.addPaper.execute({
      caseId,
      kind: fields['kind'] ?? '',
      ...(fields['purpose'] ? { purpose: fields['purpose'] } : {}),
      name,
      bytes,
      person,
      key: { actor: actorOf(person), key },
    });
  }

  @Post('list')
  @Public('case.follow')
  @PerMinuteByCode(30)
  @HttpCode(200)
  @Describe({
    summary: { zh: '凭码列出材料', en: 'List the papers, by code' },
    description: {
      zh: '本案材料,按提交时间;own 为本人提交。',
      en: 'The papers of the case in the order they came in; `own`: handed in by the party.',
    },
    body: { type: FollowDto, example: DOOR },
    answers: [{ ...PAPER, own: true }],
    refuses: [404, 429],
  })
  async list(@Body() door: FollowDto): Promise<(PaperReceipt & { own: boolean })[]> {
    const person = await this.follow.access(door);
    return this.readPaper.ofParty(person.party?.caseId ?? '', person);
  }

  @Post(':id/content')
  @Public('case.follow')
  @PerMinuteByCode(30)
  @HttpCode(200)
  @Header('content-security-policy', SANDBOX)
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'private, no-store')
  @Describe({
    summary: { zh: '凭码下载材料', en: 'Download a paper, by code' },
    description: { zh: '原件,作为附件。', en: 'The original, as an attachment.' },
    body: { type: FollowDto, example: DOOR },
    media: 'application/octet-stream',
    answers: '(bytes)',
    refuses: [404, 429, 503],
  })
  async content(@Param('id', IdPipe) id: string, @Body() door: FollowDto): Promise<StreamableFile> {
    return asDownload(await this.readPaper.execute(id, await this.follow.access(door)));
  }
}
