import { Controller, Delete, Get, Head, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { PAPER_PURPOSE } from '../papers/paper.examples.js';
import { PerMinute } from '../http/rate.js';
import { TakeUpload } from './take-upload.js';
import { TusDoor, UPLOAD_HOURS, type TusAnswer } from './tus-door.js';
import type { UploadReceipt } from './upload-target.js';

const RECEIPT = {
  upload: '0199aa00-0000-7000-8000-0000000000e1',
  id: '0199aa00-0000-7000-8000-00000000000f',
  kind: 'evidence',
  name: '产品照片.pdf',
  mediaType: 'application/pdf',
  size: 48213,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  purpose: orNull(PAPER_PURPOSE),
  at: '2026-03-02T01:30:00.000Z',
};

const WHO = {
  zh: '发送人以 Draft-Code(草稿码)、Follow-Code 与 Follow-Tail(查询码与电话后四位)或登录会话表明身份。',
  en: 'The sender shows a Draft-Code, a Follow-Code with a Follow-Tail, or a session.',
};
const tusHeader = (name: string, example: string) =>
  ApiHeader({ name, required: true, example, description: 'tus 1.0.0' });

/** Large files over bad lines, by the protocol tus 1.0.0. */
@ApiTags('uploads')
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly uploads: TakeUpload,
    private readonly door: TusDoor,
  ) {}

  @Get()
  @Public()
  @Describe({
    summary: { zh: '上传的限制', en: 'Limits of uploads' },
    description: {
      zh: '单个文件上限和未完成上传的保留时间。',
      en: 'Largest file, and how long an unfinished one waits.',
    },
    answers: { maxBytes: 524288000, hours: 24 },
    refuses: [429],
  })
  limits(): { maxBytes: number; hours: number } {
    return { maxBytes: this.door.maxBytes, hours: UPLOAD_HOURS };
  }

  @Post()
  @Public()
  @PerMinute(60)
  @tusHeader('Tus-Resumable', '1.0.0')
  @tusHeader('Upload-Length', '48213')
  @tusHeader('Upload-Metadata', 'filename 5Lqn5ZOBLnBkZg==,kind ZXZpZGVuY2U=,draft MDE5OWFhMDAt')
  @Describe({
    summary: { zh: '开始上传', en: 'Begin an upload' },
    description: {
      zh: `Upload-Metadata 含 filename、kind 以及 draft 或 case;向案件提交证据时可另加 purpose(证明目的,不超过300字)。过大或为空的文件、超出草稿合计上限的文件在发送前即被拒绝。${WHO.zh}`,
      en: `Upload-Metadata names filename, kind and one of draft and case; evidence for a case may have a purpose (what it proves, 300 characters at most). What is too large, empty, or more than the draft has room for is refused before it is sent. ${WHO.en}`,
    },
    status: 201,
    answers: { started: true },
    headers: { Location: '上传地址 / address of the upload' },
    refuses: [404, 409, 413, 429, 507],
  })
  async begin(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    tell(reply, await this.uploads.begin(request));
    return { started: true };
  }

  @Head(':id')
  @Public()
  @tusHeader('Tus-Resumable', '1.0.0')
  @Describe({
    summary: { zh: '上传到了哪里', en: 'How far an upload has come' },
    description: { zh: '从 Upload-Offset 继续。', en: 'Go on from Upload-Offset.' },
    answers: '',
    media: 'text/plain',
    headers: { 'Upload-Offset': '已收到的字节数 / bytes received' },
    refuses: [404],
  })
  async where(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    tell(reply, await this.uploads.where(request, id));
  }

  @Patch(':id')
  @Public()
  @ApiConsumes('application/offset+octet-stream')
  @tusHeader('Tus-Resumable', '1.0.0')
  @tusHeader('Upload-Offset', '0')
  @Describe({
    summary: { zh: '续传', en: 'Send a part' },
    description: {
      zh: '内容为 application/offset+octet-stream。按首部字节识别类型,不接受的立即拒绝;最后一部分的答复为收据。',
      en: 'The body is application/offset+octet-stream. What its first bytes tell to be no paper is refused at once; the last part is answered by the receipt.',
    },
    answers: { receipt: RECEIPT },
    refuses: [404, 409, 413, 415, 507],
  })
  async part(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ receipt: UploadReceipt | null }> {
    const { answer, receipt } = await this.uploads.part(request, id);
    tell(reply, { ...answer, status: 200 });
    return { receipt };
  }

  @Delete(':id')
  @Public()
  @Describe({
    summary: { zh: '取消上传', en: 'Give an upload up' },
    description: {
      zh: `已收到的部分不再保留,占用的空间随即释放;已经收齐的,答复其收据,不再取消。${WHO.zh}`,
      en: `What has arrived is dropped and its room given back; what had arrived whole stays, and is answered by its receipt. ${WHO.en}`,
    },
    answers: { receipt: orNull(RECEIPT) },
    refuses: [404, 409, 503],
  })
  async giveUp(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<{ receipt: UploadReceipt | null }> {
    return { receipt: await this.uploads.giveUp(request, id) };
  }

  @Post(':id/receipt')
  @Public()
  @PerMinute(60)
  @HttpCode(200)
  @Describe({
    summary: { zh: '上传收据', en: 'Receipt of an upload' },
    description: {
      zh: `名称、大小、SHA-256、SM3 和时间;可重复请求,最后一次答复丢失时也能取得。${WHO.zh}`,
      en: `Name, size, SHA-256, SM3 and time; may be asked again when the last answer was lost. ${WHO.en}`,
    },
    answers: RECEIPT,
    refuses: [404, 409, 413, 415, 429, 507],
  })
  receipt(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest): Promise<UploadReceipt> {
    return this.uploads.receipt(request, id);
  }
}

/** Headers of the protocol; how long the answer is and of what type is the application's business. */
function tell(reply: FastifyReply, { status, headers }: TusAnswer): void {
  void reply.status(status);
  for (const [name, value] of Object.entries(headers)) {
    if (!['content-length', 'content-type'].includes(name.toLowerCase())) void reply.header(name, value);
  }
}
