/** How a document of another system shows where one is chosen. */
import { graphql } from '../../api/generated';
import type { DocumentChoiceFragment } from '../../api/generated/graphql';
import type { Choice } from './Picker';

export const DocumentChoice = graphql(`
  fragment DocumentChoice on ExternalDocument {
    id
    system
    type
    number
    date
  }
`);

export function documentChoice({ id, type, number, date, system }: DocumentChoiceFragment, day: (date: string) => string): Choice {
  return { id, name: `${type} ${number}`, hint: [date && day(date), system].filter(Boolean).join(' · ') };
}
