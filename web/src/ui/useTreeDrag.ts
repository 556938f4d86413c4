/** Dragging a record of a tree onto another; what is held over a closed one opens it. Every drag has a twin in a dialog. */
import { useRef, useState, type DragEvent } from 'react';

import type { Leaf } from './treeRows';

export interface Drag<N extends Leaf> {
  /** Whether the record may stand there; null is the top. */
  mayDrop: (node: N, onto: N | null) => boolean;
  drop: (node: N, onto: N | null) => void;
}

const PATIENCE = 600; // milliseconds over a closed record

export function useTreeDrag<N extends Leaf>(nodes: readonly N[], drag: Drag<N> | undefined, openIt: (id: string) => void) {
  const [draggedId, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** At once; what is shown of it comes a moment later. */
  const source = useRef<string>(undefined);
  const sourceNode = () => nodes.find(({ id }) => id === source.current);

  const leave = () => {
    clearTimeout(timer.current);
    setOver(null);
  };

  return {
    dragged: nodes.find(({ id }) => id === draggedId),
    /** The id of the record under the pointer, or "top". */
    over,
    source: (node: N) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', node.name);
        source.current = node.id;
        // A browser ends a drag whose source changes while it begins.
        setTimeout(() => setDragged(node.id));
      },
      onDragEnd: () => {
        leave();
        source.current = undefined;
        setDragged(null);
      },
    }),
    target: (onto: N | null) => ({
      onDragOver: (event: DragEvent) => {
        const dragged = sourceNode();
        if (!dragged || !drag?.mayDrop(dragged, onto)) return;
        event.preventDefault();
        const id = onto?.id ?? 'top';
        if (over === id) return;
        leave();
        setOver(id);
        if (onto) timer.current = setTimeout(() => openIt(onto.id), PATIENCE);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) leave();
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        leave();
        const dragged = sourceNode();
        if (dragged) drag?.drop(dragged, onto);
      },
    }),
  };
}
