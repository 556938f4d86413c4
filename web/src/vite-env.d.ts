/// <reference types="vite/client" />
declare module '*.po' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: object);
    create(type: string, properties?: object): object;
    fromXML(xml: string): Promise<{ rootElement: object; warnings: object[] }>;
    toXML(element: object, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
