import { Controller, Get, Header, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddPaper, ReadCase, ReadPaper, type CasePerson, type PaperReceipt } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { actorOf, Person } from '../http/auth/who.js';
import { Describe, DescribeUpload } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { PAPER, PAPER_PURPOSE } from './paper.examples.js';
import { asDownload, SANDBOX } from './paper.presenter.js';
import { Uploaded, type Upload } from './upload.js';

@ApiTags('papers')
@Controller()
export class PapersController {
  constructor(
    private readonly addPaper: AddPaper,
    private readonly readPaper: ReadPaper,
    private readonly readCase: ReadCase,
  ) {}

  @Get('cases/:id/papers')
  @Permission('paper.read')
  @Describe({
    summary: { zh: '案件材料', en: 'Papers of a case' },
    description: { zh: '按提交时间。', en: 'In the order they came in.' },
    answers: [PAPER],
    refuses: [404],
  })
  async list(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<PaperReceipt[]> {
    await this.readCase.execute(id, person);
    return this.readPaper.list(id, person);
  }

  @Post('cases/:id/papers')
  @Permission('paper.add')
  @DescribeUpload({ kind: 'evidence' }, { purpose: PAPER_PURPOSE })
  @Describe({
    summary: { zh: '提交材料', en: 'Hand in a paper' },
    description: {
      zh: '边收边算 SHA-256 与 SM3,按内容识别类型,返回收据。',
      en: 'Hashed on the way in, told by its bytes, receipted with SHA-256 and SM3.',
    },
    status: 201,
    answers: PAPER,
    refuses: [404, 413, 415, 422, 507],
  })
  add(
    @Param('id', IdPipe) caseId: string,
    @Uploaded({ needed: ['kind'], also: ['purpose'] }) { name, fields, bytes }: Upload,
    @Person() person: CasePerson,
    @Keyed() { key }: Key,
  ): Promise<PaperReceipt> {
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

  @Get('papers/:id/content')
  @Permission('paper.read')
  @Header('content-security-policy', SANDBOX)
  @Header('x-content-type-options', 'nosniff')
  @Header('cache-control', 'private, no-store')
  @Describe({
    summary: { zh: '下载材料', en: 'Download a paper' },
    description: {
      zh: '原件,作为附件,不在浏览器内打开。',
      en: 'The original, as an attachment, never opened in place.',
    },
    media: 'application/octet-stream',
    answers: '(bytes)',
    refuses: [404, 503],
  })
  async content(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<StreamableFile> {
    return asDownload(await this.readPaper.execute(id, person));
  }
}
