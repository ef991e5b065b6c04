import type { ClipboardEvent, DragEvent } from 'react';

/** The files of a choice, a drop or a paste. */
export const filesOf = (files: FileList | null | undefined): File[] => [...(files ?? [])];

/** What makes a box take the files that are dropped on it or pasted within it. */
export const takesFiles = (take: (files: readonly File[]) => void) => ({
  onDragOver: (event: DragEvent) => event.preventDefault(),
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    // The running text around a box takes files too.
    event.stopPropagation();
    take(filesOf(event.dataTransfer.files));
  },
  onPaste: (event: ClipboardEvent) => {
    const files = filesOf(event.clipboardData.files);
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    take(files);
  },
});

/** A file that misses its field would open in the place of the editor, over what is being written. */
export function keepPageFromDrops(): void {
  const keep = (event: globalThis.DragEvent) => {
    if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files'))
      event.preventDefault();
  };
  addEventListener('dragover', keep);
  addEventListener('drop', keep);
}
