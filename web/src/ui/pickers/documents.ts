/** How documents show where one is chosen: those of other systems, and orders, shipments, returns. */
import type { I18n } from '@lingui/core';

import { graphql } from '../../api/generated';
import type { DocumentChoiceFragment, SourceDocumentChoiceFragment } from '../../api/generated/graphql';
import { basisName } from '../basis';
import type { Choice } from './Picker';

/** A document, and what it says of a claim that is based on it. */
export interface BasisChoice extends Choice {
  partner?: Choice | null;
  contact?: Choice | null;
}

export const DocumentChoice = graphql(`
  fragment DocumentChoice on ExternalDocument {
    id
    system
    type
    number
    date
  }
`);

export const SourceDocumentChoice = graphql(`
  fragment SourceDocumentChoice on SourceDocument {
    id
    number
    documentDate: date
    partner {
      id
      name
    }
    contact {
      id
      name
    }
  }
`);

export function documentChoice({ id, type, number, date, system }: DocumentChoiceFragment, day: (date: string) => string): Choice {
  return { id, name: `${type} ${number}`, hint: [date && day(date), system].filter(Boolean).join(' · ') };
}

export function sourceDocumentChoice(document: SourceDocumentChoiceFragment, i18n: I18n, day: (date: string) => string): BasisChoice {
  const { id, documentDate, partner, contact } = document;
  const name = basisName(document, i18n);
  const also = `${documentDate} ${documentDate.split('-').toReversed().join('.')}`;
  return { id, name, hint: [day(documentDate), partner?.name].filter(Boolean).join(' · '), also, partner, contact };
}
