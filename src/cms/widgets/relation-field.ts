import { List } from 'immutable';
import { Component, createElement as h, createRef, type KeyboardEvent } from 'react';
import { currentDraft, watchDraft } from '../draft.ts';
import { announce } from '../error-messages.ts';
import { ChoiceList } from './choice-list.ts';
import { onlyLeadOf, readChoices } from './choice-lists.ts';
import { choicesWithin, countOf, findChoices, type Choice } from './choices.ts';
import { ChosenList } from './chosen-list.ts';
import type { ControlProps } from './control.ts';

type Value = string | List<string>;

interface State {
  /** Undefined until the list has come. */
  choices: readonly Choice[] | undefined;
  message: string;
  query: string;
  isOpen: boolean;
  /** Place in the list of what the keyboard is at. */
  active: number;
}

/** Names other entries: chosen ones are shown by their titles, more are found by typing. The pattern is ARIA's editable combobox with a list. */
export class RelationField extends Component<ControlProps<Value>, State> {
  override state: State = { choices: undefined, message: '', query: '', isOpen: false, active: 0 };
  private readonly input = createRef<HTMLInputElement>();
  private stopWatching = () => {};
  /** The unit that leads the entry's task, where it stands here because of that. */
  private lead: string | undefined;

  override async componentDidMount() {
    if (this.props.field.get('lead_of')) this.stopWatching = watchDraft(() => void this.takeLead());
    try {
      this.setState({ choices: await readChoices(this.props.field) });
    } catch (error) {
      this.setState({ choices: [], message: (error as Error).message });
    }
  }

  override componentWillUnmount() {
    this.stopWatching();
  }

  /** Whoever leads the task alone reports on it, unless the editor has chosen another. */
  private async takeLead() {
    const { value, field } = this.props;
    const id = currentDraft()?.data[String(field.get('lead_of'))];
    if (!id || (value && value !== this.lead)) return;
    const lead = await onlyLeadOf(id);
    if (lead && lead !== this.lead) this.props.onChange((this.lead = lead));
  }

  private get isMultiple(): boolean {
    return this.props.field.get('multiple') === true;
  }

  private get chosen(): string[] {
    const { value } = this.props;
    if (!value) return [];
    return typeof value === 'string' ? [value] : [...value];
  }

  private find(chosen: readonly string[] = this.chosen): Choice[] {
    const { choices = [], query } = this.state;
    const within = this.props.field.get('within');
    const draft = typeof within === 'string' ? currentDraft() : undefined;
    const open = draft ? choicesWithin(choices, String(within), draft) : choices;
    return findChoices(open, query, chosen);
  }

  private readonly titleOf = (slug: string): string => {
    const { choices } = this.state;
    if (!choices) return '…';
    return choices.find((choice) => choice.slug === slug)?.title ?? 'Mục này không còn';
  };

  private change(slugs: readonly string[]) {
    this.props.onChange(this.isMultiple ? List(slugs) : (slugs[0] ?? ''));
  }

  private readonly choose = ({ slug, title }: Choice) => {
    this.change(this.isMultiple ? [...this.chosen, slug] : [slug]);
    this.setState({ query: '', isOpen: false });
    announce(`Đã chọn ${title}.`);
  };

  private readonly remove = (slug: string) => {
    announce(`Đã bỏ ${this.titleOf(slug)}.`);
    this.change(this.chosen.filter((other) => other !== slug));
    this.input.current?.focus();
  };

  private readonly move = (slug: string, place: number) => {
    const others = this.chosen.filter((other) => other !== slug);
    this.change(others.toSpliced(place, 0, slug));
    announce(`Đã đặt ${this.titleOf(slug)} ở vị trí ${place + 1}.`);
  };

  private readonly open = () => this.setState({ isOpen: true, active: 0 });
  private readonly close = () => this.setState({ isOpen: false });

  private readonly onKeyDown = (event: KeyboardEvent) => {
    const { isOpen, active } = this.state;
    const found = this.find();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (isOpen && found.length)
        this.setState({ active: (active + step + found.length) % found.length });
      else this.open();
    } else if (event.key === 'Enter' && isOpen) {
      if (found[active]) this.choose(found[active]);
    } else if (event.key === 'Escape' && isOpen) this.close();
    else return;
    event.preventDefault();
  };

  override render() {
    const { field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const { isOpen, active, query } = this.state;
    const found = this.find();
    return h(
      'div',
      {
        className: `${classNameWrapper} cms-relation`,
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      },
      h(ChosenList, {
        slugs: this.chosen,
        titleOf: this.titleOf,
        onMove: this.move,
        // A single one that must be there is replaced, not taken away.
        onRemove: this.isMultiple || field.get('required') === false ? this.remove : undefined,
      }),
      h('input', {
        ref: this.input,
        id: forID,
        type: 'text',
        role: 'combobox',
        autoComplete: 'off',
        placeholder: 'Gõ để tìm',
        'aria-autocomplete': 'list',
        'aria-expanded': isOpen,
        'aria-controls': `${forID}-list`,
        'aria-activedescendant': isOpen && found.length ? `${forID}-list-${active}` : undefined,
        value: query,
        onChange: ({ target }) => this.setState({ query: target.value, isOpen: true, active: 0 }),
        onClick: this.open,
        onBlur: this.close,
        onKeyDown: this.onKeyDown,
      }),
      isOpen &&
        h(ChoiceList, {
          id: `${forID}-list`,
          choices: found,
          active,
          nothing: this.count(),
          onChoose: this.choose,
        }),
      h('p', { className: 'cms-unseen', role: 'status' }, isOpen && this.count()),
    );
  }

  /** What the list says when it has nothing to choose, or how much it has. */
  private count(): string {
    const { choices, message } = this.state;
    return choices ? message || countOf(this.find(), this.find([]).length > 0) : 'Đang tìm …';
  }
}
