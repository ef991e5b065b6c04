/** The step of a guide at which a phone shows something else. */
interface Place {
  guide: string;
  /** From 1. */
  step: number;
  title: string;
  /** The guide's own address. */
  address: string;
}

/** A message that says where a phone shows something else than the guide, for who helps; `phone` only where the reader agrees. */
export function stepMessage(
  { guide, step, title, address }: Place,
  today: Date,
  phone?: string,
): string {
  const month = `${today.getMonth() + 1}/${today.getFullYear()}`;
  return [
    `Tôi làm theo bài “${guide}”, bước ${step}: ${title}.`,
    `Máy tôi hiện khác. Tháng ${month}.`,
    ...(phone ? [`Máy của tôi: ${phone}.`] : []),
    `${address}#buoc-${step}`,
  ].join('\n');
}

/** What Chrome tells of the phone when it is asked. */
export interface PhoneHints {
  model?: string;
  platform?: string;
  platformVersion?: string;
}

/** Newer Chromes call every phone so, of Android 10, in their old signature. */
const NOT_SAID = 'K';

/** “SM-A125F, Android 12”, from what the browser says of itself; nothing where it does not. */
export function phoneName(userAgent: string, hints: PhoneHints = {}): string | undefined {
  const { model, platform = '', platformVersion = '' } = hints;
  if (model) return `${model}, ${platform} ${parseInt(platformVersion, 10) || ''}`.trim();
  const apple = /\((iPhone|iPad)[^)]* OS (\d+)_(\d+)/.exec(userAgent);
  if (apple) return `${apple[1]}, iOS ${apple[2]}.${apple[3]}`;
  const [, version, name] =
    /Android (\d+)[^;)]*; (?:[a-z]{2}-[a-z]{2}; )?([^;)]+?)(?: Build\/[^)]*)?[;)]/i.exec(
      userAgent,
    ) ?? [];
  return name && name !== NOT_SAID ? `${name}, Android ${version}` : undefined;
}
