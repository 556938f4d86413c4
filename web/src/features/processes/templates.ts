/** Diagrams to begin with, in both languages. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ProcessSubjectKind } from '../../api/generated/graphql';

const files = import.meta.glob<string>('./templates/*.bpmn', { query: '?raw', import: 'default' });

export interface Template {
  name: MessageDescriptor;
  about: MessageDescriptor;
  subjectKind: ProcessSubjectKind;
}

export const templates: Record<'task' | 'investigation' | 'eight-d', Template> = {
  task: {
    name: msg`Task`,
    about: msg`It is performed, checked, and returned for rework where need be.`,
    subjectKind: 'CLAIM',
  },
  investigation: {
    name: msg`Claim investigation`,
    about: msg`Departments look into the claim side by side; whoever is responsible decides.`,
    subjectKind: 'CLAIM',
  },
  'eight-d': {
    name: msg`8D report`,
    about: msg`Eight steps from containment to the root cause and lasting measures.`,
    subjectKind: 'CLAIM',
  },
};
export type TemplateKey = keyof typeof templates;

export async function templateXml(key: TemplateKey, locale: string): Promise<string> {
  const load = files[`./templates/${key}.${locale === 'ru' ? 'ru' : 'en'}.bpmn`];
  if (!load) throw new Error(`There is no template ${key}.`);
  return load();
}
