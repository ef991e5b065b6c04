import type { Map } from 'immutable';
import { Component, createElement, createRef, type ChangeEvent, type ReactNode } from 'react';
import { offerUndo } from '../notice.ts';
import { filesOf, takesFiles } from './dropped.ts';
import { askForCut } from './crop.ts';
import { keepReady } from './media.ts';
import type { PhotoProps as Props } from './photo-props.ts';
import { cutPhoto, nameFor, prepareUpload, type Prepared } from './prepare.ts';
import { PHOTO_WORDS, type UploadWords } from './upload-words.ts';

interface State {
  isBusy: boolean;
  message: string;
}

const UPLOADS = 'src/assets/uploads/';
/** Decap's picture for one that is on its way; the field is not drawn anew when it has arrived. */
const NOT_LOADED = 'empty.svg';

/** Field for a photo: chosen on the spot, from the camera too, seen at once, and uploaded together with the entry. */
export class PhotoField extends Component<Props, State> {
  protected readonly words: UploadWords = PHOTO_WORDS;
  override state: State = { isBusy: false, message: '' };
  private readonly controlId = crypto.randomUUID();
  private readonly input = createRef<HTMLInputElement>();

  /** Decap asks the control when to draw it anew; what the media library hands over is not a change of the value. */
  override shouldComponentUpdate(next: Props, state?: State): boolean {
    return (
      this.props.value !== next.value ||
      this.props.getAsset !== next.getAsset ||
      Boolean(next.mediaPaths.get(this.controlId)) ||
      (state !== undefined && state !== this.state)
    );
  }

  /** Takes what was chosen in the media library. */
  override componentDidUpdate() {
    const { mediaPaths, value, onChange, onRemoveInsertedMedia } = this.props;
    const chosen = mediaPaths.get(this.controlId);
    if (!chosen) return;
    if (chosen === value) onRemoveInsertedMedia(this.controlId);
    else onChange(chosen);
  }

  override componentWillUnmount() {
    this.props.onRemoveMediaControl(this.controlId);
  }

  /** Asked before saving. Without it an entry would be published without the photo that its editor has just chosen. */
  readonly isValid = () => ({
    error: this.state.isBusy && { type: 'CUSTOM', message: this.words.early },
  });

  /** Stands for the value in the check for empty fields: a photo that is being prepared is no missing one. */
  readonly getValidateValue = () => (this.state.isBusy ? this.words.early : undefined);

  private readonly take = async ([file]: readonly File[]) => {
    if (!file || this.state.isBusy) return;
    await this.keep((entry) => this.prepare(file, nameFor(entry, file.name)));
    // So that the same file may be chosen once more.
    if (this.input.current) this.input.current.value = '';
  };

  private readonly cut = async () => {
    const { value, onChange } = this.props;
    if (!value || this.state.isBusy) return;
    const address = this.addressOf(value);
    const cut = await askForCut(address);
    if (!cut) return;
    if (await this.keep((entry) => cutPhoto(address, cut, nameFor(entry, value))))
      offerUndo('Đã cắt ảnh.', () => onChange(value));
  };

  /** Makes a file ready, sends it ahead and names it here. Gives whether it is here now. */
  private async keep(
    prepare: (entry: Map<string, unknown>) => Promise<Prepared>,
  ): Promise<boolean> {
    let isKept = false;
    this.setState({ isBusy: true, message: '' });
    try {
      const prepared = await prepare(this.props.getEntry?.() ?? this.props.entry);
      const action = await this.props.onPersistMedia(keepReady(prepared), {
        field: this.props.field,
      });
      isKept = Boolean(action?.payload?.path);
      if (isKept) this.props.onChange(prepared.path);
    } catch (error) {
      this.setState({ message: (error as Error).message });
    }
    this.setState({ isBusy: false });
    return isKept;
  }

  protected prepare(file: File, name: string): Promise<Prepared> {
    return prepareUpload(file, name);
  }

  /** A photo that is not saved yet is in the browser's memory; what Decap is still asking the server for, the page shows by its address there. */
  private addressOf(value: string): string {
    const { path, url } = this.props.getAsset(UPLOADS + value, this.props.field);
    return path === NOT_LOADED ? `uploads/${value}` : url;
  }

  private readonly openLibrary = () => {
    const { field, value, onOpenMediaLibrary } = this.props;
    onOpenMediaLibrary({
      controlID: this.controlId,
      forImage: this.words.kinds.startsWith('image/'),
      value,
      allowMultiple: false,
      field,
    });
  };

  private readonly remove = () => {
    const { value, onChange, onRemoveInsertedMedia } = this.props;
    onRemoveInsertedMedia(this.controlId);
    onChange('');
    offerUndo(this.words.removed, () => onChange(value ?? ''));
  };

  protected drawChosen(value: string): ReactNode {
    return createElement('img', {
      src: this.addressOf(value),
      alt: 'Ảnh đã chọn',
      className: 'cms-photo-picture',
    });
  }

  override render() {
    const { value, forID } = this.props;
    const { isBusy, message } = this.state;
    const { words } = this;
    const messageId = `${forID}-photo`;
    return createElement(
      'div',
      { className: 'cms-photo', ...takesFiles((files) => void this.take(files)) },
      value ? this.drawChosen(value) : null,
      createElement('input', {
        ref: this.input,
        id: forID,
        type: 'file',
        accept: words.kinds,
        className: 'cms-photo-input',
        disabled: isBusy,
        onChange: ({ target }: ChangeEvent<HTMLInputElement>) =>
          void this.take(filesOf(target.files)),
        ...(message && { 'aria-describedby': messageId }),
      }),
      createElement(
        'label',
        { className: 'cms-photo-choose', htmlFor: forID },
        isBusy ? words.busy : value ? words.change : words.choose,
      ),
      createElement('button', { type: 'button', onClick: this.openLibrary }, words.library),
      value && words.cut
        ? createElement('button', { type: 'button', onClick: () => void this.cut() }, words.cut)
        : null,
      value
        ? createElement('button', { type: 'button', onClick: this.remove }, words.remove)
        : null,
      message ? createElement('p', { id: messageId, role: 'alert' }, message) : null,
    );
  }
}
