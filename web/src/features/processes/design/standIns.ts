/** A loop refers to a variable as if it were data of the file: something stands in for it, so that it is written again. */
import type { Piece } from './bpmn';

/** What a reading warns of: a reference to what is no element of the file. */
interface Unresolved {
  property?: string;
  value?: string;
  element?: Piece;
}

export function standIns(moddle: { create: (type: string, properties: Record<string, unknown>) => unknown }, warnings: readonly unknown[]) {
  for (const { property = '', value, element } of warnings as readonly Unresolved[]) {
    if (element && value && /^bpmn:loopData(In|Out)putRef$/.test(property)) {
      element.set(property.replace('bpmn:', ''), moddle.create('bpmn:Property', { id: value }));
    }
  }
}
