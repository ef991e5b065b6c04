import { Component, createElement as h } from 'react';
import { currentDraft, watchDraft, type Entry } from '../draft.ts';
import { readList } from './choice-lists.ts';
import type { ControlProps } from './control.ts';
import { indicatorHelp, indicatorOptions } from './indicators.ts';
import { drawSelect } from './select-field.ts';

interface State {
  /** Undefined until the list has come. */
  tasks: readonly Entry[] | undefined;
  /** The task that the report is about. */
  task: unknown;
  message: string;
}

/** Names an indicator of the task that the report is about, with its unit, its targets and where its figure goes. The file gets its code. */
export class IndicatorField extends Component<ControlProps<string, string | null>, State> {
  override state: State = { tasks: undefined, task: undefined, message: '' };
  private stopWatching = () => {};

  override async componentDidMount() {
    this.stopWatching = watchDraft(() => this.setState({ task: currentDraft()?.data.task }));
    try {
      this.setState({ tasks: await readList('tasks') });
    } catch (error) {
      this.setState({ message: (error as Error).message });
    }
  }

  /** A task with one indicator leaves nothing to choose. */
  override componentDidUpdate() {
    const [only, ...others] = this.options;
    if (!this.props.value && only && others.length === 0) this.props.onChange(only.value);
  }

  override componentWillUnmount() {
    this.stopWatching();
  }

  override render() {
    const { tasks, message } = this.state;
    const { options } = this;
    const help = indicatorHelp(this.task, this.props.value ?? undefined);
    return h(
      'div',
      null,
      drawSelect(this.props, options, {
        empty: message || this.emptyWords(options.length),
        unknown: tasks ? 'Chỉ số của việc khác' : '…',
      }),
      help && h('p', { className: 'cms-help', role: 'status' }, help),
    );
  }

  private get task() {
    return this.state.tasks?.find(({ slug }) => slug === this.state.task);
  }

  private get options() {
    return indicatorOptions(this.task);
  }

  private emptyWords(count: number): string {
    const { tasks, task } = this.state;
    if (!task) return 'Hãy chọn nhiệm vụ trước';
    if (!tasks) return 'Đang tìm …';
    return count ? 'Bấm để chọn' : 'Phụ lục không đặt con số cho việc này';
  }
}
