import type { List, Map } from 'immutable';
import { Component, createElement as h, createRef, type ChangeEvent } from 'react';
import type { Field } from '../widgets/control.ts';
import { filesOf, takesFiles } from './dropped.ts';
import { keepReady } from './media.ts';
import type { PhotoProps } from './photo-props.ts';
import { nameFor, prepareUpload } from './prepare.ts';
import { whilePreparing } from './preparing.ts';
import { PHOTO_WORDS } from './upload-words.ts';

type Item = Map<string, unknown>;

interface Props {
  list: Pick<PhotoProps, 'field' | 'entry' | 'getEntry' | 'forID' | 'onPersistMedia'>;
  /** A new item with its first values. */
  makeItem: () => Item;
  onAdd: (items: readonly Item[]) => void;
}

interface State {
  isBusy: boolean;
  /** One for each file that was not taken. */
  faults: readonly string[];
}

/** Where in an item a file of a kind goes. */
interface Places {
  photo?: { path: string[]; field: Field } | undefined;
  pdf?: { path: string[]; field: Field } | undefined;
}

const fieldsIn = (field: Field) => [...((field.get('fields') as List<Field> | undefined) ?? [])];
const ofWidget = (widget: string) => (field: Field) => field.get('widget') === widget;
const placeOf = (field: Field | undefined, ...around: string[]) =>
  field && { path: [...around, String(field.get('name'))], field };

/** A list of files has one in each item; a photo may stand in a group of its own beside the field for a PDF. */
function placesIn(list: Field): Places {
  const fields = fieldsIn(list);
  const pdf = placeOf(fields.find(ofWidget('attachment')));
  const group = pdf && fields.find((field) => fieldsIn(field).some(ofWidget('image')));
  const inGroup = group && fieldsIn(group).find(ofWidget('image'));
  return {
    pdf,
    photo: placeOf(fields.find(ofWidget('image'))) ?? placeOf(inGroup, String(group?.get('name'))),
  };
}

/** What a PDF is called where it was chosen, if a person has named it: with marks. Programs and scanners use none. */
function withTitle(item: Item, fields: readonly Field[], fileName: string): Item {
  const name = fileName.replace(/\.[^.]*$/, '').trim();
  const isTitled = fields.some((field) => field.get('name') === 'title');
  return isTitled && /[^\x00-\x7F]/.test(name) ? item.set('title', name.normalize()) : item;
}

/** Beside the button that adds one item: several files at once, chosen, dropped or pasted, each an item in their order. */
export class SeveralFiles extends Component<Props, State> {
  override state: State = { isBusy: false, faults: [] };
  private readonly input = createRef<HTMLInputElement>();

  private readonly take = async (files: readonly File[]) => {
    if (files.length === 0 || this.state.isBusy) return;
    this.setState({ isBusy: true, faults: [] });
    const faults = await whilePreparing(() => this.addAll(files));
    // So that the same files may be chosen once more.
    if (this.input.current) this.input.current.value = '';
    this.setState({ isBusy: false, faults });
  };

  /** Gives what is wrong with those that were not taken. */
  private async addAll(files: readonly File[]): Promise<string[]> {
    const items: Item[] = [];
    const faults: string[] = [];
    for (const file of files) {
      try {
        items.push(await this.toItem(file));
      } catch (error) {
        faults.push(`“${file.name}”: ${(error as Error).message}`);
      }
    }
    if (items.length > 0) this.props.onAdd(items);
    return faults;
  }

  private async toItem(file: File): Promise<Item> {
    const { list, makeItem } = this.props;
    const { photo, pdf } = placesIn(list.field);
    const prepared = await prepareUpload(
      file,
      nameFor(list.getEntry?.() ?? list.entry, file.name),
      {
        isPdfAllowed: pdf !== undefined,
      },
    );
    const isPdf = prepared.path.endsWith('.pdf');
    const place = isPdf ? pdf : photo;
    if (!place) throw new Error('Chỗ này chỉ nhận tệp PDF. Hãy thêm ảnh ở ô dành cho ảnh.');
    const action = await list.onPersistMedia(keepReady(prepared), { field: place.field });
    if (!action?.payload?.path) throw new Error('Chưa nhận được tệp. Hãy chọn lại tệp này.');
    const item = makeItem().setIn(place.path, prepared.path);
    return isPdf ? withTitle(item, fieldsIn(list.field), file.name) : item;
  }

  override render() {
    const { list } = this.props;
    const { isBusy, faults } = this.state;
    const { photo, pdf } = placesIn(list.field);
    if (!photo && !pdf) return null;
    const id = `${list.forID}-several`;
    const what = photo && pdf ? 'ảnh, tệp PDF' : pdf ? 'tệp PDF' : 'ảnh';
    return h(
      'div',
      { className: 'cms-photo cms-several', ...takesFiles((files) => void this.take(files)) },
      h('input', {
        ref: this.input,
        id,
        type: 'file',
        multiple: true,
        accept: [photo && PHOTO_WORDS.kinds, pdf && 'application/pdf'].filter(Boolean).join(','),
        className: 'cms-photo-input',
        disabled: isBusy,
        onChange: ({ target }: ChangeEvent<HTMLInputElement>) =>
          void this.take(filesOf(target.files)),
        ...(faults.length > 0 && { 'aria-describedby': `${id}-faults` }),
      }),
      h(
        'label',
        { className: 'cms-photo-choose', htmlFor: id },
        isBusy ? 'Đang chuẩn bị …' : `Chọn nhiều ${what}`,
      ),
      h('p', { className: 'cms-drop-hint' }, 'hoặc kéo thả vào đây'),
      faults.length > 0 &&
        h(
          'ul',
          { id: `${id}-faults`, role: 'alert' },
          ...faults.map((fault) => h('li', { key: fault }, fault)),
        ),
    );
  }
}
