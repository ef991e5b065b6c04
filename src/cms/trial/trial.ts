import { createElement as h, useState, type ReactNode } from 'react';
import { readEntries, type Entry } from '../draft.ts';
import { DeviceForm } from './forms.ts';
import { FIRST, SentenceForm, button } from '../react-parts.ts';
import { editEntry } from '../edit-entry.ts';
import { inOrder, once } from '../in-order.ts';
import { recordTrial, type Device, type Verdict } from './record.ts';

interface Step {
  title: string;
  action: string;
  checked?: object;
}

interface Props {
  guides: readonly Entry[];
  platforms: readonly Entry[];
  leave: () => void;
}

const TITLE = 'Thử bài trên máy';
const stepsOf = ({ data }: Entry) => (data.steps ?? []) as Step[];
const untried = (guide: Entry) => stepsOf(guide).filter(({ checked }) => !checked).length;

/** “Thử bài trên máy”: a guide is tried on a phone, one step a screen, and says so from then on. */
export function Trial({ leave }: Pick<Props, 'leave'>) {
  const [answer] = useState(() =>
    Promise.all([readEntries('guides'), readEntries('platforms')]).catch(
      (error: unknown) => (error as Error).message,
    ),
  );
  return inOrder([
    once(answer, (known) =>
      typeof known === 'string'
        ? screen(TITLE, h('p', { role: 'alert' }, known), backButton(leave))
        : h(TrialSteps, { guides: known[0], platforms: known[1], leave }),
    ),
  ]);
}

function TrialSteps({ guides, platforms, leave }: Props) {
  const [guide, setGuide] = useState<Entry>();
  const [device, setDevice] = useState<Device>();
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>([]);
  const [said, setSaid] = useState('');
  const back = backButton(leave);
  if (!guide)
    return screen(
      TITLE,
      h('p', null, 'Chọn bài sẽ làm theo, ngay trên điện thoại này hoặc điện thoại bên cạnh.'),
      h(
        'ul',
        { className: 'cms-jobs' },
        ...guides
          .filter((one) => !one.data.withdrawn && stepsOf(one).length > 0)
          .toSorted((a, b) => untried(b) - untried(a))
          .map((one) =>
            h(
              'li',
              { key: one.slug },
              button(`${String(one.data.title)} (${untried(one)} bước chưa thử)`, () =>
                setGuide(one),
              ),
            ),
          ),
      ),
      back,
    );
  const title = String(guide.data.title);
  const platform = platforms.find(({ slug }) => slug === guide.data.platform);
  if (!device)
    return screen(
      title,
      h(DeviceForm, { app: String(platform?.data.name ?? ''), start: setDevice }),
      back,
    );
  const steps = stepsOf(guide);
  const at = verdicts.length;
  const step = steps[at];
  const judge = (verdict: Verdict) => setVerdicts([...verdicts, verdict]);
  if (step)
    return screen(
      `Bước ${at + 1} trong ${steps.length}: ${step.title}`,
      h('p', { className: 'cms-trial-action' }, step.action.replaceAll('**', '')),
      button('Đúng', () => judge('same'), FIRST),
      h(SentenceForm, {
        key: at,
        id: 'may-hien-khac',
        summary: 'Máy hiện khác',
        label: 'Máy hiện gì? Không chép tên, số của ai.',
        most: 100,
        done: 'Ghi lại, sang bước sau',
        send: (other) => judge({ other }),
      }),
      button('Bỏ qua bước này', () => judge(undefined)),
      at > 0 && button('Bước trước', () => setVerdicts(verdicts.slice(0, -1))),
    );
  const same = verdicts.filter((verdict) => verdict === 'same').length;
  const other = verdicts.filter((verdict) => verdict && verdict !== 'same').length;
  const save = async () => {
    setSaid('Đang ghi …');
    try {
      await editEntry(`src/content/guides/${guide.slug}.mdx`, (opened) =>
        recordTrial(opened, device, verdicts),
      );
      leave();
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  return screen(
    `Đã thử xong: ${title}`,
    h('p', null, `${same} bước đúng, ${other} bước máy hiện khác.`),
    h('p', { role: 'status' }, said),
    button('Ghi kết quả', () => void save(), FIRST),
    button('Bước trước', () => setVerdicts(verdicts.slice(0, -1))),
    back,
  );
}

const backButton = (leave: () => void) => button('Thôi, về trang đầu', leave);

const screen = (title: string, ...parts: ReactNode[]) =>
  h('main', { className: 'cms-home cms-trial' }, h('h1', null, title), ...parts);
