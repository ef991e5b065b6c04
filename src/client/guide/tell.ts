import { phoneName, stepMessage, type PhoneHints } from '../../core/step-message.ts';

interface BrowserWithHints {
  userAgentData?: { getHighEntropyValues(names: string[]): Promise<PhoneHints> };
}

/** Only asked when the reader ticks the box. */
async function nameOfPhone(): Promise<string | undefined> {
  const { userAgentData } = navigator as BrowserWithHints;
  const hints = await userAgentData
    ?.getHighEntropyValues(['model', 'platformVersion'])
    .catch(() => undefined);
  return phoneName(navigator.userAgent, hints);
}

const paragraph = (...words: (string | Node)[]) => {
  const made = document.createElement('p');
  made.append(...words);
  return made;
};

/** Puts a message into the fold of a step: which guide, which step, which month. The reader sends it, or does not. */
export function tell(summary: Element): void {
  const fold = summary.parentElement;
  const step = summary.closest('li');
  if (!fold || !step || fold.querySelector('.told')) return;
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  const place = {
    guide: wordsOf(document.querySelector('h1')),
    step: Number(step.id.replace(/\D/g, '')),
    title: wordsOf(step.querySelector('h3')),
    address: address || location.href.split('#', 1)[0] || '',
  };
  const panel = document.createElement('div');
  panel.className = 'told noprint';
  panel.style.cssText = 'display:grid;gap:.6rem;padding-block-end:.6rem';
  const message = paragraph();
  message.style.cssText =
    'white-space:pre-line;padding-inline-start:.75rem;border-inline-start:4px solid var(--color-rule)';
  const sender = document.createElement('share-page');
  const button = document.createElement('button');
  button.className = 'btn two';
  button.textContent = 'Gửi lời nhắn';
  const status = paragraph();
  status.setAttribute('role', 'status');
  sender.append(button, status);

  const box = document.createElement('input');
  box.type = 'checkbox';
  box.style.cssText = 'flex:none;inline-size:1.5rem;block-size:1.5rem';
  const label = document.createElement('label');
  label.style.cssText = 'display:flex;align-items:center;gap:.75rem;min-block-size:3rem';
  label.append(box, 'Ghi thêm tên máy của tôi');
  const write = (phone?: string) => {
    message.textContent = sender.dataset.text = stepMessage(place, new Date(), phone);
  };
  box.addEventListener('change', async () => {
    const phone = box.checked ? await nameOfPhone() : undefined;
    if (box.checked && !phone) status.textContent = 'Máy không cho biết tên máy.';
    write(phone);
  });
  write();

  const whom = document.querySelector('.cards + .note span')?.cloneNode(true);
  panel.append(
    ...(whom ? [paragraph(whom)] : []),
    paragraph('Lời nhắn soạn sẵn. Bác không bấm gửi thì không ai nhận được:'),
    message,
    label,
    sender,
    paragraph('Đừng gửi kèm mật khẩu, mã dùng một lần, ảnh có số căn cước.'),
  );
  fold.append(panel);
}

const wordsOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
