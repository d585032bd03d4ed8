import { Injectable } from '@nestjs/common';
import { ConfirmRule, type RuleConfirmation } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import { differenceOf, procedures, type AnyEdition, type EditionDifference, type Procedure } from '#libs/procedures';
import { editionView, procedureLine, type EditionView, type ProcedureLine } from './procedure.presenter.js';

/** An edition with what of it was confirmed by legal review, agency by agency. */
export type ReviewedEdition = EditionView & {
  readonly confirmations: readonly Pick<RuleConfirmation, 'agency' | 'citation' | 'documentNumber' | 'confirmedAt'>[];
};

/** The procedures this installation knows. */
@Injectable()
export class ReadProcedures {
  constructor(private readonly rules: ConfirmRule) {}

  all(): ProcedureLine[] {
    return procedures.map(procedureLine);
  }

  /** @throws DomainError API.NOT_FOUND */
  one(id: string): ProcedureLine {
    return procedureLine(procedureNamed(id));
  }

  /** @throws DomainError API.NOT_FOUND */
  async edition(id: string, name: string): Promise<ReviewedEdition> {
    const procedure = procedureNamed(id);
    const edition = editionOf(procedure, name);
    const all = await this.rules.of(id, name);
    // Who the two were is for the agency's own record; the public reads that it was done, when and by which document.
    const confirmations = all.flatMap(({ agency, citation, documentNumber, confirmedAt }) =>
      confirmedAt === null ? [] : [{ agency, citation, documentNumber, confirmedAt }],
    );
    return { ...editionView(procedure, edition), confirmations };
  }

  /** What `to` changes against `from`. @throws DomainError API.NOT_FOUND */
  difference(id: string, from: string, to: string): EditionDifference {
    const procedure = procedureNamed(id);
    return differenceOf(editionOf(procedure, from), editionOf(procedure, to));
  }
}

function editionOf(procedure: Procedure, name: string): AnyEdition {
  const edition = procedure.editions.find((e) => e.effectiveFrom === name);
  if (!edition) throw notFound();
  return edition;
}

/** @throws DomainError API.NOT_FOUND */
export function procedureNamed(id: string): Procedure {
  const found = procedures.find((p) => p.id === id);
  if (!found) throw notFound();
  return found;
}

const notFound = (): DomainError =>
  new DomainError('API.NOT_FOUND', 'notFound', {
    zh: '没有这个程序或版本',
    en: 'There is no such procedure or edition',
  });
