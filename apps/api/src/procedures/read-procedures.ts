import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { differenceOf, procedures, type AnyEdition, type EditionDifference, type Procedure } from '#libs/procedures';
import { editionView, procedureLine, type EditionView, type ProcedureLine } from './procedure.presenter.js';

/** The procedures this installation knows. */
@Injectable()
export class ReadProcedures {
  all(): ProcedureLine[] {
    return procedures.map(procedureLine);
  }

  /** @throws DomainError API.NOT_FOUND */
  one(id: string): ProcedureLine {
    return procedureLine(procedureNamed(id));
  }

  /** @throws DomainError API.NOT_FOUND */
  edition(id: string, name: string): EditionView {
    const procedure = procedureNamed(id);
    return editionView(procedure, editionOf(procedure, name));
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
