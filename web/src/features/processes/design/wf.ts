/** The namespace `wf:` as bpmn-js is to read and write it: docs/processes.md says what each element means. */
const attribute = (...names: string[]) => names.map((name) => ({ name, isAttr: true, type: 'String' }));
const many = (name: string, type: string) => [{ name, isMany: true, type }];
const element = (name: string, properties: object[]) => ({ name, superClass: ['Element'], properties });

export const wf = {
  name: 'Redress',
  uri: 'urn:redress:workflow:1',
  prefix: 'wf',
  xml: { tagAlias: 'lowerCase' },
  types: [
    element('Variables', many('variables', 'Variable')),
    element('Variable', attribute('name', 'type')),
    element(
      'Assignment',
      attribute(
        'kind',
        'person',
        'role',
        'object',
        'objectVariable',
        'additional',
        'additionalVariable',
        'variable',
        'due',
        'dueVariable',
        'importance',
        'importanceVariable',
      ),
    ),
    element('Outcomes', many('outcomes', 'Outcome')),
    element('Outcome', [...attribute('key', 'label'), { name: 'reasonRequired', isAttr: true, type: 'Boolean' }]),
    element('Form', [{ name: 'text', isBody: true, type: 'String' }]),
    element('Service', [...attribute('handler'), ...many('inputs', 'Input')]),
    element('Input', attribute('name', 'value', 'variable')),
    element('In', attribute('source', 'target')),
    element('Out', attribute('source', 'target')),
    element('Correlation', attribute('variable')),
  ],
};

export const variableTypes = ['string', 'integer', 'number', 'boolean', 'time', 'list', 'object', 'any'] as const;
export type VariableType = (typeof variableTypes)[number];
