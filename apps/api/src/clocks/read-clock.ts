import { Injectable } from '@nestjs/common';
import { CaseClocks, ClockCertificate, type CasePerson, type ClockLine } from '#libs/casework';

/** One clock as people see it, found by its id alone. */
@Injectable()
export class ReadClock {
  constructor(
    private readonly certificates: ClockCertificate,
    private readonly clocks: CaseClocks,
  ) {}

  /** @throws DomainError CASEWORK.NO_SUCH_CLOCK_ID */
  async execute(id: string, person: CasePerson): Promise<ClockLine> {
    const certificate = await this.certificates.execute(id, person);
    const found = (await this.clocks.execute(certificate.case.id, person)).find((c) => c.id === id);
    if (!found) throw new Error(`clock ${id} has a certificate but is not among those of its case`);
    return found;
  }
}
